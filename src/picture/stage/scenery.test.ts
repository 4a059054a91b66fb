import assert from "node:assert/strict";
import { test } from "node:test";
import type { CameraKey, Take } from "../../take/index.ts";
import { sceneryName } from "./scenery.ts";

const film = { width: 320, height: 184, detail: 0.75 };
const camera = (x: number): CameraKey => ({
  shot: "a",
  t: 0,
  position: [x, 1.5, 4],
  target: [0, 1, 0],
  rollRadians: 0,
  focalMillimetres: 35,
  focusMetres: 4,
  fNumber: 4,
});
const take = (parts: Partial<Take>): Take =>
  ({
    durationSeconds: 1,
    setting: { set: "meadow", season: "summer", weather: "clear", timeOfDay: "day", windMetresPerSecond: 2 },
    bodies: [],
    transforms: {},
    cameras: [camera(0)],
    ...parts,
  }) as unknown as Take;

test("a scenery serves another film where nothing that it was built for differs", () => {
  const name = sceneryName(take({}), film);
  assert.equal(sceneryName(take({ durationSeconds: 2 }), film), name);
  const low = {
    bodies: [{ id: "ball", kind: "prop", model: {}, sizeMetres: [0.2, 0.2, 0.2] }],
    transforms: { ball: Float32Array.of(0, 1, 0.1, 1, 0, 0, 0, 1) },
  } as unknown as Partial<Take>;
  const others = [
    sceneryName(take({ cameras: [camera(0.5)] }), film),
    sceneryName(take({ setting: { ...take({}).setting, season: "winter" } }), film),
    sceneryName(take({ setting: { ...take({}).setting, timeOfDay: "night" } }), film),
    // Grass is trodden down before what is small.
    sceneryName(take(low), film),
    sceneryName(take({}), { ...film, height: 360 }),
  ];
  for (const other of others) assert.notEqual(other, name);
});
