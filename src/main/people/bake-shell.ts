import { pointNormals, type BodyData, type FittedData } from "../../art/index.ts";
import type { Vec3 } from "../../base/index.ts";
import { clip } from "./clip.ts";
import { coveredPoints, eroded } from "./cover.ts";
import { BASE_POINTS, BODY_POINTS, type FitBody } from "./fitted.ts";
import { nearestFinder } from "./nearest-point.ts";
import { packSkin } from "./rig.ts";
import type { Shell } from "./shells.ts";
import type { Face } from "./source.ts";
import { cornersOf, withLevels } from "./topology.ts";

export type ShellBody = FitBody & {
  readonly body: BodyData;
  readonly names: readonly string[];
  readonly tights: readonly Face[];
  readonly skirt: readonly Face[];
};

/** Where the stocking gives way to the skirt in a dress, decimetres. */
const WAIST = 2.2;
const NECK = 6.86;

type Source = { readonly shape: Shell; readonly on: ShellBody; readonly points: number; readonly share: Float32Array };

/** Positive inside the garment, in decimetres from its edge. */
function insideOf(point: number, part: "tights" | "skirt", source: Source): number {
  const { shape, on } = source;
  const [x = 0, y = 0, z = 0] = on.places.subarray(point * 3, point * 3 + 3);
  const hem = part === "tights" && shape.from === "both" ? WAIST - 0.25 : shape.hem;
  let inside = y - hem;
  if (shape.isFrontOnly) {
    // Wide below, a bib above.
    const halfWidth = y > WAIST ? 1.05 : 9;
    inside = Math.min(inside, z - 0.05, halfWidth - Math.abs(x));
  }
  // A cape lies on the shoulders and leaves the front free.
  if (shape.isBackOnly) inside = Math.min(inside, 0.1 + (y > 4.6 ? 0.5 * (y - 4.6) : 0) - z);
  if (part === "skirt") return Math.min(inside, (shape.top ?? WAIST + 0.1) - y);
  if (shape.top !== null) return Math.min(inside, shape.top - y);
  const [drop, halfWidth] = shape.neck;
  const scoop = drop * Math.max(0, 1 - (x / halfWidth) ** 2) * (z > 0.2 ? 1 : 0.35);
  inside = Math.min(inside, NECK - 0.35 * z - scoop - y);
  return Math.min(inside, armholeDepth(point, source));
}

/** Decimetres from the armhole, or from the cuff where there are sleeves. */
function armholeDepth(point: number, { shape, on, share }: Source): number {
  const [x = 0, y = 0] = on.places.subarray(point * 3, point * 3 + 2);
  const arm = share[point] ?? 0;
  if (shape.sleeve >= 0.2) return arm < 0.5 ? 3 : (shape.sleeve - alongArm(point, on)) * 2.4;
  if (y < 4.3) return arm > 0.5 ? -1 : 3;
  return shape.shoulder + 0.16 * (6 - y) - Math.abs(x);
}

/** 0 at the shoulder, 1 at the elbow, 2 at the wrist. */
function alongArm(point: number, { places }: ShellBody): number {
  const x = Math.abs(places[point * 3] ?? 0);
  // Joints of the average man at rest: shoulder 1.88, elbow 3.4, wrist 4.88 off the middle.
  return x < 3.4 ? (x - 1.88) / 1.52 : 1 + (x - 3.4) / 1.48;
}

