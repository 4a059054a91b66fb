import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRandom, KinoraError } from "../../base/index.ts";
import { applyEdits, describeEdit, editsSchema, readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import { standInLanguage } from "../stand-in-language.test.ts";
import { remix, type Remix } from "./remix.ts";
import { remixCases as namedCases } from "./remix-cases.ts";
import { typedCases } from "./typed-cases.ts";

const remixCases = [...namedCases, ...typedCases];

// Parents are stored, so that what the director makes of their prompts may change without this test.
const stored = JSON.parse(readFileSync(join(import.meta.dirname, "remix-parents.json"), "utf8")) as Record<
  string,
  unknown
>;

function parentOf(name: string): Screenplay {
  return readScreenplay(stored[name]);
}

function remixed(parent: Screenplay, instruction: string): Remix {
  return remix(parent, instruction, { language: standInLanguage(), stage: null });
}

test("instructions give the intended edits and no others", () => {
  assert.ok(remixCases.length >= 120);
  const wrong = remixCases.flatMap(([name, instruction, intended]) => {
    let found: string[] = [];
    try {
      found = remixed(parentOf(name), instruction).edits.map(describeEdit);
    } catch (error) {
      if (!(error instanceof KinoraError)) throw error;
      assert.equal(error.code, "bad-arguments");
    }
    const isSame = found.length === intended.length && found.every((text, i) => text === intended[i]);
    return isSame ? [] : [{ name, instruction, found, intended }];
  });
  assert.deepEqual(wrong, []);
});

test("edits applied to the parent give the child; the parent stays as it was", () => {
  for (const [name, instruction, intended] of remixCases) {
    if (intended.length === 0) continue;
    const parent = parentOf(name);
    const { screenplay, edits } = remixed(parent, instruction);
    assert.deepEqual(parent, parentOf(name));
    const again = editsSchema.parse(JSON.parse(JSON.stringify(edits)));
    assert.deepEqual(applyEdits(parent, again), screenplay, instruction);
  }
});

test("bodies that no edit names keep their seeds and all else", () => {
  for (const [name, instruction, intended] of remixCases) {
    if (intended.length === 0) continue;
    const parent = parentOf(name);
    const { screenplay, edits } = remixed(parent, instruction);
    const named = new Set(edits.map((edit) => (edit.kind === "set" ? edit.id : edit.entry["id"])));
    for (const body of [...parent.cast, ...parent.props]) {
      const now = [...screenplay.cast, ...screenplay.props].find((one) => one.id === body.id);
      if (!named.has(body.id)) assert.deepEqual(now, body, `${instruction}: ${body.id}`);
      if (now) assert.equal(now.seed, body.seed);
    }
  }
});

test("most words of what is understood are read", () => {
  const missed = remixCases.flatMap(([name, instruction, intended]) =>
    intended.length === 0
      ? []
      : remixed(parentOf(name), instruction).notes.flatMap((note) =>
          note.kind === "missed" ? [`${instruction}: ${note.words}`] : [],
        ),
  );
  assert.deepEqual(missed, []);
});

test("a remix can be remixed again and again", () => {
  let play = parentOf("walk");
  for (const instruction of [
    "replace the dog with a cat",
    "make the cat black",
    "add a second cat",
    "make it night",
    "remove the car",
    "give her a red hat",
    "have the woman sit down",
    "then the cat lies down",
    "in anime style",
  ])
    play = remixed(play, instruction).screenplay;
  assert.deepEqual(
    play.cast.map((one) => [one.design, one.attributes.colours.join(" ")]),
    [
      ["person", ""],
      ["cat", "black"],
      ["cat", "black"],
    ],
  );
  assert.equal(play.setting.timeOfDay, "night");
  assert.equal(play.style.look, "anime");
  assert.equal(play.beats.at(-1)?.action, "lie-down");
});

test("what is not understood beside what is becomes a note", () => {
  const { notes, edits } = remixed(parentOf("walk"), "Make it night. Frobnicate the wibble.");
  assert.deepEqual(edits.map(describeEdit), ["setting.timeOfDay: afternoon → night"]);
  assert.ok(notes.some((note) => note.kind === "missed" && note.words.includes("wibble")));
});

test("an instruction that changes nothing says so in a sentence", () => {
  for (const [instruction, why] of [
    ["make the second shot static and static", /not understood|changes nothing/],
    ["make it summer", /is that way already/],
    ["make it frobnicating", /not understood/],
    ["have her frobnicate the car", /not understood/],
    ["colourless green ideas", /is not understood.*The film has: woman, dog, car/],
    ["?!", /no words/],
    ["x ".repeat(3000), /characters and may have/],
  ] as const) {
    assert.throws(
      () => remixed(parentOf("walk"), instruction),
      (error: unknown) => error instanceof KinoraError && error.code === "bad-arguments" && why.test(error.message),
      instruction,
    );
  }
});

test("what the policy forbids no remix brings in", () => {
  assert.throws(
    () => remixed(parentOf("walk"), "make the woman naked"),
    (error: unknown) => error instanceof KinoraError && error.code === "refused",
  );
});

test("edits made for another film do not fit", () => {
  const { edits } = remixed(parentOf("walk"), "replace the dog with a cat");
  assert.throws(() => applyEdits(parentOf("meadow"), edits), KinoraError);
  assert.throws(
    () =>
      applyEdits(parentOf("walk"), [{ kind: "set", part: "film", id: null, field: "__proto__", from: null, to: {} }]),
    KinoraError,
  );
  assert.throws(
    () =>
      applyEdits(parentOf("walk"), [
        { kind: "set", part: "cast", id: "dog", field: "constructor.name", from: "Object", to: "x" },
      ]),
    KinoraError,
  );
});

test("words in any order break nothing", () => {
  const random = createRandom("remix.test");
  const words = remixCases.flatMap(([, instruction]) => instruction.split(" "));
  for (let i = 0; i < 400; i++) {
    const name = random.pick(Object.keys(stored));
    const instruction = Array.from({ length: Math.ceil(random.range(0, 12)) }, () => random.pick(words)).join(" ");
    try {
      const parent = parentOf(name);
      const { screenplay, edits } = remixed(parent, instruction);
      assert.deepEqual(applyEdits(parent, edits), screenplay, instruction);
    } catch (error) {
      assert.ok(error instanceof KinoraError, `${instruction}: ${String(error)}`);
    }
  }
});

test("of two whose places are swapped each stands where the other stood", () => {
  const parent = parentOf("walk");
  const places: Record<string, readonly [number, number, number]> = {
    woman: [1, 0, 2],
    dog: [3, 0, 4],
    car: [5, 0, 6],
  };
  const placeOf = (id: string): { position: readonly [number, number, number]; facingRadians: number } | null => {
    const position = places[id];
    return position ? { position, facingRadians: 0 } : null;
  };
  const { screenplay } = remix(parent, "let the woman and the dog change places", {
    language: standInLanguage(),
    stage: { placeOf, kept: [], ways: [] },
  });
  const standsAt = (id: string): unknown => {
    const mark = screenplay.blocking.find((one) => one.body === id)?.mark;
    return screenplay.marks.find((one) => one.id === mark)?.position;
  };
  assert.deepEqual([standsAt("woman"), standsAt("dog")], [places["dog"], places["woman"]]);
});

test("what is asked of one shot and lasts the whole film is noted as such", () => {
  const { notes } = remixed(parentOf("room"), "in shot 2 she wears a red coat");
  assert.deepEqual(
    notes.filter((note) => note.kind === "unstaged").map((note) => note.words),
    ["shot 2"],
  );
});
