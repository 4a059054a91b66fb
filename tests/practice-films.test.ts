import assert from "node:assert/strict";
import { test } from "node:test";
import { drawAtRandom } from "../scripts/practice-films/draw-at-random.ts";
import { summarise, wordsByKind, type PracticeResult } from "../scripts/practice-films/summary.ts";
import { createRandom } from "../src/base/index.ts";

const made: PracticeResult = {
  id: "a",
  prompt: "A dog juggles quietly.",
  outcome: "made",
  seconds: 10,
  error: null,
  notes: [
    { kind: "understood", words: "dog" },
    { kind: "unstaged", words: "juggles" },
    { kind: "missed", words: "quietly" },
    { kind: "understood", words: "golden retriever's" },
  ],
  faults: [],
};

test("a draw takes each once, the same by seed, another by another", () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  const draw = (seed: string): number[] => drawAtRandom(items, 20, createRandom(seed));
  assert.equal(new Set(draw("1")).size, 20);
  assert.deepEqual(draw("1"), draw("1"));
  assert.notDeepEqual(draw("1"), draw("2"));
  assert.equal(drawAtRandom(items, 80, createRandom("1")).length, 50);
});

test("a summary counts outcomes and words, and names what broke", () => {
  const failed: PracticeResult = { ...made, id: "b", outcome: "failed", error: "no camera", notes: [] };
  const hung: PracticeResult = { ...failed, id: "c", outcome: "hung", error: "no progress for 9 s" };
  assert.deepEqual(wordsByKind([made, failed]), { understood: 3, assumed: 0, unstaged: 1, missed: 1, refused: 0 });
  const text = summarise([made, failed, hung, { ...made, seconds: 30, outcome: "refused", notes: [] }], 5);
  assert.match(text, /4 prompts: 1 made, 1 refused, 1 failed, 1 hung/);
  assert.match(text, /missed content words: 20\.0 %/);
  assert.match(text, /most missed: quietly 1/);
  assert.match(text, /failed b: no camera/);
  assert.match(text, /hung c: no progress/);
});
