import assert from "node:assert/strict";
import { test } from "node:test";
import { setOf } from "../../src/art/index.ts";
import type { Vec3 } from "../../src/base/index.ts";
import { transformAt, type Take } from "../../src/take/index.ts";
import { stageFilm } from "./stage-film.ts";

// Where a prompt says that somebody ends, there the take has him.

const SECONDS = 5;
const placeOf = (take: Take, id: string, t: number): Vec3 =>
  transformAt(take.transforms[id] ?? new Float32Array(8), t).position;

/** How far a body is to the right of another as the camera looks, metres. */
function rightOf(take: Take, [ax, , az]: Vec3, [bx, , bz]: Vec3): number {
  const front = setOf(take.setting.set)?.frontRadians ?? 0;
  return (ax - bx) * Math.cos(front) - (az - bz) * Math.sin(front);
}

for (const { prompt, actor, thing, side, isOnTop } of [
  {
    prompt: "A cat is on the table, then the cat runs to the left.",
    actor: "cat",
    thing: "table",
    side: -1,
    isOnTop: true,
  },
  {
    prompt: "A cat is on the table, then the cat runs to the left of the table.",
    actor: "cat",
    thing: "table",
    side: -1,
    isOnTop: true,
  },
  {
    prompt: "A dog is on the left of a chair, then the dog runs to the right of the chair.",
    actor: "dog",
    thing: "chair",
    side: 1,
    isOnTop: false,
  },
] as const)
  test(prompt, async () => {
    const { take } = await stageFilm(prompt, { seconds: SECONDS });
    const [start, end, goal] = [placeOf(take, actor, 0.2), placeOf(take, actor, SECONDS), placeOf(take, thing, 0)];
    assert.equal(start[1] > 0.6, isOnTop, `it begins ${start[1]} m above the floor`);
    assert.ok(end[1] < 0.5, `it ends ${end[1]} m above the floor`);
    assert.ok(side * rightOf(take, end, goal) > 0.3, "it ends on the side that is named");
  });

test("a squirrel that jumps to the top of a rock ends there", async () => {
  const prompt = "A squirrel is on the left of a rock, then the squirrel jumps to the top of the rock.";
  const { take } = await stageFilm(prompt, { seconds: SECONDS });
  const [start, end, rock] = [
    placeOf(take, "squirrel", 0),
    placeOf(take, "squirrel", SECONDS),
    placeOf(take, "rock", 0),
  ];
  assert.ok(end[1] - start[1] > 0.15);
  assert.ok(Math.hypot(end[0] - rock[0], end[2] - rock[2]) < 0.3);
});

test("who leads away from nobody walks away from those who look on", async () => {
  const { take } = await stageFilm("A man gets up and walks away.", { seconds: SECONDS });
  const [start, end] = [placeOf(take, "man", 2), placeOf(take, "man", SECONDS)];
  const front = setOf(take.setting.set)?.frontRadians ?? 0;
  assert.ok((end[0] - start[0]) * Math.sin(front) + (end[2] - start[2]) * Math.cos(front) < -0.5);
});
