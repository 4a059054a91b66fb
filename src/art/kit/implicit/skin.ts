import type { Lump } from "./lump.ts";

export type Skin = { readonly joints: Uint16Array; readonly weights: Float32Array };

/**
 * Four joints a vertex, from the lumps that it lies on: a lump's say falls off with the vertex's distance from it, over
 * the lump's own blend width, so that flesh bends where lumps melt together.
 */
export function skinToLumps(lumps: readonly Lump[], positions: Float32Array, jointNames: readonly string[]): Skin {
  const carriers = lumps.flatMap((lump) => {
    if (lump.role !== "add" || lump.joint === null) return [];
    const joint = jointNames.indexOf(lump.joint);
    if (joint < 0) throw new RangeError(`A lump follows '${lump.joint}', which is no joint of the model.`);
    return [{ lump, joint, width: Math.max(0.004, lump.blend) }];
  });
  const count = positions.length / 3;
  const joints = new Uint16Array(count * 4);
  const weights = new Float32Array(count * 4);
  const say = new Float64Array(jointNames.length);
  for (let i = 0; i < count; i++) {
    say.fill(0);
    for (const { lump, joint, width } of carriers) {
      const d = lump.distance(positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!);
      const fall = Math.max(0, d) / width;
      // Several lumps of one joint do not outvote another: the nearest speaks for it.
      say[joint] = Math.max(say[joint]!, Math.exp(-4 * fall * fall) + 1e-9 / (1e-3 + Math.max(0, d)));
    }
    writeStrongest(say, joints.subarray(i * 4, i * 4 + 4), weights.subarray(i * 4, i * 4 + 4));
  }
  return { joints, weights };
}

function writeStrongest(say: Float64Array, joints: Uint16Array, weights: Float32Array): void {
  let sum = 0;
  for (let slot = 0; slot < 4; slot++) {
    let best = 0;
    for (let joint = 1; joint < say.length; joint++) if (say[joint]! > say[best]!) best = joint;
    const value = say[best] ?? 0;
    if (value <= 0) break;
    joints[slot] = best;
    weights[slot] = value;
    sum += value;
    say[best] = 0;
  }
  for (let slot = 0; slot < 4; slot++) weights[slot]! /= sum || 1;
}
