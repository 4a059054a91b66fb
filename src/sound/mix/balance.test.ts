import assert from "node:assert/strict";
import { test } from "node:test";
import { approach, type Levelled } from "./balance.ts";

const silence = new Float32Array(1);
const at = (integratedLufs: number): Levelled => ({ left: silence, right: silence, integratedLufs });

test("a level is found where loudness grows slower than gain, and where the gate leaps", () => {
  for (const loudness of [
    (decibels: number) => -30 + 0.6 * decibels,
    // From 14 dB on a quiet half falls under the gate.
    (decibels: number) => (decibels < 14 ? -30 + 0.7 * decibels : -17 + 0.4 * (decibels - 14)),
    (decibels: number) => -16 + 6 * Math.tanh((decibels - 9) / 3),
  ]) {
    const { made, decibels } = approach(at(loudness(0)), 27, (tried) => at(loudness(tried)));
    assert.ok(Math.abs(made.integratedLufs + 16) < 0.3, `${made.integratedLufs} at ${decibels} dB`);
  }
});

test("where no level meets the target, the nearest that was tried is taken", () => {
  const leap = (decibels: number): number => (decibels < 5 ? -19 + 0.2 * decibels : -15.2 + 0.1 * (decibels - 5));
  const { made } = approach(at(leap(0)), 27, (tried) => at(leap(tried)));
  assert.ok(made.integratedLufs > -15.3 && made.integratedLufs < -14.7, `${made.integratedLufs}`);
  const quiet = approach(at(-60), 20, (tried) => at(-60 + tried));
  assert.deepEqual([quiet.decibels, quiet.made.integratedLufs], [20, -40]);
});