export function bakeShell(shape: Shell, on: ShellBody): FittedData {
  const points = on.places.length / 3;
  const isArm = on.names.map((name) => /^(upperarm|lowerarm|wrist|finger)/.test(name));
  const share = new Float32Array(points);
  for (let point = 0; point < points; point++)
    for (let k = 0; k < 4; k++)
      if (isArm[on.body.skin.joints[point * 4 + k] ?? 0])
        share[point] = (share[point] ?? 0) + (on.body.skin.weights[point * 4 + k] ?? 0) / 255;
  const source: Source = { shape, on, points, share };
  const parts = [
    ...(shape.from === "skirt" ? [] : [{ part: "tights" as const, faces: on.tights }]),
    ...(shape.from === "tights" ? [] : [{ part: "skirt" as const, faces: on.skirt }]),
  ];
  const cut: CutPoint[] = [];
  const faces: Face[] = [];
  const uv: number[] = [];
  for (const { part, faces: all } of parts) {
    const inside = new Map<number, number>();
    for (const face of all) for (const point of face.points) inside.set(point, insideOf(point, part, source));
    const index = new Map<string, number>();
    const put = (from: number, to: number, share: number): number => {
      const key = share === 0 ? `${from}` : `${Math.min(from, to)}-${Math.max(from, to)}`;
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, cut.length);
      cut.push({ references: [from, to, to], shares: [1 - share, share, 0], part });
      return cut.length - 1;
    };
    for (const face of all) {
      const corners = clip(face.points, inside, put);
      if (corners.length < 3) continue;
      const textures = corners.map((corner) => textureAt(cut[corner], source));
      const first = textures[0]?.[0] ?? 0;
      const uvs = textures.map(([u, v]) => {
        uv.push(u - first > 0.5 ? u - 1 : u - first < -0.5 ? u + 1 : u, v);
        return uv.length / 2 - 1;
      });
      for (let k = 1; k + 1 < corners.length; k++)
        faces.push({
          points: [corners[0] ?? 0, corners[k] ?? 0, corners[k + 1] ?? 0],
          uvs: [uvs[0] ?? 0, uvs[k] ?? 0, uvs[k + 1] ?? 0],
          material: 0,
        });
    }
  }
  const references = Uint16Array.from(cut.flatMap((entry) => entry.references));
  const shares = Float32Array.from(cut.flatMap((entry) => entry.shares));
  const bare = new Float32Array(cut.length * 3);
  cut.forEach((_, i) => {
    for (let k = 0; k < 3; k++)
      for (let r = 0; r < 3; r++)
        bare[i * 3 + k] =
          (bare[i * 3 + k] ?? 0) + (shares[i * 3 + r] ?? 0) * (on.places[(references[i * 3 + r] ?? 0) * 3 + k] ?? 0);
  });
  const shared = sharedUvs(uv);
  const corners = cornersOf(
    faces.map((face) => ({ ...face, uvs: face.uvs.map((at) => shared.index[at] ?? 0) })),
    shared.uv,
  );
  const normals = pointNormals(bare, corners);
  const offsets = new Float32Array(bare.length);
  cut.forEach((entry, i) => {
    const by = standAt(bare.subarray(i * 3, i * 3 + 3), share[entry.references[0] ?? 0] ?? 0, entry.part, source);
    const ease = edgeEase(bare.subarray(i * 3, i * 3 + 3), entry, source);
    const nx = normals[i * 3] ?? 0;
    // Between the legs there is no room.
    const inward = Math.min(1, Math.max(0, 0.4 - nx * Math.sign(bare[i * 3] ?? 0)));
    const room = entry.part === "tights" && (bare[i * 3 + 1] ?? 0) < 0.6 ? 1 - 0.75 * inward : 1;
    for (let k = 0; k < 3; k++) offsets[i * 3 + k] = (normals[i * 3 + k] ?? 0) * by * room * ease;
  });
  const places = bare.map((value, i) => value + (offsets[i] ?? 0));
  const topology = withLevels(corners, places, { budgets: [3600, 1500, 600], extra: null, extraStride: 0 });
  const covers = coveredPoints(
    { positions: on.places, normals: on.normals, count: BASE_POINTS },
    { positions: places, indices: corners.full.map((corner) => corners.points[corner] ?? 0) },
  );
  const carriers =
    shape.from === "both" && shape.hem > -0.5 ? nearestStocking(references, on) : new Map<number, number>();
  return {
    category: "clothes",
    ...topology,
    references,
    shares,
    offsets,
    scale: chestScale(on),
    skin: packSkin(cut.length, (point) => {
      const sum = new Map<number, number>();
      for (let r = 0; r < 2; r++) {
        const reference = carriers.get(references[point * 3 + r] ?? 0) ?? references[point * 3 + r] ?? 0;
        for (let k = 0; k < 4; k++) {
          const joint = on.body.skin.joints[reference * 4 + k] ?? 0;
          const weight = (shares[point * 3 + r] ?? 0) * (on.body.skin.weights[reference * 4 + k] ?? 0);
          sum.set(joint, (sum.get(joint) ?? 0) + weight);
        }
      }
      return sum;
    }),
    hides: eroded(covers, on.whole, 3),
    covers,
    pictures: {},
    normalPicture: "",
  };
}

/** Cloth stands off in proportion to the chest: two of its points across, up and through it, and their distances. */
function chestScale({ places }: ShellBody): FittedData["scale"] {
  const nearest = nearestFinder(
    places,
    Array.from({ length: BODY_POINTS }, (_, point) => point),
  );
  const pairs: readonly (readonly [Vec3, Vec3])[] = [
    [
      [1.4, 4.2, 0.1],
      [-1.4, 4.2, 0.1],
    ],
    [
      [0, 6.7, 0.8],
      [0, 1.5, 0.9],
    ],
    [
      [0.6, 4.6, 1.2],
      [0.6, 4.6, -1],
    ],
  ];
  return pairs.map((pair, axis) => {
    const [a = 0, b = 0] = pair.map(nearest);
    return [a, b, Math.abs((places[a * 3 + axis] ?? 0) - (places[b * 3 + axis] ?? 0))] as const;
  });
}

