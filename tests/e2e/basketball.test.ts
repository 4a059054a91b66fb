import assert from "node:assert/strict";
import { test } from "node:test";
import { HALL } from "../../src/art/sets/court/measures.ts";
import { captionsOf } from "../../src/film/captions.ts";
import { filmTimeOfWorld } from "../../src/screenplay/index.ts";
import { onsetNear } from "./onset.ts";
import { openSolidWorld, samplesOf } from "./solid-world.ts";
import { mixFilm, stageFilm } from "./stage-film.ts";

// The README's film, from its prompt to its sound, without its picture.

const prompt =
  "A basketball player in a red jersey shoots from the free throw line and misses; " +
  'the ball bounces off the backboard and rolls away. He shouts "Oh no!"';
const film = await stageFilm(prompt, { seconds: 8 });
const { take, screenplay, cut } = film;
const ball = take.bodies.find((body) => body.shape === "ball");
assert.ok(ball, "the film has a ball");
const radius = ball.sizeMetres[1] / 2;
const contacts = take.contacts.filter((contact) => contact.a === ball.id && contact.kind !== "step");
const samples = samplesOf(film, ball.id);
const firstHit = contacts[0]?.t ?? NaN;

test("the ball touches the backboard, then the floor, and no rim", () => {
  assert.deepEqual(
    contacts.slice(0, 2).map((contact) => contact.b),
    ["backboard", "floor"],
  );
  assert.ok(!contacts.some((contact) => contact.b === "rim"));
  assert.deepEqual(take.faults, []);
});

test("it never goes down through the ring, wherever the rims hang", async () => {
  const { rims } = await openSolidWorld(film);
  assert.ok(rims.length > 0);
  for (const [i, { at: now }] of samples.entries()) {
    const before = samples[i - 1]?.at ?? now;
    for (const { centre, radius: ring } of rims)
      assert.ok(
        !(before[1] >= centre[1] && now[1] < centre[1] && Math.hypot(now[0] - centre[0], now[2] - centre[2]) < ring),
        `through a ring at ${samples[i]?.t} s`,
      );
  }
});

test("it passes through nothing and sinks into nothing by more than a centimetre", async () => {
  const solid = await openSolidWorld(film);
  let worst = { depth: -Infinity, part: "", t: 0 };
  for (const [i, { t, at }] of samples.entries()) {
    const found = solid.depthOf(at, radius);
    if (found.depth > worst.depth) worst = { ...found, t };
    const before = samples[i - 1];
    if (before) assert.equal(solid.crossed(before.at, at), null, `at ${t} s`);
    if (t <= firstHit || i % 8 !== 0) continue;
    // In the hands it is held; from the board on it may touch a figure, but not enter one.
    solid.poseFigures(t);
    const figure = solid.depthOf(at, radius, "figures");
    if (figure.depth > worst.depth) worst = { ...figure, t };
  }
  assert.ok(worst.depth > -0.01, "the floor is found at all");
  assert.ok(worst.depth <= 0.01, `${(worst.depth * 1000).toFixed(1)} mm deep in ${worst.part} at ${worst.t} s`);
});

test("it never vanishes: a sample for every step that it moves, finite, inside the hall, to the end", () => {
  assert.equal(samples[0]?.t, 0);
  assert.ok((samples.at(-1)?.t ?? 0) > 8 - 2 * take.stepSeconds);
  for (const [i, { t, at }] of samples.entries()) {
    assert.ok(at.every(Number.isFinite));
    for (const axis of [0, 1, 2] as const)
      assert.ok(at[axis] >= (HALL.low[axis] ?? 0) && at[axis] <= (HALL.high[axis] ?? 0), `outside at ${t} s`);
    const before = samples[i - 1];
    if (!before) continue;
    const moved = Math.hypot(at[0] - before.at[0], at[1] - before.at[1], at[2] - before.at[2]);
    // Faster than any ball here: 20 m/s. Over a missing stretch it must have lain still.
    assert.ok(moved < 20 * take.stepSeconds, `it jumps ${moved} m at ${t} s`);
    assert.ok(t - before.t < 1.5 * take.stepSeconds || moved < 1e-3, `no sample from ${before.t} to ${t} s`);
  }
});

test("he shouts after the miss, and the captions show it while it is heard", () => {
  const [line] = take.speech;
  assert.ok(line && /oh no/i.test(line.text));
  assert.ok(line.t > firstHit && line.t + line.durationSeconds <= 8);
  const captions = captionsOf(take.speech, screenplay, cut);
  const cue = /^(\d\d):(\d\d):([\d.]+) --> .*\n(.*)$/m.exec(captions);
  assert.match(cue?.[4] ?? "", /Oh no/);
  const start = Number(cue?.[1]) * 3600 + Number(cue?.[2]) * 60 + Number(cue?.[3]);
  assert.ok(Math.abs(start - filmTimeOfWorld(cut, line.t)) < 0.05);
});

test("every blow of the ball sounds within one frame of its contact", async () => {
  const foley = await mixFilm(film, "foley");
  const blows = contacts.filter((contact) => contact.kind === "impact" && contact.speedMetresPerSecond > 1.5);
  assert.ok(blows.length >= 4);
  for (const { t, b } of blows) {
    const heard = onsetNear(foley, filmTimeOfWorld(cut, t), 0.12);
    assert.ok(heard.decibels > 6, `the ${b} at ${t} s makes no sound of its own (${heard.decibels} dB)`);
    assert.ok(Math.abs(heard.t - t) < 1 / cut.fps, `the ${b} at ${t} s is heard at ${heard.t} s`);
  }
});

test("voice and blow are in the film's own mix, at its loudness", async () => {
  const mix = await mixFilm(film);
  assert.equal(mix.left.length, 8 * 48_000);
  assert.ok(Math.abs(mix.integratedLufs + 16) < 1 && mix.truePeakDbtp < -1);
});
