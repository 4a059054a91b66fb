import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../base/index.ts";
import { KinoraError } from "../base/index.ts";
import { readScreenplay } from "../screenplay/index.ts";
import { directed } from "./stand-in-language.test.ts";

const random = createRandom("director/notes.test");
const parts = {
  who: [
    "A man",
    "Two women in red coats",
    "the old dog",
    "Ana",
    "a group of children",
    "an okapi",
    "A tall, dark-haired chef",
    "She",
    "the camera",
    "a cup of coffee",
    "nobody",
  ],
  does: [
    "walks",
    "is slowly running",
    "picks up",
    "throws",
    "starts to dance",
    "was hugged by",
    "frobnicates",
    "turns from red to green",
    "does not look at",
    "says that",
    "shows",
  ],
  what: [
    "a blue ball",
    "the table",
    "his wife's guitar",
    "each other",
    "three apples and a knife",
    "the meaning of life",
    '"Hello there!"',
    "it",
    "of the",
    "12 40-inch televisions",
  ],
  where: [
    "on the sofa",
    "in a dark forest at night",
    "next to the bench",
    "through the snow",
    "during winter",
    "from left to right",
    "under the, and",
    "with his left hand",
    "at 20°C",
  ],
  join: [
    ", then ",
    " and ",
    ". ",
    "; ",
    " while ",
    "\nShot 2: ",
    " — ",
    " (",
    ", low angle shot, ",
    ". Cut to: ",
    "\n\nDialogue:\n- ",
  ],
};

function randomPrompt(): string {
  let text = "";
  for (let i = random.integer(1, 6); i > 0; i--) {
    const words = [parts.who, parts.does, parts.what, parts.where]
      .filter(() => random.next() < 0.8)
      .map((list) => random.pick(list));
    text += `${words.join(" ")}${i > 1 ? random.pick(parts.join) : "."}`;
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : "A dog.";
}

/** Words that mean nothing alone; every other word must be inside exactly one note. */
const empty = new Set(
  "a an the this that these those to of in on at by for with from into and or but as is are was be been does do not it its his her he she they them their him who which what there while if per via than or so nor i you we my your our each other how".split(
    " ",
  ),
);

test("every content word is in exactly one note, at its place in the prompt", () => {
  for (let n = 0; n < 300; n++) {
    const prompt = randomPrompt();
    const { notes } = directed(prompt, null, n);
    const spans = notes.map((note) => [note.from, note.from + note.words.length] as const);
    for (const [i, note] of notes.entries()) {
      assert.equal(prompt.slice(note.from, note.from + note.words.length), note.words);
      assert.ok(i === 0 || (spans[i - 1]?.[1] ?? 0) <= note.from, `notes overlap in ${JSON.stringify(prompt)}`);
    }
    for (const match of prompt.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
      if (empty.has(match[0].toLowerCase())) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const around = spans.filter(([from, to]) => from < end && to > start);
      assert.ok(around.length >= 1, `${JSON.stringify(match[0])} has no note in ${JSON.stringify(prompt)}`);
    }
  }
});

const scraps = [
  "🦊",
  "👩‍👩‍👧",
  "\u0000",
  "\u200f",
  "<b>",
  "</script>",
  "{{x}}",
  "日本の猫が走る",
  "собака бежит",
  "كلب",
  "𝕳",
  "\ud800",
  "'",
  '"',
  "“",
  "((((",
  "]",
  "- ",
  "...",
  "a",
  "dog",
  "Shot 1:",
  "[0-4s]",
  "with",
  "of",
  "and",
  " ",
  "\n",
  "\t",
  "9999999999",
  "--",
  "&nbsp;",
  "%s",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "<S>",
  "<E>",
  ":",
];

test("any string gives a valid screenplay or says what is wrong with it", () => {
  for (let n = 0; n < 400; n++) {
    let text = "";
    for (let i = random.integer(0, 40); i > 0; i--) text += random.pick(scraps) + (random.next() < 0.5 ? " " : "");
    try {
      readScreenplay(JSON.parse(JSON.stringify(directed(text))));
    } catch (error) {
      assert.ok(
        error instanceof KinoraError && error.code === "bad-arguments",
        `${JSON.stringify(text)}: ${String(error)}`,
      );
    }
  }
});

test("very long prompts of every kind are read or refused, and the reading says where it stopped", () => {
  const long = [
    "a dog ",
    "dog",
    "and ",
    '"',
    "(",
    "the man's ",
    "of the ",
    "Shot 1: ",
    "a b. ",
    "🦊",
    "walks ",
    "red, ",
    "one two ",
    "'a ",
    "<S>",
    "hello:\n",
    "the cat of the ",
    "A dog runs. ",
  ];
  for (const unit of long) {
    const text = unit.repeat(Math.floor(32_000 / unit.length));
    try {
      const { notes } = directed(text);
      assert.ok(notes.length > 0 || unit === "and " || unit === "of the ");
    } catch (error) {
      assert.ok(error instanceof KinoraError, `${unit}: ${String(error)}`);
    }
  }
  assert.throws(() => directed("a".repeat(32_001)), KinoraError);
  assert.throws(() => directed(" \n "), KinoraError);
});
