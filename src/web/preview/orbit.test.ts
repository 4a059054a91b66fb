import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";
import { orbitCamera } from "./orbit.ts";

const camera: CameraKey = {
  shot: "a",
  t: 0,
  position: [0, 1.5, 4],
  target: [0, 1.5, 0],
  rollRadians: 0.2,
  focalMillimetres: 35,
  focusMetres: 4,
  fNumber: 4,
};

test("a turn keeps the distance to what is in focus, and nobody gets under the ground", () => {
  const beside = orbitCamera(camera, { yaw: Math.PI / 2, pitch: 0, distance: 1 });
  assert.ok(distance(beside.position, [4, 1.5, 0]) < 1e-9);
  assert.ok(distance(beside.target, [0, 1.5, 0]) < 1e-9);
  assert.equal(beside.rollRadians, 0);
  const near = orbitCamera(camera, { yaw: 0, pitch: 0, distance: 0.5 });
  assert.ok(Math.abs(distance(near.position, near.target) - 2) < 1e-9);
  assert.ok(orbitCamera(camera, { yaw: 0, pitch: -3, distance: 4 }).position[1] > 0);
});
