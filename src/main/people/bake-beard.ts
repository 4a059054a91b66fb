import type { BodyData, FittedData } from "../../art/index.ts";
import { clip } from "./clip.ts";
import type { FitBody } from "./fitted.ts";
import { onHead } from "./on-head.ts";
import type { Face } from "./source.ts";
import { cornersOf, withLevels } from "./topology.ts";

// Beards are the chin's own skin once more, a little further out. Decimetres on the average man's face: mouth at
// (0, 7.47, 1.5), chin at 7.1, nose's foot at 7.72, ears at z 0.4.

/** How far a layer of hair stands off, and how far it hangs from the chin. */
export type Beard = {
  readonly name: string;
  readonly stand: number;
  readonly hang: number;
  readonly area: "full" | "goatee" | "moustache";
};

export const beards: readonly Beard[] = [
  { name: "stubble", stand: 0.008, hang: 0, area: "full" },
  { name: "long-beard", stand: 0.1, hang: 1.5, area: "full" },
];

/** Positive where beard grows, decimetres from its edge. */
export function growth([x = 0, y = 0, z = 0]: ArrayLike<number> & Iterable<number>, area: Beard["area"]): number {
  if (z < 0.3 || y > 8.2 || y < 6.6) return -1;
  const cheek = 7.98 - ((z - 0.45) / 0.95) * 0.4;
  const line = Math.abs(x) < 0.34 && z > 1.35 ? Math.max(cheek, 7.7 - 0.3 * Math.abs(x)) : cheek;
  const neck = 6.96 + 0.28 * (1.2 - z);
  const lips = z > 1.25 ? (Math.hypot(x / 0.3, (y - 7.46) / 0.105) - 1) * 0.1 : 1;
  // Ear lobes are bare.
  const ear = z < 0.85 ? 0.68 - Math.abs(x) : 1;
  const around = area === "full" ? 1 : (area === "goatee" ? 0.36 : 0.4) - Math.abs(x);
  const above = area === "moustache" ? y - 7.48 : 1;
  return Math.min(line - y, y - neck, lips, z - 0.42, around, above, ear);
}

export function bakeBeard(
  beard: Beard,
  on: FitBody & { readonly body: BodyData; readonly faces: readonly Face[] },
): FittedData {
  const inside = new Map<number, number>();
  for (const face of on.faces)
    for (const point of face.points)
      inside.set(point, growth(on.places.subarray(point * 3, point * 3 + 3), beard.area));
  const cut: { from: number; to: number; share: number; depth: number; layer: number }[] = [];
  const faces: Face[] = [];
  const uv: number[] = [];
  for (const layer of beard.stand < 0.02 ? [1] : [0.45, 1]) {
    const index = new Map<string, number>();
    const put = (from: number, to: number, share: number): number => {
      const key = share === 0 ? `${from}` : `${from}-${to}`;
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, cut.length);
      cut.push({ from, to, share, layer, depth: share === 0 ? (inside.get(from) ?? 0) : 0 });
      return cut.length - 1;
    };
    for (const face of on.faces) {
      const corners = clip(face.points, inside, put);
      for (let k = 1; k + 1 < corners.length; k++) {
        const three = [corners[0] ?? 0, corners[k] ?? 0, corners[k + 1] ?? 0];
        faces.push({
          points: three,
          uvs: three.map((corner) => {
            const { from, depth } = cut[corner] ?? { from: 0, depth: 0 };
            const [x, y, z] = [0, 1, 2].map((axis) => on.places[from * 3 + axis] ?? 0) as [number, number, number];
            uv.push(Math.atan2(x, z - 0.5) / Math.PI + 0.5 + 0.11 * y, 0.02 + 0.96 * Math.min(1, depth / 0.13));
            return uv.length / 2 - 1;
          }),
          material: 0,
        });
      }
    }
  }
  const references = Uint16Array.from(cut.flatMap(({ from, to }) => [from, to, to]));
  const shares = Float32Array.from(cut.flatMap(({ share }) => [1 - share, share, 0]));
  const offsets = new Float32Array(cut.length * 3);
  cut.forEach(({ from, depth, layer }, i) => {
    const ease = Math.min(1, depth / 0.18);
    const [x = 0, y = 0, z = 0] = on.places.subarray(from * 3, from * 3 + 3);
    const isChin =
      Math.exp(-((x / 0.42) ** 2)) *
      Math.min(1, Math.max(0, (7.42 - y) / 0.35)) *
      Math.min(1, Math.max(0, (z - 0.9) / 0.4));
    for (let k = 0; k < 3; k++)
      offsets[i * 3 + k] = (on.normals[from * 3 + k] ?? 0) * beard.stand * layer * (0.15 + 0.85 * ease);
    offsets[i * 3 + 1] = (offsets[i * 3 + 1] ?? 0) - beard.hang * isChin * ease * (0.75 + 0.25 * layer);
    offsets[i * 3 + 2] = (offsets[i * 3 + 2] ?? 0) + 0.1 * beard.hang * isChin * ease;
  });
  const corners = cornersOf(faces, uv);
  const places = new Float32Array(cut.length * 3);
  cut.forEach(({ from, to, share }, i) => {
    for (let k = 0; k < 3; k++)
      places[i * 3 + k] =
        (on.places[from * 3 + k] ?? 0) * (1 - share) + (on.places[to * 3 + k] ?? 0) * share + (offsets[i * 3 + k] ?? 0);
  });
  return {
    ...withLevels(corners, places, { budgets: [2400, 1000, 400], extra: null, extraStride: 0 }),
    ...onHead({ references, shares, offsets }, on.body),
  };
}
