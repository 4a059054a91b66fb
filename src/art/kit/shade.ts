import type { Shape } from "./shape.ts";
import { weld } from "./weld.ts";

/** Corners whose normals differ by less than this cosine says share a vertex. */
const SAME_NORMAL = 0.9999;

/**
 * Gives a shape its normals: faces that meet at less than the crease angle are smooth, others get an edge. Faces are
 * weighted by area and corner angle, so that flats stay flat beside their bevels. Drops faces without area. Written
 * without small arrays and closures: most of what sets take to build is spent here.
 */
export function shade(shape: Omit<Shape, "normals">, creaseDegrees = 35): Shape {
  const { positions } = shape;
  const ids = weld(positions);
  const corners = withArea(shape.indices, ids);
  const count = corners.length;
  const { directions, weights } = cornerWeights(positions, corners);
  const around = cornersByVertex(ids, corners, positions.length / 3);
  const cosine = Math.cos((creaseDegrees * Math.PI) / 180);
  const emitted = openVertices(shape, count);
  const indices = new Uint32Array(count);
  for (let corner = 0; corner < count; corner++) {
    const vertex = corners[corner]!;
    const id = ids[vertex]!;
    const face = corner - (corner % 3);
    const fx = directions[face]!;
    const fy = directions[face + 1]!;
    const fz = directions[face + 2]!;
    let [nx, ny, nz] = [0, 0, 0];
    for (let k = around.starts[id]!; k < around.starts[id + 1]!; k++) {
      const other = around.corners[k]!;
      const at = other - (other % 3);
      const x = directions[at]!;
      const y = directions[at + 1]!;
      const z = directions[at + 2]!;
      if (other !== corner && x * fx + y * fy + z * fz < cosine) continue;
      const weight = weights[other]!;
      nx += x * weight;
      ny += y * weight;
      nz += z * weight;
    }
    const size = Math.hypot(nx, ny, nz);
    indices[corner] =
      size > 1e-20 ? emitted.add(vertex, nx / size, ny / size, nz / size) : emitted.add(vertex, fx, fy, fz);
  }
  return { ...emitted.finish(), indices };
}

/** The corners of faces that do not lie in a line or a point. */
function withArea(indices: Uint32Array, ids: Uint32Array): Uint32Array {
  const kept = new Uint32Array(indices.length);
  let count = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]!;
    const b = indices[i + 1]!;
    const c = indices[i + 2]!;
    if (ids[a] === ids[b] || ids[b] === ids[c] || ids[c] === ids[a]) continue;
    kept[count++] = a;
    kept[count++] = b;
    kept[count++] = c;
  }
  return kept.subarray(0, count);
}

const angleOf = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine)));

/** Unit normal of each face (at 3 * face) and area * angle of each corner. */
function cornerWeights(positions: Float32Array, corners: Uint32Array) {
  const directions = new Float64Array(corners.length);
  const weights = new Float64Array(corners.length);
  for (let face = 0; face < corners.length; face += 3) {
    const a = corners[face]! * 3;
    const b = corners[face + 1]! * 3;
    const c = corners[face + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const area = Math.hypot(nx, ny, nz);
    const wx = vx - ux;
    const wy = vy - uy;
    const wz = vz - uz;
    const lu = Math.hypot(ux, uy, uz);
    const lv = Math.hypot(vx, vy, vz);
    const lw = Math.hypot(wx, wy, wz);
    if (area > 0) {
      directions[face] = nx / area;
      directions[face + 1] = ny / area;
      directions[face + 2] = nz / area;
    } else directions[face + 1] = 1;
    weights[face] = area * angleOf((ux * vx + uy * vy + uz * vz) / (lu * lv || 1));
    weights[face + 1] = area * angleOf(-(ux * wx + uy * wy + uz * wz) / (lu * lw || 1));
    weights[face + 2] = area * angleOf((vx * wx + vy * wy + vz * wz) / (lv * lw || 1));
  }
  return { directions, weights };
}

function cornersByVertex(ids: Uint32Array, corners: Uint32Array, count: number) {
  const starts = new Uint32Array(count + 1);
  for (let corner = 0; corner < corners.length; corner++) starts[ids[corners[corner]!]! + 1]! += 1;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const sorted = new Uint32Array(corners.length);
  for (let corner = 0; corner < corners.length; corner++) sorted[next[ids[corners[corner]!]!]!++] = corner;
  return { starts, corners: sorted };
}

/** Collects vertices, splitting one only where its corners differ in normal. */
function openVertices(from: Omit<Shape, "normals">, most: number) {
  const vertices = from.positions.length / 3;
  /** Of each vertex that came, the first and the last that it became; then the next of the same origin. */
  const first = new Int32Array(vertices).fill(-1);
  const last = new Int32Array(vertices);
  const next = new Int32Array(most).fill(-1);
  const origins = new Uint32Array(most);
  const normals = new Float64Array(most * 3);
  let count = 0;
  function pickEach(source: Float32Array, width: number): Float32Array {
    const result = new Float32Array(count * width);
    for (let i = 0; i < count; i++) {
      const at = origins[i]! * width;
      for (let k = 0; k < width; k++) result[i * width + k] = source[at + k]!;
    }
    return result;
  }
  return {
    /** The index of the vertex at that origin with that normal. */
    add(origin: number, x: number, y: number, z: number): number {
      for (let index = first[origin]!; index >= 0; index = next[index]!)
        if (normals[index * 3]! * x + normals[index * 3 + 1]! * y + normals[index * 3 + 2]! * z > SAME_NORMAL)
          return index;
      const index = count++;
      if (first[origin]! < 0) first[origin] = index;
      else next[last[origin]!] = index;
      last[origin] = index;
      origins[index] = origin;
      normals[index * 3] = x;
      normals[index * 3 + 1] = y;
      normals[index * 3 + 2] = z;
      return index;
    },
    finish: (): Omit<Shape, "indices"> => ({
      positions: pickEach(from.positions, 3),
      normals: Float32Array.from(normals.subarray(0, count * 3)),
      uvs: pickEach(from.uvs, 2),
      colours: from.colours ? pickEach(from.colours, 3) : null,
    }),
  };
}
