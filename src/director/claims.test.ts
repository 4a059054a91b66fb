import assert from "node:assert/strict";
import { test } from "node:test";
import type { Note } from "../screenplay/index.ts";
import { directed } from "./stand-in-language.test.ts";

/** What became of each word of a prompt. */
function becameOf(prompt: string): ReadonlyMap<string, Note["kind"]> {
  return new Map(directed(prompt).notes.flatMap(({ words, kind }) => words.split(" ").map((word) => [word, kind])));
}

const isClaimed = (kind: Note["kind"] | undefined): boolean => kind === "understood" || kind === "assumed";

test("a word that serves another claims no more than that one", () => {
  for (const [prompt, servants] of [
    ["A woman quickly frobnicates.", ["quickly"]],
    ["A man walks past three gizmotrons.", ["three", "past"]],
    ["A gizmotron stands in the background.", ["background"]],
  ] as const) {
    const became = becameOf(prompt);
    for (const word of servants) assert.ok(!isClaimed(became.get(word)), `${prompt} ${word}`);
  }
  assert.equal(becameOf("A woman quickly walks past three dogs.").get("three"), "understood");
});

test("what the world shows only something near of is no exact deed", () => {
  for (const [prompt, verb, kind] of [
    ["A man walks.", "walks", "understood"],
    ["A man crawls.", "crawls", "assumed"],
    ["A dog waves.", "waves", "unstaged"],
    ["A man picks up a ball.", "picks", "understood"],
    ["A man picks up a gizmotron.", "picks", "unstaged"],
  ] as const) {
    const note = directed(prompt).notes.find((one) => one.words.startsWith(verb));
    assert.equal(note?.kind, kind, prompt);
  }
});

test("looks in a row after a person are worn and do not act", () => {
  const { cast, props, beats } = directed("A young woman, blue hair, green jacket, smiles");
  assert.deepEqual([cast.length, props.length], [1, 0]);
  const [woman] = cast;
  assert.equal(woman?.attributes.hair?.colour, "blue");
  assert.deepEqual(
    woman?.attributes.clothes.map((piece) => piece.words),
    ["green jacket"],
  );
  assert.deepEqual(
    beats.map((beat) => beat.manner),
    [["smile"]],
  );
});

test("a state told after deeds comes after them, and one told beside them lasts", () => {
  const inOrder = (prompt: string): string[] =>
    directed(prompt)
      .beats.toSorted((a, b) => a.start - b.start)
      .map((beat) => beat.action);
  assert.deepEqual(inOrder("A girl walked in, sat down and slept."), ["walk", "sit", "lie-down"]);
  assert.deepEqual(inOrder("A dog runs, then it suddenly stops and lies down to rest."), ["run", "stand", "lie-down"]);
  const [stand, wave] = directed("A man is standing by a car and waves.").beats;
  assert.deepEqual([stand?.action, wave?.action], ["stand", "wave"]);
  assert.ok((stand?.duration ?? 0) > (wave?.duration ?? 0));
});

test("what a place, a design or a garment does not show by a word is not claimed", () => {
  const kindOf = (prompt: string, word: string): string =>
    directed(prompt).notes.find(({ words }) => words.split(" ").includes(word))?.kind ?? "none";
  assert.equal(kindOf("A bus drives along a coastal street.", "coastal"), "unstaged");
  assert.equal(kindOf("A bus drives along a coastal street.", "street"), "understood");
  assert.equal(kindOf("A man in a tattered red coat walks.", "tattered"), "unstaged");
  assert.equal(kindOf("A man in a tattered red coat walks.", "red"), "understood");
  assert.equal(kindOf("A man in a striped shirt walks.", "striped"), "understood");
  assert.equal(kindOf("A paper car on a table.", "car"), "assumed");
  assert.equal(kindOf("A car on a street.", "car"), "understood");
});

