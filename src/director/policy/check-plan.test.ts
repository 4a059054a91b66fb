import assert from "node:assert/strict";
import { test } from "node:test";
import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import { checkPlan } from "./check-plan.ts";

function planWith(change: Readonly<Record<string, unknown>>): Screenplay {
  const attributes = { colours: ["green"] };
  return readScreenplay({
    version: 1,
    prompt: "A woman in a green coat says hello.",
    title: "A woman says hello",
    seed: 1,
    seconds: 4,
    setting: { set: "street" },
    cast: [{ id: "woman", name: "woman", design: "person", attributes, seed: "woman" }],
    props: [],
    beats: [{ id: "b", actor: "woman", action: "wave", start: 0, duration: 2, text: "She waves." }],
    lines: [{ id: "l", who: "woman", text: "Hello!", start: 1 }],
    shots: [{ id: "s", start: 0, duration: 4, framing: "wide" }],
    style: {},
    ...change,
  });
}

test("a plan without fault passes", () => {
  checkPlan(planWith({}));
});

const refused: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["what is said", { lines: [{ id: "l", who: "woman", text: "Welcome to the porn scene", start: 1 }] }],
  [
    "how somebody looks",
    {
      cast: [{ id: "w", name: "woman", design: "person", attributes: { other: ["naked"] }, seed: "w" }],
      beats: [],
      lines: [],
    },
  ],
  [
    "what is done",
    { beats: [{ id: "b", actor: "woman", action: "stand", start: 0, duration: 2, text: "She strips naked." }] },
  ],
  [
    "who it is",
    { cast: [{ id: "w", name: "Donald Trump", design: "person", attributes: {}, seed: "w" }], beats: [], lines: [] },
  ],
  ["the title", { title: "An erotic massage between two women" }],
];
for (const [what, change] of refused)
  test(`a plan is refused for ${what}, though its prompt is harmless`, () => {
    assert.throws(() => checkPlan(planWith(change)), { code: "refused" });
  });

test("a plan of endless words is told so, and not read", () => {
  assert.throws(() => checkPlan(planWith({ title: "word ".repeat(60_000) })), { code: "bad-arguments" });
});
