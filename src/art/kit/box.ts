import type { Vec3 } from "../../base/index.ts";
import { shade } from "./shade.ts";
import type { Shape } from "./shape.ts";
import { projectBox } from "./uv.ts";

/** Centred box with rounded edges; `segments` steps round each edge. UVs are metres on each face. */
export function box(size: Vec3, bevel = 0, segments = 2): Shape {
  const half = [size[0] / 2, size[1] / 2, size[2] / 2] as const;
  const round = Math.min(bevel, half[0], half[1], half[2]);
  const steps = round > 0 ? segments : 0;
  // Stops along an edge from -1 to 1: the rounding, the flat, the rounding.
  const stops: { readonly flat: -1 | 1; readonly lean: number }[] = [];
  for (let i = 0; i <= steps; i++) stops.push({ flat: -1, lean: steps ? -1 + i / steps : 0 });
  for (let i = 0; i <= steps; i++) stops.push({ flat: 1, lean: steps ? i / steps : 0 });
  const positions: number[] = [];
  const indices: number[] = [];
  const place = (axis: number, sign: number, u: (typeof stops)[0], v: (typeof stops)[0]): void => {
    const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
    const inner = [0, 0, 0];
    inner[axis] = sign * (half[axis]! - round);
    inner[b] = u.flat * (half[b]! - round);
    inner[c] = v.flat * (half[c]! - round);
    // Leans are angles of an eighth turn, so that neighbouring faces meet on the edge's middle.
    const lean = [0, 0, 0];
    lean[axis] = sign;
    lean[b] = Math.tan((u.lean * Math.PI) / 4);
    lean[c] = Math.tan((v.lean * Math.PI) / 4);
    const size3 = Math.hypot(lean[0]!, lean[1]!, lean[2]!);
    positions.push(...inner.map((value, k) => value + (round * lean[k]!) / size3));
  };
  for (let axis = 0; axis < 3; axis++)
    for (const sign of [-1, 1]) {
      const start = positions.length / 3;
      for (const v of stops) for (const u of stops) place(axis, sign, u, v);
      const width = stops.length;
      for (let row = 0; row + 1 < width; row++)
        for (let column = 0; column + 1 < width; column++) {
          const a = start + row * width + column;
          const quad = [a, a + 1, a + width + 1, a + width] as const;
          const [p, q, r, s] = sign > 0 ? quad : [quad[0], quad[3], quad[2], quad[1]];
          indices.push(p, q, r, p, r, s);
        }
    }
  const shape = shade(
    {
      positions: new Float32Array(positions),
      uvs: new Float32Array((positions.length / 3) * 2),
      colours: null,
      indices: new Uint32Array(indices),
    },
    round > 0 ? 50 : 30,
  );
  return projectBox(shape, 1);
}

/** A box by its corners. */
export function boxBetween(low: Vec3, high: Vec3, bevel = 0, segments = 2): Shape {
  const shape = box([high[0] - low[0], high[1] - low[1], high[2] - low[2]], bevel, segments);
  const positions = shape.positions.slice();
  for (let i = 0; i < positions.length; i++) positions[i]! += (low[i % 3]! + high[i % 3]!) / 2;
  return { ...shape, positions };
}
