import assert from "node:assert/strict";
import { test } from "node:test";
import { KinoraError } from "../../base/index.ts";
import { checkPolicy, findRefusals, refusalNotes } from "./check-policy.ts";
import { foldText } from "./fold.ts";
import { allowed, refused } from "./policy-cases.ts";

test("what the rules are for is refused, for the right reason", () => {
  const wrong = refused.filter(([category, line]) => !findRefusals(line).some((one) => one.category === category));
  assert.deepEqual(wrong, []);
});

test("what only sounds like it is filmed", () => {
  const wrong = allowed.flatMap((line) => findRefusals(line).map((one) => `${line}: ${one.category}, '${one.words}'`));
  assert.deepEqual(wrong, []);
});

test("a refusal names the words as they were written", () => {
  const line = "A street at night. A n4ked wom\u200Ban walks by.";
  const [first] = findRefusals(line);
  assert.ok(first);
  assert.equal(line.slice(first.from, first.from + first.words.length), first.words);
  assert.match(first.words, /n4ked/);
  assert.throws(
    () => checkPolicy(line),
    (error: unknown) => error instanceof KinoraError && error.code === "refused" && error.message.includes("n4ked"),
  );
  assert.deepEqual(refusalNotes([first])[0]?.kind, "refused");
});

test("somebody who has agreed is not refused", () => {
  const line = "Taylor Swift waves";
  assert.equal(findRefusals(line).length, 1);
  assert.equal(findRefusals(line, { enrolled: new Set(["taylor swift"]) }).length, 0);
});

test("disguises come off, numbers stay", () => {
  const plain = (text: string): string => foldText(text).text;
  assert.equal(plain("N\u0430k\u200Bed"), "naked");
  assert.equal(plain("k 1 l l"), "k 1 l l");
  assert.equal(plain("n-a-k-e-d"), "naked");
  assert.equal(plain("mp4 in 4k, 1980s!"), "mp4 in 4k, 1980s!");
  assert.equal(plain("Beyoncé"), "beyonce");
});

test("long and odd prompts are read to the end", () => {
  for (const piece of ["a ", "naked ", "a.b.", "\u0301", "💥", "beats the ", "how to "]) {
    const text = piece.repeat(Math.floor(32_000 / piece.length));
    assert.ok(findRefusals(text).length <= 20_000);
  }
});
