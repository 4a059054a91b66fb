import assert from "node:assert/strict";
import { test } from "node:test";
import { dyeImage } from "./dye.ts";

const texels = (...values: number[]): Uint8ClampedArray => Uint8ClampedArray.from(values);

test("a tint replaces hue and keeps shading", () => {
  const picture = texels(40, 60, 200, 255, 20, 30, 100, 128);
  dyeImage(picture, { tint: [0.5, 0.02, 0.02], level: 0.06, contrast: 1 });
  const [red = 0, green = 0, , alpha, darkRed = 0, , , darkAlpha] = picture;
  assert.ok(red > green * 2, "it is red now");
  assert.ok(darkRed < red, "what was darker still is");
  assert.deepEqual([alpha, darkAlpha], [255, 128]);
});

test("what is far brighter than the cloth stays: a white shirt in a dark suit", () => {
  const picture = texels(230, 230, 230, 255);
  dyeImage(picture, { tint: [0.01, 0.02, 0.2], level: 0.02, contrast: 1, keep: 6 });
  assert.deepEqual([...picture], [230, 230, 230, 255]);
});

test("the white of an eye stays", () => {
  const picture = texels(220, 215, 210, 255, 150, 90, 30, 255);
  dyeImage(picture, { tint: [0.1, 0.2, 0.5], level: 0.12, vivid: 0.55 });
  assert.deepEqual([...picture.subarray(0, 3)], [220, 215, 210]);
  assert.ok((picture[6] ?? 0) > (picture[4] ?? 0), "the iris is blue");
});

test("without tint and gain a picture stays", () => {
  const picture = texels(1, 2, 3, 4);
  dyeImage(picture, { file: "x" });
  assert.deepEqual([...picture], [1, 2, 3, 4]);
});
