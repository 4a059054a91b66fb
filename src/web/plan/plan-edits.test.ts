import assert from "node:assert/strict";
import { test } from "node:test";
import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { changeShot, moveShot, placeBody, recolour, removeShot, splitShot } from "./plan-edits.ts";
import { plainChanges } from "./plain-changes.ts";

const shot = (id: string, start: number, duration: number): object => ({ id, start, duration, framing: "wide" });
const plan = readScreenplay({
  version: 1,
  prompt: "",
  title: "Two",
  seed: 1,
  seconds: 6,
  setting: { set: "meadow" },
  cast: [
    { id: "dog", name: "dog", design: "dog", attributes: {}, seed: "a" },
    {
      id: "ana",
      name: "Ana",
      design: "person",
      attributes: { clothes: [{ garment: "coat", colours: ["red"] }] },
      seed: "b",
    },
  ],
  props: [],
  relations: [{ kind: "near", of: "dog", to: "ana" }],
  beats: [],
  lines: [],
  shots: [shot("a", 0, 2), shot("b", 2, 1), shot("c", 3, 3)],
  style: {},
});
const order = (of: Screenplay): string =>
  of.shots.map(({ id, start, duration }) => `${id}@${start}+${duration}`).join(" ");

test("shots that move, change, split and go leave no gap, and the film is as long as they are", () => {
  assert.equal(order(moveShot(plan, 2, 0)), "c@0+3 a@3+2 b@5+1");
  const longer = changeShot(plan, "b", { duration: 2.5 });
  assert.deepEqual([order(longer), longer.seconds], ["a@0+2 b@2+2.5 c@4.5+3", 7.5]);
  assert.equal(order(splitShot(plan, "c")), "a@0+2 b@2+1 c@3+1.5 c-2@4.5+1.5");
  const without = removeShot(plan, "a");
  assert.deepEqual([order(without), without.seconds], ["b@0+1 c@1+3", 4]);
  assert.equal(order(moveShot(plan, 0, 9)), order(plan));
  assert.equal(order(removeShot(removeShot(without, "b"), "c")), "c@0+3");
});

test("a dressed person's colour is that of the first garment", () => {
  assert.deepEqual(recolour(plan, "ana", "blue").cast[1]?.attributes.clothes[0]?.colours, ["blue"]);
  assert.deepEqual(recolour(plan, "dog", "black").cast[0]?.attributes.colours, ["black"]);
  assert.deepEqual(recolour(plan, "dog", "black").cast[1], plan.cast[1]);
});

test("who is moved stands there, and the others stay where they stood", () => {
  const transforms = {
    dog: Float32Array.from([0, 1, 0, 2, 0, 0, 0, 1]),
    ana: Float32Array.from([0, -1, 0, 0, 0, Math.SQRT1_2, 0, Math.SQRT1_2]),
  };
  const moved = readScreenplay(placeBody(plan, { transforms } as unknown as Take, { body: "dog", x: 3, z: -2 }));
  const markOf = (body: string) =>
    moved.marks.find(({ id }) => id === moved.blocking.find((one) => one.body === body)?.mark);
  assert.deepEqual(markOf("dog")?.position, [3, 0, -2]);
  assert.deepEqual(markOf("ana")?.position, [-1, 0, 0]);
  assert.ok(Math.abs((markOf("ana")?.facingRadians ?? 0) - Math.PI / 2) < 1e-3);
  assert.deepEqual(moved.relations, []);
});

test("changes are told in words, each once, and starts that only follow are not told", () => {
  const night = { ...plan, setting: { ...plan.setting, timeOfDay: "night" as const } };
  assert.deepEqual(plainChanges(plan, night), ["Time of day afternoon → night"]);
  assert.deepEqual(plainChanges(plan, recolour(plan, "ana", "blue")), ["Ana: clothes red coat → blue coat"]);
  assert.deepEqual(plainChanges(plan, changeShot(plan, "a", { duration: 3 })), [
    "Length of the film 6 → 7",
    "Shot 1: length 2 → 3",
  ]);
  assert.deepEqual(plainChanges(plan, plan), []);
});
