import assert from "node:assert/strict";
import { test } from "node:test";
import { findQuotations, quotedText } from "./quotations.ts";
import { findSegments } from "./segments.ts";

function shotsOf(prompt: string): string[] {
  return findSegments(prompt, findQuotations(prompt)).map(({ start, end, seconds }) => {
    const text = prompt.slice(start, end).trim();
    return seconds === null ? text : `${seconds}: ${text}`;
  });
}

test("shots begin where the prompt says", () => {
  assert.deepEqual(shotsOf("Shot 1: a dog. Shot 2 (3 seconds): a cat."), ["a dog.", "3: a cat."]);
  assert.deepEqual(shotsOf("[0-4s] a dog. [00:04-00:06] a cat."), ["4: a dog.", "2: a cat."]);
  assert.deepEqual(shotsOf("A dog. Then: a cat. Cut to a bird."), ["A dog.", "a cat.", "a bird."]);
  assert.deepEqual(shotsOf("Scene 1 [2-5s]: a dog"), ["3: a dog"]);
  assert.deepEqual(shotsOf("Shot 1 (close-up, 2s): a dog"), ["2: (close-up, 2s): a dog"]);
});

test("words that only look like labels cut nothing", () => {
  assert.equal(shotsOf("He takes 3 shots, then leaves.").length, 1);
  assert.equal(shotsOf('A man says "Shot 1: fire! Then: run!"').length, 1);
  assert.equal(shotsOf("A barber cuts hair.").length, 1);
});

test("quotations in all their marks", () => {
  const said = (prompt: string) => findQuotations(prompt).map((quotation) => quotedText(prompt, quotation));
  assert.deepEqual(said('He says "Hello there!" and “Bye.”'), ["Hello there!", "Bye."]);
  assert.deepEqual(said("She says, <S>Hope wins.<E>"), ["Hope wins."]);
  assert.deepEqual(said("She says: 'Wait for me!' and it's over."), ["Wait for me!"]);
  assert.deepEqual(said("Let him say: hello there"), ["hello there"]);
  assert.deepEqual(said("She says: “Hi.” He asks quietly: who is there? A dog barks."), ["Hi.", "who is there?"]);
  assert.deepEqual(said("Continue: she sits down. Camera: pan left. Shout: very loud."), []);
  assert.deepEqual(said("The dog's bone isn't John's, it is the cats' toy."), []);
  assert.deepEqual(said('A 12" pizza and an unfinished " mark'), []);
});
