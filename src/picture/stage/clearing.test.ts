import assert from "node:assert/strict";
import { test } from "node:test";
import type { Body, CameraKey, Take } from "../../take/index.ts";
import { openClearing } from "./clearing.ts";

const camera = (t: number, x: number): CameraKey => ({
  shot: "a",
  t,
  position: [x, 0.6, 4],
  target: [0, 0.1, 0],
  rollRadians: 0,
  focalMillimetres: 50,
  focusMetres: 4,
  fNumber: 4,
});

/** A thing of that height at the origin, seen from 4 m by a camera that moves from x = 0 to x = `to`. */
function clearingFor(tall: number, to = 0) {
  const body = {
    id: "thing",
    kind: "prop",
    model: { design: "cup", attributes: {}, seed: "1" },
    sizeMetres: [0.1, tall, 0.12],
  };
  return openClearing({
    bodies: [body as unknown as Body],
    transforms: { thing: Float32Array.from([0, 0, 0, 0, 0, 0, 0, 1]) },
    cameras: [camera(0, 0), camera(2, to)],
  } as unknown as Take);
}

test("what grows before a small thing stays under the line of sight to it; beside and behind it grows as it likes", () => {
  const clearing = clearingFor(0.2);
  // Halfway, between the lens at 0.6 m and the foot of the thing.
  assert.ok(Math.abs(clearing(0, 2) - (0.6 + 0.03) / 2) < 0.01);
  assert.ok(clearing(0, 0.3) < 0.1);
  assert.equal(clearing(0.5, 2), Infinity);
  assert.equal(clearing(0, -0.6), Infinity);
  assert.equal(clearing(0, 4.5), Infinity);
});

test("a moving camera clears all its lines of sight, a tall body none", () => {
  const clearing = clearingFor(0.2, 3);
  for (const x of [0, 0.4, 0.8, 1.2, 1.5]) assert.ok(clearing(x, 2) < 0.4, `${x}`);
  assert.equal(clearingFor(1.7)(0, 2), Infinity);
});
