import type { Part } from "../model/part.ts";

/** A joint's place in the world and what it does to points at rest: 3x4 rows. */
export type JointMatrices = Float32Array;

/**
 * Writes the part's world positions and normals for a pose: morphs first, then four joints a vertex. Done here and not
 * in the vertex shader, since a software rasteriser would do it again in every pass.
 */
export function posePart(
  part: Part,
  pose: { readonly joints: JointMatrices; readonly weightOf: (morph: string) => number },
  out: { readonly positions: Float32Array; readonly normals: Float32Array },
  scratch: Float32Array,
): void {
  const { skin } = part;
  if (!skin) return;
  const source = morphed(part, pose.weightOf, scratch);
  const { joints } = pose;
  const count = part.positions.length / 3;
  for (let v = 0; v < count; v++) {
    const o = v * 3;
    const x = source[o] as number;
    const y = source[o + 1] as number;
    const z = source[o + 2] as number;
    const nx = part.normals[o] as number;
    const ny = part.normals[o + 1] as number;
    const nz = part.normals[o + 2] as number;
    let px = 0;
    let py = 0;
    let pz = 0;
    let qx = 0;
    let qy = 0;
    let qz = 0;
    for (let slot = v * 4; slot < v * 4 + 4; slot++) {
      const w = skin.weights[slot] as number;
      if (w === 0) continue;
      const m = (skin.joints[slot] as number) * 12;
      const a = joints[m] as number;
      const b = joints[m + 1] as number;
      const c = joints[m + 2] as number;
      const e = joints[m + 4] as number;
      const f = joints[m + 5] as number;
      const g = joints[m + 6] as number;
      const i = joints[m + 8] as number;
      const j = joints[m + 9] as number;
      const k = joints[m + 10] as number;
      px += w * (a * x + b * y + c * z + (joints[m + 3] as number));
      py += w * (e * x + f * y + g * z + (joints[m + 7] as number));
      pz += w * (i * x + j * y + k * z + (joints[m + 11] as number));
      qx += w * (a * nx + b * ny + c * nz);
      qy += w * (e * nx + f * ny + g * nz);
      qz += w * (i * nx + j * ny + k * nz);
    }
    out.positions[o] = px;
    out.positions[o + 1] = py;
    out.positions[o + 2] = pz;
    const size = Math.sqrt(qx * qx + qy * qy + qz * qz) || 1;
    out.normals[o] = qx / size;
    out.normals[o + 1] = qy / size;
    out.normals[o + 2] = qz / size;
  }
}

function morphed(part: Part, weightOf: (morph: string) => number, scratch: Float32Array): Float32Array {
  const active = part.morphs.filter((morph) => Math.abs(weightOf(morph.name)) > 1e-4);
  if (active.length === 0) return part.positions;
  scratch.set(part.positions);
  for (const { name, indices, deltas } of active) {
    const weight = weightOf(name);
    for (let i = 0; i < indices.length; i++) {
      const o = (indices[i] as number) * 3;
      for (let k = 0; k < 3; k++) scratch[o + k] = (scratch[o + k] as number) + (deltas[i * 3 + k] as number) * weight;
    }
  }
  return scratch;
}
