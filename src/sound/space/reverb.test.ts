import assert from "node:assert/strict";
import { test } from "node:test";
import { addRoom, type Acoustics } from "./reverb.ts";

/** The room's answer to one click. */
function answer(acoustics: Acoustics, seconds: number): Float32Array {
  const send = new Float32Array(seconds * 48000);
  send[0] = 1;
  const bus = { left: new Float32Array(send.length), right: new Float32Array(send.length) };
  addRoom(send, bus, acoustics);
  return bus.left;
}

/** T60 from the slope between -5 and -25 dB of the backward-integrated energy (Schroeder 1965). */
function reverbTime(impulse: Float32Array): number {
  const rest = new Float64Array(impulse.length + 1);
  for (let i = impulse.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (impulse[i] ?? 0) ** 2;
  const at = (decibels: number): number =>
    rest.findIndex((value) => value < (rest[0] ?? 0) * 10 ** (decibels / 10)) / 48000;
  return 3 * (at(-25) - at(-5));
}

for (const [name, acoustics] of [
  ["living room", { reverbSeconds: 0.45, volumeCubicMetres: 60 }],
  ["gymnasium", { reverbSeconds: 1.8, volumeCubicMetres: 9000 }],
] as const)
  test(`a ${name} rings as long as it is said to`, () => {
    const measured = reverbTime(answer(acoustics, 4));
    assert.ok(Math.abs(measured / acoustics.reverbSeconds - 1) < 0.3, `${measured} s`);
  });

test("the open air hardly answers", () => {
  const energy = (impulse: Float32Array): number => impulse.reduce((sum, value) => sum + value * value, 0);
  const field = energy(answer({ reverbSeconds: 0.2, volumeCubicMetres: 0 }, 2));
  assert.ok(field < 0.08 * energy(answer({ reverbSeconds: 1.8, volumeCubicMetres: 9000 }, 2)));
});
