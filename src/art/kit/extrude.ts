import { type Vec2 } from "./outline.ts";
import { shade } from "./shade.ts";
import type { Shape } from "./shape.ts";
import { areaOf, triangulate } from "./triangulate.ts";

export type ExtrudeOptions = {
  /** Thickness along Z, centred on z = 0. */
  readonly depth: number;
  /** Rounds the rims of both faces. */
  readonly bevel?: number;
  readonly segments?: number;
  readonly holes?: readonly (readonly Vec2[])[];
  readonly creaseDegrees?: number;
};

/** A plate of any outline, with holes. UVs are metres: x and y on the faces, length and z on the rim. */
export function extrude(outline: readonly Vec2[], options: ExtrudeOptions): Shape {
  const { depth, bevel = 0, segments = 3, holes = [], creaseDegrees = 35 } = options;
  const loops = [wound(outline, 1), ...holes.map((hole) => wound(hole, -1))];
  const round = Math.min(bevel, depth / 2);
  // From the back face's inset over the rim to the front face's inset.
  const levels: { z: number; inset: number }[] = [];
  const steps = round > 0 ? segments : 0;
  for (let i = 0; i <= steps; i++) {
    const angle = steps ? (Math.PI / 2) * (i / steps) : 0;
    levels.push({ z: -depth / 2 + round * (1 - Math.cos(angle)), inset: round * (1 - Math.sin(angle)) });
  }
  if (steps === 0) levels[0] = { z: -depth / 2, inset: 0 };
  for (let i = levels.length - 1; i >= 0; i--) levels.push({ z: -levels[i]!.z, inset: levels[i]!.inset });

  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (const loop of loops) {
    const count = loop.length;
    const start = positions.length / 3;
    let length = 0;
    for (let k = 0; k <= count; k++) {
      const point = loop[k % count]!;
      if (k > 0) length += Math.hypot(point[0] - loop[k - 1]![0], point[1] - loop[k - 1]![1]);
      for (const level of levels) {
        const [x, y] = inset(loop, k % count, level.inset);
        positions.push(x, y, level.z);
        uvs.push(length, level.z);
      }
    }
    const height = levels.length;
    for (let k = 0; k < count; k++)
      for (let level = 0; level + 1 < height; level++) {
        const a = start + k * height + level;
        indices.push(a, a + height, a + height + 1, a, a + height + 1, a + 1);
      }
  }
  const faces = loops.map((loop) => loop.map((_, k) => inset(loop, k, levels[0]!.inset)));
  const flat = faces.flat();
  const triangles = triangulate(faces[0]!, faces.slice(1));
  for (const side of [1, -1]) {
    const start = positions.length / 3;
    for (const [x, y] of flat) {
      positions.push(x, y, (side * depth) / 2);
      uvs.push(x * side, y);
    }
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b, c] = [triangles[i]! + start, triangles[i + 1]! + start, triangles[i + 2]! + start];
      if (side > 0) indices.push(a, b, c);
      else indices.push(a, c, b);
    }
  }
  return shade(
    {
      positions: new Float32Array(positions),
      uvs: new Float32Array(uvs),
      colours: null,
      indices: new Uint32Array(indices),
    },
    creaseDegrees,
  );
}

function wound(loop: readonly Vec2[], sign: 1 | -1): readonly Vec2[] {
  return areaOf(loop) * sign < 0 ? loop.toReversed() : loop;
}

/** Corner k pushed inwards (to the left of the way round) by the miter of its two edges. */
function inset(loop: readonly Vec2[], k: number, distance: number): Vec2 {
  const point = loop[k]!;
  if (distance === 0) return point;
  const before = loop[(k + loop.length - 1) % loop.length]!;
  const after = loop[(k + 1) % loop.length]!;
  const unit = (x: number, y: number): Vec2 => {
    const size = Math.hypot(x, y) || 1;
    return [x / size, y / size];
  };
  const a = unit(point[0] - before[0], point[1] - before[1]);
  const b = unit(after[0] - point[0], after[1] - point[1]);
  const normal: Vec2 = [-(a[1] + b[1]), a[0] + b[0]];
  const size = Math.hypot(normal[0], normal[1]);
  if (size < 1e-6) return point;
  const n: Vec2 = [normal[0] / size, normal[1] / size];
  const reach = Math.min(distance / Math.max(0.3, -a[1] * n[0] + a[0] * n[1]), distance * 3);
  return [point[0] + n[0] * reach, point[1] + n[1] * reach];
}
