import assert from "node:assert/strict";
import { test } from "node:test";
import type { Vec3 } from "../../../base/index.ts";
import type { Relation } from "../../../screenplay/index.ts";
import { holds } from "./score-relations.ts";

function box([x, y, z]: Vec3, half: number) {
  const low: Vec3 = [x - half, y - half, z - half];
  const high: Vec3 = [x + half, y + half, z + half];
  return { low, high, centre: [x, y, z] as Vec3 };
}

/** From +Z: x to the right, y down, what is nearer to +Z in front. */
const fromFront = ([x, y, z]: Vec3) => ({ x: 0.5 + x / 10, y: 0.5 - y / 10, depth: 10 - z });
const fromBack = ([x, y, z]: Vec3) => ({ x: 0.5 - x / 10, y: 0.5 - y / 10, depth: 10 + z });
const middle = box([0, 0.5, 0], 0.5);

const cases: readonly (readonly [kind: Relation["kind"], holdsAt: Vec3, not: Vec3])[] = [
  ["left-of", [-2, 0.5, 0], [2, 0.5, 0]],
  ["right-of", [2, 0.5, 0], [-2, 0.5, 0]],
  ["in-front-of", [0, 0.5, 2], [0, 0.5, -2]],
  ["behind", [0, 0.5, -2], [0, 0.5, 2]],
  ["on", [0.2, 1.2, 0], [2, 1.2, 0]],
  ["on", [0, 1.2, 0], [0, -0.3, 0]],
  // On a deck beneath the middle of a mast; on the ground within its reach.
  ["on", [0, 0.48, 0], [0, 0.2, 0]],
  ["under", [0, -0.2, 0], [0, 1.2, 0]],
  ["above", [0, 2, 0], [0, 0.4, 0]],
  ["in", [0, 0.6, 0], [0, 2, 0]],
  ["near", [1.5, 0.5, 0], [6, 0.5, 0]],
  ["holds", [0.6, 0.5, 0], [2, 0.5, 0]],
];

test("a relation holds where it is true and nowhere else", () => {
  for (const [kind, yes, no] of cases) {
    assert.equal(holds(kind, box(yes, 0.2), middle, null, fromFront), true, `${kind} at ${yes.join(" ")}`);
    assert.equal(holds(kind, box(no, 0.2), middle, null, fromFront), false, `not ${kind} at ${no.join(" ")}`);
  }
});

test("left, right, before and behind are the camera's", () => {
  assert.equal(holds("left-of", box([-2, 0.5, 0], 0.2), middle, null, fromBack), false);
  assert.equal(holds("behind", box([0, 0.5, 2], 0.2), middle, null, fromBack), true);
});

test("between is on the way from one to the other", () => {
  const other = box([6, 0.5, 0], 0.5);
  assert.equal(holds("between", box([3, 0.5, 0.4], 0.2), middle, other, fromFront), true);
  assert.equal(holds("between", box([-3, 0.5, 0], 0.2), middle, other, fromFront), false);
  assert.equal(holds("between", box([3, 0.5, 5], 0.2), middle, other, fromFront), false);
});