test("a shade is a colour of clothes by itself, a pronoun tells the sex, and a direction is where it leads", () => {
  const [woman] = directed("A woman in a dark coat walks.").cast;
  assert.deepEqual(woman?.attributes.clothes[0]?.colours, ["dark"]);
  const sexOf = (prompt: string): string | null | undefined => directed(prompt).cast[0]?.attributes.sex;
  assert.equal(sexOf("A doctor waves. She smiles."), "female");
  assert.equal(sexOf("A chef waves in his kitchen."), "male");
  assert.equal(sexOf("A doctor waves."), null);
  const moveOf = (prompt: string): string | undefined => directed(prompt).shots[0]?.moves[0];
  assert.equal(moveOf("A man walks. The camera pans from left to right."), "pan-right");
  assert.equal(moveOf("A man walks. The camera pans from right to left."), "pan-left");
  assert.equal(moveOf("A man walks. The camera moves to the left."), "truck-left");
});

test("a given name is somebody, an ordinary word that opens a sentence is not", () => {
  const castOf = (prompt: string): string[] =>
    directed(prompt).cast.map(({ name, attributes }) => `${name} ${attributes.sex}`);
  assert.deepEqual(castOf("Max and Mia dance."), ["Max male", "Mia female"]);
  assert.deepEqual(castOf("Rose walks down the street."), ["Rose female"]);
  assert.deepEqual(castOf("Tom reads a book."), ["Tom male"]);
  assert.deepEqual(castOf("Slowly a man walks."), ["man male"]);
  assert.deepEqual(castOf("Further in, a man walks."), ["man male"]);
  assert.equal(directed("Nebulae rotate in the distance.").cast.filter(({ design }) => design === "person").length, 0);
});

test("the camera goes as it is told, and what it reveals is in the film", () => {
  const movesOf = (prompt: string): readonly string[] => directed(prompt).shots[0]?.moves ?? [];
  assert.deepEqual(movesOf("The camera zooms out, showing a dog."), ["zoom-out"]);
  assert.deepEqual(movesOf("A dog walks as the camera zooms in."), ["zoom-in"]);
  assert.deepEqual(movesOf("A dog walks, the camera moving in a circular motion."), ["orbit"]);
  assert.deepEqual(movesOf("The camera moves in slowly on a dog."), ["dolly-in"]);
  const { cast, notes } = directed("The camera pulls back, revealing a dog in the park.");
  assert.deepEqual(
    cast.map(({ design }) => design),
    ["dog"],
  );
  assert.ok(notes.every(({ kind }) => kind !== "missed"));
});

test("who gets up sat before, who sits is found sitting, and what is so first is seen first", () => {
  const beatsOf = (prompt: string): [string, number][] =>
    directed(prompt).beats.map(({ action, start }) => [action, Math.round(start * 10) / 10]);
  assert.deepEqual(
    beatsOf("A man gets up.").map(([action]) => action),
    ["sit", "stand-up"],
  );
  assert.deepEqual(beatsOf("A man is sitting on a bench."), [["sit", 0]]);
  assert.ok((beatsOf("A man sits down on a bench.")[0]?.[1] ?? 0) >= 0.3);
  const [found, runs] = directed("A dog is on a table, then the dog runs away.").beats;
  assert.deepEqual([found?.action, runs?.action], ["idle", "run"]);
  assert.ok((runs?.start ?? 0) > 1);
});

test("ways of a deed that is not seen, and looks of a mere position, are not claimed", () => {
  for (const [prompt, word] of [
    ["A gizmotron slowly disperses.", "slowly"],
    ["A cup on a polished surface.", "polished"],
    ["A man stands at a sharp angle.", "angle"],
    ["The ground sparkles as the snow reflects the light.", "reflects"],
    ["A box opens slowly.", "slowly"],
    ["A man flies.", "flies"],
  ] as const)
    assert.ok(!isClaimed(becameOf(prompt).get(word)), `${prompt} ${word}`);
});
