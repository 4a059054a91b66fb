import assert from "node:assert/strict";
import { test } from "node:test";
import { explainScreenplay, traceReading } from "./index.ts";
import { directed, standInLanguage } from "./stand-in-language.test.ts";

const prompt = 'A woman in a red coat throws a ball to her dog. She shouts "Fetch!"';

test("every word is traced in order, with what its note says", () => {
  const screenplay = directed(prompt);
  const { rows, text } = traceReading(prompt, screenplay, standInLanguage());
  assert.deepEqual(
    rows.map((row) => row.word),
    ["A", "woman", "in", "a", "red", "coat", "throws", "a", "ball", "to", "her", "dog", "She", "shouts", '"Fetch!"'],
  );
  const woman = rows[1];
  assert.equal(woman?.tag, "NOUN");
  assert.equal(woman?.part, "subject");
  assert.match(woman?.sense ?? "", /adult female/);
  assert.equal(woman?.kind, "understood");
  assert.equal(rows[6]?.part, "verb");
  assert.equal(rows[0]?.kind, "grammar");
  assert.equal(text.split("\n").length, rows.length + 2);
});

test("the shooting script tells each deed under its shot", () => {
  const screenplay = directed('Shot 1: wide shot, a man walks on a street. Shot 2: close-up, he says "Hello."');
  const script = explainScreenplay(screenplay);
  const second = script.slice(script.indexOf("Shot 2"));
  assert.match(script, /^Place: street/m);
  assert.ok(
    script.indexOf("man walk") > script.indexOf("Shot 1") && script.indexOf("man walk") < script.indexOf("Shot 2"),
  );
  assert.match(second, /man says: “Hello\.”/);
});

test("two of one name are told apart", () => {
  const script = explainScreenplay(directed("Two dogs run across a meadow."));
  assert.match(script, /^ {2}dog 2: dog/m);
});
