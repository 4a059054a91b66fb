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
