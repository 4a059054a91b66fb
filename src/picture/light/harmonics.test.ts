import assert from "node:assert/strict";
import { test } from "node:test";
import { ambientAt, ambientHarmonics } from "./harmonics.ts";

test("even surroundings light every side alike", () => {
  const light = ambientHarmonics(() => [1, 0.5, 0.25]);
  for (const normal of [
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, -1],
    [0, -1, 0],
  ] as const) {
    const [r, g, b] = ambientAt(light, normal);
    assert.ok(Math.abs(r - 1) < 0.01 && Math.abs(g - 0.5) < 0.01 && Math.abs(b - 0.25) < 0.01, `${r} ${g} ${b}`);
  }
});

test("a bright half of the sky lights what faces it fully and what turns away hardly", () => {
  const light = ambientHarmonics(([, y]) => (y > 0 ? [1, 1, 1] : [0, 0, 0]));
  assert.ok(Math.abs(ambientAt(light, [0, 1, 0])[0] - 1) < 0.06);
  assert.ok(Math.abs(ambientAt(light, [1, 0, 0])[0] - 0.5) < 0.03);
  assert.ok(ambientAt(light, [0, -1, 0])[0] < 0.06);
});
