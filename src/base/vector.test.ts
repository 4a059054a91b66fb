import assert from "node:assert/strict";
import { test } from "node:test";
import {
  axisAngle,
  between,
  distance,
  facing,
  multiply,
  normalize,
  rotate,
  slerp,
  UP,
  type Quat,
  type Vec3,
} from "./vector.ts";

function isNear(actual: Vec3, expected: Vec3): void {
  assert.ok(distance(actual, expected) < 1e-9, `${actual.join(" ")} is not ${expected.join(" ")}`);
}

test("a quarter turn about up takes forward to the left hand", () => {
  isNear(rotate(axisAngle(UP, Math.PI / 2), [0, 0, 1]), [1, 0, 0]);
});

test("multiply applies the right one first", () => {
  const yaw = axisAngle(UP, Math.PI / 2);
  const pitch = axisAngle([1, 0, 0], Math.PI / 2);
  isNear(rotate(multiply(yaw, pitch), [0, 0, 1]), rotate(yaw, rotate(pitch, [0, 0, 1])));
});

test("between turns one direction onto another, also the opposite", () => {
  const from = normalize([1, 2, 3]);
  for (const to of [normalize([-2, 0.5, 1]), normalize([-1, -2, -3])]) isNear(rotate(between(from, to), from), to);
});

test("facing looks along x and z", () => {
  isNear(rotate(facing(3, -3), [0, 0, 1]), normalize([3, 0, -3]));
});

test("slerp goes the short way and holds its ends", () => {
  const a = axisAngle(UP, 0.2);
  const b = axisAngle(UP, 1.2).map((value) => -value) as unknown as Quat;
  isNear(rotate(slerp(a, b, 0.5), [0, 0, 1]), rotate(axisAngle(UP, 0.7), [0, 0, 1]));
  isNear(rotate(slerp(a, b, 1), [0, 0, 1]), rotate(axisAngle(UP, 1.2), [0, 0, 1]));
});
