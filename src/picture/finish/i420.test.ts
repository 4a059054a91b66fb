import assert from "node:assert/strict";
import { test } from "node:test";
import { packI420 } from "./i420.ts";

const [width, height] = [8, 4];

function picture(colourAt: (x: number, y: number) => readonly [number, number, number]): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b] = colourAt(x, y);
      rgba.set([r, g, b, Math.round(r * 0.2126 + g * 0.7152 + b * 0.0722)], (y * width + x) * 4);
    }
  return rgba;
}

test("white, black and red are what BT.709 limited range says", () => {
  const size = { width, height, bottomUp: false, smooths: true };
  const of = (colour: readonly [number, number, number]): number[] => {
    const i420 = packI420(
      picture(() => colour),
      size,
    );
    return [i420[9] ?? 0, i420[width * height] ?? 0, i420[width * height * 1.25] ?? 0];
  };
  assert.deepEqual(of([255, 255, 255]), [235, 128, 128]);
  assert.deepEqual(of([0, 0, 0]), [16, 128, 128]);
  assert.deepEqual(of([255, 0, 0]), [62, 102, 240]);
});

test("rows come from the top whichever way the renderer keeps them", () => {
  const upper = picture((_, y) => (y < 2 ? [255, 255, 255] : [0, 0, 0]));
  const down = packI420(upper, { width, height, bottomUp: false, smooths: false });
  const up = packI420(upper, { width, height, bottomUp: true, smooths: false });
  assert.equal(down[0], 235);
  assert.equal(up[0], 16);
});

test("a slanted edge gets steps between black and white, a plain area stays", () => {
  const slanted = picture((x, y) => (x > y + 2 ? [255, 255, 255] : [0, 0, 0]));
  const luma = packI420(slanted, { width, height, bottomUp: false, smooths: true }).subarray(0, width * height);
  assert.ok(luma.some((value) => value > 40 && value < 210));
  assert.equal(luma[width + 7], 235);
  assert.equal(luma[width], 16);
});
