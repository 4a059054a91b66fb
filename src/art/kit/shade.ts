import type { Shape } from "./shape.ts";
import { weld } from "./weld.ts";

/**
 * Gives a shape its normals: faces that meet at less than the crease angle are smooth, others get an edge. Faces are
 * weighted by area and corner angle, so that flats stay flat beside their bevels. Drops faces without area.
 */
export function shade(shape: Omit<Shape, "normals">, creaseDegrees = 35): Shape {
  const { positions, indices } = shape;
  const ids = weld(positions);
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0];
    if (ids[a] !== ids[b] && ids[b] !== ids[c] && ids[c] !== ids[a]) kept.push(a, b, c);
  }
  const { directions, weights } = cornerWeights(positions, kept);
  const around = cornersByVertex(ids, kept, positions.length / 3);
  const cosine = Math.cos((creaseDegrees * Math.PI) / 180);
  const out = new Emitter(shape);
  const normal = [0, 0, 0] as [number, number, number];
  const result = new Uint32Array(kept.length);
  for (let corner = 0; corner < kept.length; corner++) {
    const vertex = kept[corner] ?? 0;
    const id = ids[vertex] ?? 0;
    const face = corner - (corner % 3);
    const [fx, fy, fz] = [directions[face] ?? 0, directions[face + 1] ?? 0, directions[face + 2] ?? 0];
    normal.fill(0);
    for (let k = around.starts[id] ?? 0; k < (around.starts[id + 1] ?? 0); k++) {
      const other = around.corners[k] ?? 0;
      const at = other - (other % 3);
      const [x, y, z] = [directions[at] ?? 0, directions[at + 1] ?? 0, directions[at + 2] ?? 0];
      if (other !== corner && x * fx + y * fy + z * fz < cosine) continue;
      const weight = weights[other] ?? 0;
      normal[0] += x * weight;
      normal[1] += y * weight;
      normal[2] += z * weight;
    }
    const size = Math.hypot(normal[0], normal[1], normal[2]);
    if (size > 1e-20) {
      normal[0] /= size;
      normal[1] /= size;
      normal[2] /= size;
    } else normal.splice(0, 3, fx, fy, fz);
    result[corner] = out.vertex(vertex, normal);
  }
  return out.finish(result);
}

/** Unit normal of each face (at 3 * face) and area * angle of each corner. */
function cornerWeights(positions: Float32Array, corners: readonly number[]) {
  const directions = new Float64Array(corners.length);
  const weights = new Float64Array(corners.length);
  const p = (corner: number, axis: number): number => positions[(corners[corner] ?? 0) * 3 + axis] ?? 0;
  for (let face = 0; face < corners.length; face += 3) {
    const u = [0, 1, 2].map((axis) => p(face + 1, axis) - p(face, axis));
    const v = [0, 1, 2].map((axis) => p(face + 2, axis) - p(face, axis));
    const [ux, uy, uz] = u as [number, number, number];
    const [vx, vy, vz] = v as [number, number, number];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const area = Math.hypot(nx, ny, nz);
    const [wx, wy, wz] = [vx - ux, vy - uy, vz - uz];
    const lu = Math.hypot(ux, uy, uz);
    const lv = Math.hypot(vx, vy, vz);
    const lw = Math.hypot(wx, wy, wz);
    if (area > 0) {
      directions[face] = nx / area;
      directions[face + 1] = ny / area;
      directions[face + 2] = nz / area;
    } else directions[face + 1] = 1;
    const angle = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine)));
    weights[face] = area * angle((ux * vx + uy * vy + uz * vz) / (lu * lv || 1));
    weights[face + 1] = area * angle(-(ux * wx + uy * wy + uz * wz) / (lu * lw || 1));
    weights[face + 2] = area * angle((vx * wx + vy * wy + vz * wz) / (lv * lw || 1));
  }
  return { directions, weights };
}

function cornersByVertex(ids: Uint32Array, corners: readonly number[], count: number) {
  const starts = new Uint32Array(count + 1);
  for (const vertex of corners) starts[(ids[vertex] ?? 0) + 1]! += 1;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const sorted = new Uint32Array(corners.length);
  corners.forEach((vertex, corner) => {
    const id = ids[vertex] ?? 0;
    sorted[next[id]!++] = corner;
  });
  return { starts, corners: sorted };
}

/** Collects vertices, splitting one only where its corners differ in normal. */
class Emitter {
  readonly #from: Omit<Shape, "normals">;
  readonly #variants = new Map<number, number[]>();
  readonly #origins: number[] = [];
  readonly #normals: number[] = [];
  constructor(from: Omit<Shape, "normals">) {
    this.#from = from;
  }
  vertex(origin: number, normal: readonly [number, number, number]): number {
    let variants = this.#variants.get(origin);
    if (!variants) this.#variants.set(origin, (variants = []));
    for (const index of variants) {
      const n = this.#normals;
      const cosine = n[index * 3]! * normal[0] + n[index * 3 + 1]! * normal[1] + n[index * 3 + 2]! * normal[2];
      if (cosine > 0.9999) return index;
    }
    const index = this.#origins.length;
    variants.push(index);
    this.#origins.push(origin);
    this.#normals.push(...normal);
    return index;
  }
  finish(indices: Uint32Array): Shape {
    const pickEach = (source: Float32Array, width: number): Float32Array => {
      const result = new Float32Array(this.#origins.length * width);
      this.#origins.forEach((origin, i) => {
        for (let k = 0; k < width; k++) result[i * width + k] = source[origin * width + k] ?? 0;
      });
      return result;
    };
    const { positions, uvs, colours } = this.#from;
    return {
      positions: pickEach(positions, 3),
      normals: new Float32Array(this.#normals),
      uvs: pickEach(uvs, 2),
      colours: colours ? pickEach(colours, 3) : null,
      indices,
    };
  }
}
