import type { Biquad } from "../signal/biquad.ts";

// ITU-R BS.1770-4: K-weighting (annex 1, tables 1 and 2, 48 kHz), 400 ms blocks with 75 % overlap, absolute gate at
// -70 LUFS and relative gate 10 LU under what is left.

const HEAD: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOW_CUT: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };
const QUARTER = 4800;

/** Gated loudness of a stereo programme in LUFS; -Infinity where all of it is under the gate. */
export function integratedLoudness(left: Float32Array, right: Float32Array): number {
  const quarters = addQuarters(left, addQuarters(right, null));
  const powers: number[] = [];
  if (quarters.length < 4) powers.push(quarters.reduce((sum, value) => sum + value, 0) / Math.max(1, left.length));
  for (let i = 0; i + 4 <= quarters.length; i++) {
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += quarters[i + k] as number;
    powers.push(sum / (4 * QUARTER));
  }
  const heard = powers.filter((power) => lufs(power) > -70);
  if (heard.length === 0) return -Infinity;
  const gate = lufs(mean(heard)) - 10;
  return lufs(mean(heard.filter((power) => lufs(power) > gate)));
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Energy of the K-weighted channel per 100 ms, added to the other channel's; a rest shorter than that is left out. */
function addQuarters(samples: Float32Array, other: Float64Array | null): Float64Array {
  const sums = other ?? new Float64Array(Math.max(1, Math.floor(samples.length / QUARTER)));
  let [p, q, u, v] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = HEAD.b0 * x + p;
    p = HEAD.b1 * x - HEAD.a1 * y + q;
    q = HEAD.b2 * x - HEAD.a2 * y;
    const z = LOW_CUT.b0 * y + u;
    u = LOW_CUT.b1 * y - LOW_CUT.a1 * z + v;
    v = LOW_CUT.b2 * y - LOW_CUT.a2 * z;
    const slot = (i / QUARTER) | 0;
    if (slot < sums.length) sums[slot] = (sums[slot] as number) + z * z;
  }
  return sums;
}
