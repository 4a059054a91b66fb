import assert from "node:assert/strict";
import { test } from "node:test";
import type { CameraKey } from "../../take/index.ts";
import { isAtRest } from "./rest.ts";

const key: CameraKey = {
  shot: "a",
  t: 0,
  position: [0, 1, 5],
  target: [0, 1, 0],
  rollRadians: 0,
  focalMillimetres: 35,
  focusMetres: 5,
  fNumber: 4,
};

test("a camera rests while place, aim and lens are kept; focus counts where it shows", () => {
  assert.ok(isAtRest([key, { ...key, t: 1 }], true));
  assert.ok(!isAtRest([key, { ...key, t: 1, position: [0, 1, 4.99] }], false));
  assert.ok(!isAtRest([key, { ...key, t: 1, target: [0.01, 1, 0] }], false));
  assert.ok(!isAtRest([key, { ...key, t: 1, focalMillimetres: 36 }], false));
  assert.ok(!isAtRest([key, { ...key, t: 1, rollRadians: 0.01 }], false));
  assert.ok(isAtRest([key, { ...key, t: 1, focusMetres: 4 }], false));
  assert.ok(!isAtRest([key, { ...key, t: 1, focusMetres: 4 }], true));
  assert.ok(!isAtRest([], false));
});
