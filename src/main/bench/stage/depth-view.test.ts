import assert from "node:assert/strict";
import { test } from "node:test";
import type { Vec3 } from "../../../base/index.ts";
import type { CameraKey } from "../../../take/index.ts";
import { openDepthView } from "./depth-view.ts";
import type { Posed } from "./pose-model.ts";

/** At the origin, looking along -Z: the picture is 1.6 m wide and 0.9 m high at one metre. */
const camera: CameraKey = {
  shot: "a",
  t: 0,
  position: [0, 0, 0],
  target: [0, 0, -1],
  rollRadians: 0,
  focalMillimetres: 24 / 0.9,
  focusMetres: 5,
  fNumber: 4,
};
const view = () => openDepthView(camera, 16 / 9);

/** An upright square across the line of sight. */
function square([x, y, z]: Vec3, half: number): Posed[] {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([a = 0, b = 0]) => [x + a * half, y + b * half, z]);
  return [{ positions: Float32Array.from(corners), indices: Uint32Array.from([0, 1, 2, 0, 2, 3]) }];
}

test("a point is seen until another's surface lies before it", () => {
  const shown = view();
  shown.draw(1, square([0, 0, -6], 0.5));
  assert.ok(shown.sees(1, [0, 0, -6]));
  shown.draw(2, square([0, 0, -3], 0.5));
  assert.ok(!shown.sees(1, [0, 0, -6]));
  assert.equal(shown.hiddenBy(1, [0, 0, -6]), 2);
  assert.ok(shown.sees(2, [0, 0, -3]));
});

test("nobody is hidden by his own surface, nor by what he stands before", () => {
  const shown = view();
  shown.draw(1, square([0, 0, -3], 0.5));
  shown.draw(2, square([0, 0, -8], 3));
  assert.ok(shown.sees(1, [0, 0, -4]));
});

test("the picture ends at its sides and at the lens, also when the camera rolls", () => {
  assert.ok(view().sees(1, [3.9, 0, -5]));
  assert.ok(!view().sees(1, [4.1, 0, -5]));
  assert.ok(!view().sees(1, [0, 2.3, -5]));
  assert.ok(!view().sees(1, [0, 0, 5]));
  const rolled = openDepthView({ ...camera, rollRadians: Math.PI / 2 }, 16 / 9);
  assert.ok(!rolled.sees(1, [3.9, 0, -5]));
  assert.ok(rolled.sees(1, [0, 3.9, -5]));
});

test("a wall that begins behind the lens still hides", () => {
  const wall: Posed = {
    positions: Float32Array.from([-0.5, -9, 4, -0.5, 9, 4, -0.5, 9, -40, -0.5, -9, -40]),
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  };
  const shown = view();
  shown.draw(2, [wall]);
  assert.ok(!shown.sees(1, [-3, 0, -5]));
  assert.ok(shown.sees(1, [1, 0, -5]));
});

test("drawing on a copy leaves the first as it was", () => {
  const shown = view();
  shown.copy().draw(2, square([0, 0, -3], 0.5));
  assert.ok(shown.sees(1, [0, 0, -6]));
});
