import assert from "node:assert/strict";
import { test } from "node:test";
import { directed } from "./stand-in-language.test.ts";

/** What is told, in its order: who does what, as the prompt's own words. */
function told(prompt: string): string[] {
  const { beats, cast, props } = directed(prompt);
  const names = new Map([...cast, ...props].map((body) => [body.id, body.name]));
  return beats.toSorted((a, b) => a.start - b.start).map((beat) => `${names.get(beat.actor) ?? ""} ${beat.text}`);
}

test("deeds told in the past follow one another; participles describe", () => {
  assert.deepEqual(told("A man entered the park and found a ball. He kicked it and walked away."), [
    "man entered",
    "man found",
    "man kicked",
    "man walked away",
  ]);
  assert.deepEqual(told("A woman dressed in black walks with a dog named Rex."), ["woman walks", "Rex walks"]);
  assert.deepEqual(told("The dog was tired. The dog walked to the bench, sat down and barked."), [
    "dog walked",
    "dog sat down",
    "dog barked",
  ]);
});

test("the subject is found wherever it stands", () => {
  assert.deepEqual(told("In the park, a woman sits."), ["woman sits"]);
  assert.deepEqual(told("On the bench sits a cat."), ["cat sits"]);
  assert.deepEqual(told("A woman, after a dog had barked, ran."), ["dog had barked", "woman ran"]);
  assert.deepEqual(told("A boy and a dog run in a park."), ["boy run", "dog run"]);
  assert.deepEqual(told("Two men sit. One waves. The other jumps."), ["man sit", "man sit", "man waves", "man jumps"]);
  assert.deepEqual(told("A man tells a woman to dance."), ["man tells", "woman to dance"]);
});

test("'who' is the nearest who can do something", () => {
  assert.deepEqual(told("A girl with blue hair who waves and jumps."), ["girl waves", "girl jumps"]);
  assert.deepEqual(told("A man in a red hat who waves walks."), ["man waves", "man walks"]);
});

test("what is hindered is not done", () => {
  assert.deepEqual(told("A man walks but is unable to jump."), ["man walks"]);
});

test("the one named after the verb is another than its subject", () => {
  const { cast, beats } = directed("A man kicks a ball. A man in red catches it. He throws it to the man.");
  assert.equal(cast.length, 2);
  const [kick, , thrown] = beats.toSorted((a, b) => a.start - b.start);
  assert.equal(thrown?.target, kick?.actor);
});

test("in a dialogue each line is its speaker's", () => {
  const who = (prompt: string): string[] => {
    const { lines, cast } = directed(prompt);
    return lines.map((line) => cast.find((one) => one.id === line.who)?.name ?? "nobody");
  };
  assert.deepEqual(who('A teacher says, "Sit." The pupil answers: "Yes." "Good," the teacher says.'), [
    "teacher",
    "pupil",
    "teacher",
  ]);
  assert.deepEqual(who('Two friends sit. Anna: "Hello." Ben: "Hi." Anna: "Come."'), ["Anna", "Ben", "Anna"]);
});

test("clothes of a colour say nothing of who wears them", () => {
  const [woman] = directed("A woman dressed in black walks.").cast;
  assert.equal(woman?.attributes.ancestry, null);
  assert.deepEqual(woman?.attributes.colours, ["black"]);
});

test("a look leaves a thing what it is", () => {
  const [horse] = directed("A white horse runs.").cast;
  assert.equal(horse?.design, "horse");
  assert.deepEqual(horse?.attributes.colours, ["white"]);
  assert.equal(directed("A girl has blue hair.").cast[0]?.attributes.hair?.colour, "blue");
});

test("a place that is filmed for its own sake is the setting, also where it comes again", () => {
  for (const filmed of ["filmed in slow motion", "captured with a wide-angle lens", "shot from above"]) {
    const { setting, props } = directed(`A factory, ${filmed}. Then: A factory, filmed with a drone.`);
    assert.deepEqual([setting.standsFor, props.length], ["factory", 0], filmed);
  }
});

test("a thing in -ing before its verb is a thing", () => {
  const names = (prompt: string): string[] => directed(prompt).props.map(({ name }) => name);
  assert.deepEqual(names("A tall hotel building shines in the evening."), ["hotel building"]);
  assert.deepEqual(names("A grey office building glows at night."), ["office building"]);
});
