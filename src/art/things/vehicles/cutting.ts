import type { Vec3 } from "../../../base/index.ts";
import { deform, extrude, move, tripleAt, turnDegrees, type Shape, type Vec2 } from "../../kit/index.ts";

// How bodies of vehicles are cut: prisms through the side or the front, and faces picked by where they look.

/** A prism across the vehicle: outline in (z, y), from x = `from` to `to`. */
export function across(outline: readonly Vec2[], from: number, to: number): Shape {
  const plate = extrude(
    outline.map(([z, y]): Vec2 => [-z, y]),
    { depth: to - from },
  );
  return move(turnDegrees(plate, 0, 90, 0), (from + to) / 2, 0, 0);
}

/** A ring of a prism: the outline less a copy `width` further in. For shut lines. */
export function slitAcross(outline: readonly Vec2[], width: number, from: number, to: number): Shape {
  const middle = outline.reduce<Vec2>(
    (sum, p) => [sum[0] + p[0] / outline.length, sum[1] + p[1] / outline.length],
    [0, 0],
  );
  const hole = outline.map(([z, y]): Vec2 => {
    const size = Math.hypot(z - middle[0], y - middle[1]) || 1;
    const share = 1 - (width * 1.3) / size;
    return [-(middle[0] + (z - middle[0]) * share), middle[1] + (y - middle[1]) * share];
  });
  const plate = extrude(
    outline.map(([z, y]): Vec2 => [-z, y]),
    { depth: to - from, holes: [hole] },
  );
  return move(turnDegrees(plate, 0, 90, 0), (from + to) / 2, 0, 0);
}

/** A prism along the vehicle: outline in (x, y), from z = `from` to `to`. */
export function along(outline: readonly Vec2[], from: number, to: number): Shape {
  return move(extrude(outline, { depth: Math.abs(to - from) }), 0, 0, (from + to) / 2);
}

/** The faces that `keep` says, by their middle and the way they look. */
export function pickFaces(shape: Shape, keep: (middle: Vec3, normal: Vec3) => boolean): Shape {
  const kept: number[] = [];
  const used = new Map<number, number>();
  for (let i = 0; i < shape.indices.length; i += 3) {
    const corners = [shape.indices[i]!, shape.indices[i + 1]!, shape.indices[i + 2]!] as const;
    const [a, b, c] = corners.map((k) => tripleAt(shape.positions, k)) as [Vec3, Vec3, Vec3];
    const [u, v] = [
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
    ] as [Vec3, Vec3];
    const n: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const size = Math.hypot(...n) || 1;
    const middle: Vec3 = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3, (a[2] + b[2] + c[2]) / 3];
    if (!keep(middle, [n[0] / size, n[1] / size, n[2] / size])) continue;
    for (const corner of corners) {
      if (!used.has(corner)) used.set(corner, used.size);
      kept.push(used.get(corner)!);
    }
  }
  const from = [...used.keys()];
  const gather = (values: Float32Array, width: number): Float32Array => {
    const result = new Float32Array(from.length * width);
    from.forEach((old, k) => result.set(values.subarray(old * width, old * width + width), k * width));
    return result;
  };
  return {
    positions: gather(shape.positions, 3),
    normals: gather(shape.normals, 3),
    uvs: gather(shape.uvs, 2),
    colours: shape.colours ? gather(shape.colours, 3) : null,
    indices: new Uint32Array(kept),
  };
}

/** The same thing on the other side: x turned round, faces kept outside. */
export function otherSide(shape: Shape): Shape {
  const turned = deform(shape, (p) => [-p[0], p[1], p[2]]);
  const indices = shape.indices.slice();
  for (let i = 0; i < indices.length; i += 3) {
    indices[i + 1] = shape.indices[i + 2]!;
    indices[i + 2] = shape.indices[i + 1]!;
  }
  return { ...turned, normals: shape.normals.map((n, i) => (i % 3 === 0 ? -n : n)), indices };
}