/** Short hems move as the hips do, not as the skirt: the stocking's point nearest to each of the skirt's. */
function nearestStocking(references: Uint16Array, { places, tights, skirt }: ShellBody): Map<number, number> {
  const skirted = new Set(skirt.flatMap((face) => face.points));
  const candidates = [...new Set(tights.flatMap((face) => face.points))];
  const nearest = new Map<number, number>();
  for (const point of new Set(references)) {
    if (!skirted.has(point)) continue;
    let best = Infinity;
    for (const other of candidates) {
      const d = [0, 1, 2].reduce(
        (sum, k) => sum + ((places[point * 3 + k] ?? 0) - (places[other * 3 + k] ?? 0)) ** 2,
        0,
      );
      if (d < best) {
        best = d;
        nearest.set(point, other);
      }
    }
  }
  return nearest;
}

type CutPoint = {
  readonly references: readonly number[];
  readonly shares: readonly number[];
  readonly part: "tights" | "skirt";
};

/** u round the body (0.5 in front), v from the neck down to the hem. */
function textureAt(cut: CutPoint | undefined, { shape, on }: Source): readonly [number, number] {
  const [x = 0, y = 0, z = 0] = [0, 1, 2].map(
    (k) =>
      cut?.references.reduce((sum, point, r) => sum + (cut.shares[r] ?? 0) * (on.places[point * 3 + k] ?? 0), 0) ?? 0,
  );
  const top = shape.top ?? NECK;
  return [Math.atan2(x, z - 0.1) / (2 * Math.PI) + 0.5, (y - shape.hem) / (top - shape.hem)];
}

function standAt(place: ArrayLike<number>, arm: number, part: "tights" | "skirt", { shape }: Source): number {
  const [x = 0, y = 0, z = 0] = [place[0], place[1], place[2]];
  const [atTop, atHem, atCuff] = shape.stand;
  // Sleeves begin close: shoulders are not padded.
  const atArm = Math.min(atTop, 0.13);
  if (part === "tights" && arm > 0.5)
    return atArm + (atCuff - atArm) * Math.min(1, Math.max(0, (Math.abs(x) - 2) / 1.4));
  const top = shape.top ?? 5;
  const down = Math.min(1, Math.max(0, (top - y) / (top - shape.hem)));
  const [count, depth] = shape.folds;
  const fold = depth * down * Math.sin(count * Math.atan2(x, z) + 1.3 * Math.sin(2.1 * y));
  const behind = shape.behind * Math.min(1, Math.max(0, 0.2 - z));
  return behind + atTop + (atHem - atTop) * down ** (part === "tights" && shape.top !== null ? 2.2 : 1.3) + fold;
}

/** Cloth lies on the skin at its neckline and armholes: 0.25 there, 1 well below. */
function edgeEase(place: ArrayLike<number>, entry: CutPoint, source: Source): number {
  if (entry.part === "skirt" || source.shape.top !== null) return 1;
  const [x = 0, y = 0, z = 0] = [place[0], place[1], place[2]];
  const [drop, halfWidth] = source.shape.neck;
  const neck = NECK - 0.35 * z - drop * Math.max(0, 1 - (x / halfWidth) ** 2) * (z > 0.2 ? 1 : 0.35) - y;
  const arm = source.shape.sleeve < 0.2 ? armholeDepth(entry.references[0] ?? 0, source) : 3;
  const depth = Math.max(0, Math.min(neck, arm));
  const shoulder = y > 5.2 && Math.abs(x) > 1 ? 0.55 : 1;
  return Math.min(shoulder, 0.25 + 0.75 * Math.min(1, depth / 0.8));
}

/** Equal texture coordinates become one, so that corners are shared. */
function sharedUvs(uv: readonly number[]): { uv: number[]; index: number[] } {
  const known = new Map<string, number>();
  const kept: number[] = [];
  const index: number[] = [];
  for (let i = 0; i < uv.length; i += 2) {
    const key = `${(uv[i] ?? 0).toFixed(5)},${(uv[i + 1] ?? 0).toFixed(5)}`;
    let at = known.get(key);
    if (at === undefined) {
      at = kept.length / 2;
      known.set(key, at);
      kept.push(uv[i] ?? 0, uv[i + 1] ?? 0);
    }
    index.push(at);
  }
  return { uv: kept, index };
}
