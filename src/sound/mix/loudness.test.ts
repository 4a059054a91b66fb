import assert from "node:assert/strict";
import { test } from "node:test";
import { limit } from "./limiter.ts";
import { integratedLoudness } from "./loudness.ts";
import { truePeak } from "./true-peak.ts";

function sine(hertz: number, decibels: number, seconds: number, phase = 0): Float32Array {
  const peak = 10 ** (decibels / 20);
  return Float32Array.from(
    { length: seconds * 48000 },
    (_, i) => peak * Math.sin((2 * Math.PI * hertz * i) / 48000 + phase),
  );
}

function joined(...parts: Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

test("a 997 Hz sine of -23 dBFS in both channels is -23 LUFS, and 3 dB less in one (BS.1770)", () => {
  const tone = sine(997, -23, 4);
  assert.ok(Math.abs(integratedLoudness(tone, tone) + 23) < 0.05);
  assert.ok(Math.abs(integratedLoudness(tone, new Float32Array(tone.length)) + 26.01) < 0.05);
});

test("quiet parts are gated out (EBU Tech 3341, case 3)", () => {
  const programme = joined(sine(1000, -36, 10), sine(1000, -23, 60), sine(1000, -36, 10));
  assert.ok(Math.abs(integratedLoudness(programme, programme) + 23) < 0.1);
});

test("silence has no loudness", () => {
  assert.equal(integratedLoudness(new Float32Array(48000), new Float32Array(48000)), -Infinity);
});

test("peaks between samples are found: a quarter-rate sine half way between its samples", () => {
  const tone = sine(12000, -6.02, 1, Math.PI / 4);
  assert.ok(Math.abs(truePeak(tone, tone) + 6.02) < 0.2);
});

test("the limiter holds every true peak under its ceiling and leaves quiet sound alone", () => {
  const quiet = sine(440, -12, 1);
  const copy = quiet.slice();
  limit(quiet, quiet.slice(), 0.8);
  assert.deepEqual(quiet, copy);
  const loud = joined(sine(440, -12, 0.5), sine(5000, 8, 0.02, 0.3), sine(440, -12, 0.5));
  const other = loud.slice();
  limit(loud, other, 0.8);
  assert.ok(truePeak(loud, other) <= 20 * Math.log10(0.8) + 0.1);
});
