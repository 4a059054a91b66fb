import assert from "node:assert/strict";
import { test } from "node:test";
import { rgbOfI420 } from "../../encode/index.ts";
import { i420OfRgba } from "./i420-of-rgba.ts";

test("colours survive the way to I420 and back, the bottom row first in and last out", () => {
  const [red, blue] = [
    [200, 30, 40, 255],
    [20, 60, 220, 255],
  ];
  const rows = [...Array(8).fill(red), ...Array(8).fill(blue)] as number[][];
  const { rgb } = rgbOfI420(i420OfRgba(Uint8Array.from(rows.flat()), 4, 4), 4, 4);
  const near = (at: number, colour: readonly number[] = []): void => {
    for (let k = 0; k < 3; k++) assert.ok(Math.abs((rgb[at * 3 + k] ?? 0) - (colour[k] ?? 0)) <= 3, `${at} ${k}`);
  };
  near(0, blue);
  near(15, red);
});
