import type { BodyData, FittedData, Target, Topology } from "./people-pack.ts";

// Shapes of one person in decimetres, over the base mesh's points.

/** Target deltas are tenths of a millimetre. */
const DECIMETRES_PER_DELTA = 1e-3;

/** All points of the base mesh with weighted targets added. Unknown target names are passed over: some are empty. */
export function morphPoints(
  body: Pick<BodyData, "positions">,
  targets: Readonly<Record<string, Target>>,
  weights: Iterable<readonly [name: string, weight: number]>,
): Float32Array {
  const places = body.positions.slice();
  for (const [name, weight] of weights) {
    const target = targets[name];
    if (target && weight !== 0) addTarget(places, target, weight);
  }
  return places;
}

function addTarget(places: Float32Array, { indices, deltas }: Target, weight: number): void {
  const factor = weight * DECIMETRES_PER_DELTA;
  for (let i = 0; i < indices.length; i++) {
    const at = (indices[i] ?? 0) * 3;
    for (let k = 0; k < 3; k++) places[at + k] = (places[at + k] ?? 0) + (deltas[i * 3 + k] ?? 0) * factor;
  }
}

/** A fitted shape's points on a body. */
export function fitPoints(
  shape: Pick<FittedData, "references" | "shares" | "offsets" | "scale">,
  body: Float32Array,
): Float32Array {
  const factor = shape.scale.map(
    ([a, b, size], axis) => Math.abs((body[a * 3 + axis] ?? 0) - (body[b * 3 + axis] ?? 0)) / size,
  );
  const places = new Float32Array(shape.references.length);
  for (let point = 0; point < places.length; point += 3) {
    for (let axis = 0; axis < 3; axis++) {
      let sum = (shape.offsets[point + axis] ?? 0) * (factor[axis] ?? 1);
      for (let r = 0; r < 3; r++)
        sum += (shape.shares[point + r] ?? 0) * (body[(shape.references[point + r] ?? 0) * 3 + axis] ?? 0);
      places[point + axis] = sum;
    }
  }
  return places;
}

/** Unit normals of points, weighted by triangle area. */
export function pointNormals(places: Float32Array, topology: Pick<Topology, "points" | "full">): Float32Array {
  const normals = new Float32Array(places.length);
  const { points, full } = topology;
  for (let i = 0; i < full.length; i += 3) {
    const a = (points[full[i] ?? 0] ?? 0) * 3;
    const b = (points[full[i + 1] ?? 0] ?? 0) * 3;
    const c = (points[full[i + 2] ?? 0] ?? 0) * 3;
    const ax = places[a] ?? 0;
    const ay = places[a + 1] ?? 0;
    const az = places[a + 2] ?? 0;
    const ux = (places[b] ?? 0) - ax;
    const uy = (places[b + 1] ?? 0) - ay;
    const uz = (places[b + 2] ?? 0) - az;
    const vx = (places[c] ?? 0) - ax;
    const vy = (places[c + 1] ?? 0) - ay;
    const vz = (places[c + 2] ?? 0) - az;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (const at of [a, b, c]) {
      normals[at] = (normals[at] ?? 0) + nx;
      normals[at + 1] = (normals[at + 1] ?? 0) + ny;
      normals[at + 2] = (normals[at + 2] ?? 0) + nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const size = Math.hypot(normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0) || 1;
    for (let k = 0; k < 3; k++) normals[i + k] = (normals[i + k] ?? 0) / size;
  }
  return normals;
}
