import assert from "node:assert/strict";
import { test } from "node:test";
import { fillTexels, paintTexels, tileNoise } from "./texels.ts";

test("noise over a tile repeats without a seam, on both sides and beyond", () => {
  const noise = tileNoise("seam", 5, 3);
  for (const at of [0.1, 0.37, 0.9]) {
    assert.ok(Math.abs(noise(at, 0) - noise(at, 1)) < 1e-9);
    assert.ok(Math.abs(noise(0, at) - noise(1, at)) < 1e-9);
    assert.ok(Math.abs(noise(at, at) - noise(at - 2, at + 3)) < 1e-6);
  }
  assert.notEqual(noise(0.1, 0.1), noise(0.5, 0.1));
});

test("a coarse painting shows the same with fewer texels", () => {
  const painting = paintTexels([8, 4], 0.01, (u, v, texel) => {
    texel.r = u < 0.5 ? 1 : 0;
    texel.g = texel.b = 0;
    texel.height = v;
  });
  const coarse = fillTexels(painting, 2);
  assert.deepEqual([coarse.width, coarse.height], [4, 2]);
  assert.deepEqual(
    [0, 1, 2, 3].map((x) => coarse.rgba[x * 4]),
    [255, 255, 0, 0],
  );
  assert.deepEqual(
    [...(coarse.relief ?? [])].map((value) => value.toFixed(2)),
    ["0.25", "0.25", "0.25", "0.25", "0.75", "0.75", "0.75", "0.75"],
  );
  assert.deepEqual([fillTexels(painting, 1).width, fillTexels(painting, 1).height], [8, 4]);
});
