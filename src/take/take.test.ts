import assert from "node:assert/strict";
import { test } from "node:test";
import { settingSchema } from "../screenplay/index.ts";
import { cameraAt, poseAt, readTake, transformAt, writeTake, type CameraKey, type Take } from "./index.ts";

const track = new Float32Array([0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 4, 6, 0, 1, 0, 0]);

const camera = (shot: string, t: number, x: number): CameraKey => ({
  shot,
  t,
  position: [x, 1, 0],
  target: [0, 1, 5],
  rollRadians: 0,
  focalMillimetres: 35,
  focusMetres: 5,
  fNumber: 2.8,
});

const take: Take = {
  version: 1,
  seed: 1,
  stepSeconds: 1 / 240,
  durationSeconds: 1,
  setting: settingSchema.parse({ set: "court" }),
  bodies: [],
  transforms: { ball: track },
  poses: {},
  contacts: [],
  phenomena: [],
  speech: [],
  cameras: [camera("a", 0, 0), camera("a", 1, 2), camera("b", 1, 9)],
  beats: [],
  faults: [],
};

test("a body is interpolated between samples and held at the ends", () => {
  assert.deepEqual(transformAt(track, 0.5).position, [1, 2, 3]);
  assert.deepEqual(transformAt(track, -1).position, [0, 0, 0]);
  assert.deepEqual(transformAt(track, 9).position, [2, 4, 6]);
  assert.ok(Math.abs(transformAt(track, 0.5).rotation[1] - Math.SQRT1_2) < 1e-9);
});

test("a take comes back whole from its text", () => {
  assert.deepEqual(readTake(writeTake(take)), take);
  assert.equal(writeTake(readTake(writeTake(take))), writeTake(take));
});

test("a camera never blends across a cut", () => {
  assert.equal(cameraAt(take.cameras, "a", 0.5).position[0], 1);
  assert.equal(cameraAt(take.cameras, "a", 1.5).position[0], 2);
  assert.equal(cameraAt(take.cameras, "b", 0.5).position[0], 9);
});

test("a pose is sampled joint by joint", () => {
  const pose = poseAt(
    {
      joints: ["root", "head"],
      times: new Float32Array([0, 1]),
      rotations: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0]),
      faceNames: ["blink"],
      faces: new Float32Array([0, 1]),
    },
    0.25,
  );
  assert.deepEqual(pose.rotations[0], [0, 0, 0, 1]);
  assert.ok(Math.abs((pose.rotations[1]?.[1] ?? 0) - Math.sin(Math.PI / 8)) < 1e-9);
  assert.deepEqual(pose.face, [0.25]);
});
