import assert from "node:assert/strict";
import { test } from "node:test";
import { length, subtract, type Vec3 } from "../base/index.ts";
import { poseAt, transformAt, writeTake, type SpokenLine, type Take } from "../take/index.ts";
import { skeletonOf, worldJoints } from "./motion/skeleton.ts";
import { standInTake } from "./stand-in/stand-in-take.ts";
import { standInWorkshop } from "./stand-in/workshop.ts";

const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });
const prop = (id: string, design: string, ofSet = false) => ({ id, name: id, design, attributes: {}, seed: id, ofSet });

const skeleton = skeletonOf(standInWorkshop().model({ design: "person", params: {} }));

function jointsAt(take: Take, id: string, t: number): Map<string, Vec3> {
  const track = take.transforms[id];
  const poses = take.poses[id];
  assert.ok(track && poses);
  const { positions } = worldJoints(skeleton, transformAt(track, t), poseAt(poses, t).rotations);
  return new Map(skeleton.names.map((name, i) => [name, positions[i] ?? [0, 0, 0]]));
}

/** Furthest that the ball of a foot moves along the ground while it stands, metres. */
function slideOf(take: Take, id: string, from: number, to: number): number {
  let worst = 0;
  for (const toe of ["toe1-1.L", "toe1-1.R"]) {
    const low = Math.min(
      ...Array.from({ length: 60 }, (_, i) => jointsAt(take, id, from + ((to - from) * i) / 60).get(toe)?.[1] ?? 1),
    );
    let planted: Vec3 | null = null;
    let before = 1;
    for (let t = from; t < to; t += 1 / 60) {
      const at = jointsAt(take, id, t).get(toe) ?? [0, 0, 0];
      const isDown = at[1] < low + 0.012 && Math.abs(at[1] - before) < 0.004;
      before = at[1];
      if (!isDown) planted = null;
      else if (planted) worst = Math.max(worst, Math.hypot(at[0] - planted[0], at[2] - planted[2]));
      else planted = at;
    }
  }
  return worst;
}

for (const [action, speed] of [
  ["walk", 1],
  ["run", 1],
  ["walk", 0.6],
] as const) {
  test(`feet that stand do not slide: ${action} at ${speed}`, async () => {
    const take = await standInTake({
      seconds: 4,
      cast: [person("ann")],
      marks: [{ id: "m", near: null, position: [-5, 0, 2], facingRadians: Math.PI / 2 }],
      blocking: [{ body: "ann", mark: "m" }],
      beats: [{ id: "b", actor: "ann", action, speed, start: 0, duration: 4, text: "" }],
    });
    const slide = slideOf(take, "ann", 0.2, 2.4);
    assert.ok(slide < 0.01, `a foot slid ${(slide * 1000).toFixed(1)} mm`);
    assert.ok(take.contacts.filter((contact) => contact.kind === "step").length > 4, "steps are heard");
  });
}

const shot = (outcome: string, seed = 1) => ({
  seed,
  seconds: 8,
  cast: [person("player")],
  props: [prop("ball", "basketball"), prop("hoop", "hoop", true)],
  marks: [{ id: "m", near: "free-throw-line", position: [0, 0, 0], facingRadians: 0 }],
  blocking: [{ body: "player", mark: "m" }],
  beats: [
    {
      id: "b",
      actor: "player",
      action: "shoot",
      with: "ball",
      target: "hoop",
      outcome,
      start: 0.5,
      duration: 3,
      text: "",
    },
  ],
  lines: [{ id: "l", who: "player", text: "Oh no!", manner: "shouts", start: 3, after: "b" }],
});
const ohNo: SpokenLine = {
  line: "l",
  who: "player",
  text: "Oh no!",
  durationSeconds: 0.9,
  phones: [
    { phone: "ow", startSeconds: 0, endSeconds: 0.5 },
    { phone: "n", startSeconds: 0.5, endSeconds: 0.6 },
    { phone: "ow", startSeconds: 0.6, endSeconds: 0.9 },
  ],
};

