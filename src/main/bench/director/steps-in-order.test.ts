import assert from "node:assert/strict";
import { test } from "node:test";
import { readScreenplay } from "../../../screenplay/index.ts";
import { stepsInOrder } from "./steps-in-order.ts";

const beat = (text: string, start: number) => ({
  id: `beat-${start}`,
  actor: "team",
  action: "idle",
  start,
  duration: 1,
  text,
});
const screenplay = readScreenplay({
  version: 1,
  prompt: "",
  title: "",
  seed: 1,
  seconds: 8,
  setting: { set: "meadow" },
  cast: [{ id: "team", name: "team", design: "person", attributes: {}, seed: "1" }],
  props: [],
  beats: [beat("fought", 0), beat("won", 2)],
  lines: [],
  shots: [{ id: "shot-1", start: 0, duration: 8, framing: "full" }],
  style: {},
});
const forms = new Map([
  ["won", "win"],
  ["wins", "win"],
  ["fought", "fight"],
  ["fights", "fight"],
]);
const options = { verbOf: (word: string) => forms.get(word) ?? word, share: null };

test("a beat told in the past stands for a step told in the present", () => {
  assert.equal(stepsInOrder(["The team fights", "The team wins"], screenplay, options).isFound, true);
});

test("steps out of order or not told are not found", () => {
  assert.equal(stepsInOrder(["The team wins", "The team fights"], screenplay, options).isFound, false);
  assert.equal(stepsInOrder(["The team loses"], screenplay, options).isFound, false);
});
