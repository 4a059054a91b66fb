import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import { compose } from "./compose.ts";
import { idioms } from "./idiom.ts";

test("a piece of any mood fits its cue and ends on its tonic", () => {
  for (const words of ["happy", "sad piano", "epic", "jazz", "scary", "waltz", "techno", "anything else"])
    for (const seconds of [2, 7, 20]) {
      const { notes, programs } = compose({ words, seconds, random: createRandom(`${words}/${seconds}`) });
      const tune = notes.filter(({ channel }) => channel === 0);
      const bass = notes.filter(({ channel }) => channel === 2);
      assert.ok(tune.length > 0, words);
      assert.ok(
        notes.every(({ at, key, velocity }) => at >= 0 && key > 20 && key < 110 && velocity > 0 && velocity < 128),
      );
      const end = Math.max(...notes.map(({ at, seconds: length }) => at + length));
      assert.ok(end < seconds * 1.3 + 2.5, `${words} ends at ${end} of ${seconds}`);
      const tonic = (bass.at(-1)?.key ?? 0) % 12;
      const last = (tune.at(-1)?.key ?? 0) % 12;
      assert.ok([0, 3, 4, 7].includes((last - tonic + 12) % 12), `${words} ends on ${last} over ${tonic}`);
      assert.equal(programs.size, 3);
    }
});

test("a named instrument carries the tune, alone when asked", () => {
  const { programs, notes } = compose({ words: "sad solo violin", seconds: 8, random: createRandom(1) });
  assert.equal(programs.get(0), 40);
  assert.ok(notes.every(({ channel }) => channel === 0));
});

test("the same words and seed give the same piece, another seed another", () => {
  const make = (seed: number): unknown => compose({ words: "calm", seconds: 12, random: createRandom(seed) }).notes;
  assert.deepEqual(make(1), make(1));
  assert.notDeepEqual(make(1), make(2));
});

test("every idiom's chords are chords of its scale", () => {
  for (const { scale, progressions } of idioms) {
    assert.equal(scale.length, 7);
    for (const degree of progressions.flat()) assert.ok(degree >= 0 && degree < 7);
  }
});