function entersHoop(take: Take): boolean {
  const track = take.transforms["ball"] ?? new Float32Array();
  for (let t = 0; t < 8; t += 1 / 240) {
    const [a, b] = [transformAt(track, t).position, transformAt(track, t + 1 / 240).position];
    if (a[1] >= 3.048 && b[1] < 3.048 && Math.hypot(b[0], b[2] + 6) < 0.2286) return true;
  }
  return false;
}

for (const seed of [1, 2, 3]) {
  test(`a miss off the backboard touches backboard, then floor, and never goes in (seed ${seed})`, async () => {
    const take = await standInTake(shot("backboard", seed), [ohNo]);
    const touched = take.contacts.filter((contact) => contact.a === "ball").map((contact) => contact.b);
    assert.deepEqual(touched.slice(0, 2), ["backboard", "floor"]);
    assert.ok(!touched.includes("rim"));
    assert.equal(entersHoop(take), false);
    assert.deepEqual(take.faults, []);
    const [line] = take.speech;
    const hit = take.contacts.find((contact) => contact.b === "backboard");
    assert.ok(line && hit && line.t > hit.t && line.t + line.durationSeconds < 8, "the shout follows the miss");
  });
}

test("a shot that goes in falls through the ring, one off the rim touches it and stays out, an airball touches neither", async () => {
  assert.equal(entersHoop(await standInTake(shot("in"))), true);
  const rim = await standInTake(shot("rim"));
  assert.equal(rim.contacts.find((contact) => contact.a === "ball")?.b, "rim");
  assert.equal(entersHoop(rim), false);
  const air = await standInTake(shot("airball"));
  assert.ok(!air.contacts.some((contact) => contact.b === "rim" || contact.b === "backboard"));
});

test("both palms are on the ball until it is let go", async () => {
  const take = await standInTake(shot("in"));
  const track = take.transforms["ball"] ?? new Float32Array();
  for (const t of [0.2, 0.6, 0.9, 1.2, 1.35]) {
    const joints = jointsAt(take, "player", t);
    for (const side of ["L", "R"]) {
      const knuckle = joints.get(`finger3-1.${side}`) ?? [0, 0, 0];
      const off = length(subtract(knuckle, transformAt(track, t).position)) - 0.12;
      assert.ok(off > -0.01 && off < 0.06, `${side} knuckle is ${off} m off the ball at ${t}`);
    }
  }
});

test("one throws, the other catches", async () => {
  const take = await standInTake({
    seconds: 5,
    cast: [person("ann"), person("bob")],
    props: [prop("ball", "basketball")],
    marks: [
      { id: "m", near: null, position: [-2, 0, 0], facingRadians: Math.PI / 2 },
      { id: "n", near: null, position: [2, 0, 0], facingRadians: -Math.PI / 2 },
    ],
    blocking: [
      { body: "ann", mark: "m" },
      { body: "bob", mark: "n" },
    ],
    beats: [
      { id: "b", actor: "ann", action: "throw", with: "ball", target: "bob", start: 0.3, duration: 1.5, text: "" },
    ],
  });
  assert.ok(take.contacts.some((contact) => contact.a === "ball" && contact.b === "bob" && contact.kind === "impact"));
  const end = transformAt(take.transforms["ball"] ?? new Float32Array(), 5).position;
  assert.ok(end[1] > 0.7 && Math.hypot(end[0] - 2, end[2]) < 0.8, `the ball ends at ${end.join(" ")}`);
});

test("the same screenplay and seed give the same take bit for bit, another seed another one", async () => {
  const first = writeTake(await standInTake(shot("backboard"), [ohNo]));
  assert.equal(writeTake(await standInTake(shot("backboard"), [ohNo])), first);
  assert.notEqual(writeTake(await standInTake(shot("backboard", 2), [ohNo])), first);
});

test("the world knows no cuts", async () => {
  const one = await standInTake(shot("rim"));
  const cut = await standInTake({
    ...shot("rim"),
    shots: [
      { id: "a", start: 0, duration: 2, framing: "wide" },
      { id: "b", start: 2, duration: 6, framing: "close-up" },
    ],
  });
  assert.equal(writeTake(one), writeTake(cut));
});
