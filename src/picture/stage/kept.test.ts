import assert from "node:assert/strict";
import { test } from "node:test";
import { openKept } from "./kept.ts";

function openCounted(most: number) {
  const freed: string[] = [];
  let made = 0;
  const kept = openKept<string>(most, (value) => freed.push(value));
  const lend = (name: string): string => kept.lend(name, () => `${name}${made++}`);
  return { kept, lend, freed };
}

test("what was made serves the next picture; two alike in one picture are two", () => {
  const { kept, lend, freed } = openCounted(4);
  assert.deepEqual([lend("chair"), lend("chair")], ["chair0", "chair1"]);
  kept.settle();
  assert.deepEqual([lend("chair"), lend("chair"), lend("dog")], ["chair0", "chair1", "dog2"]);
  kept.settle();
  assert.deepEqual(freed, []);
});

test("what is shared is one", () => {
  const kept = openKept<object>(1, () => undefined);
  const one = kept.share("model", () => ({}));
  assert.equal(
    kept.share("model", () => ({})),
    one,
  );
});

test("what was used longest ago goes, never what the picture uses, and in the end all", () => {
  const { kept, lend, freed } = openCounted(2);
  for (const name of ["a", "b", "c"]) {
    lend(name);
    kept.settle();
  }
  assert.deepEqual(freed, ["a0"]);
  for (const name of ["d", "e", "f"]) lend(name);
  kept.settle();
  assert.deepEqual(freed, ["a0", "b1", "c2"]);
  kept[Symbol.dispose]();
  assert.deepEqual(freed, ["a0", "b1", "c2", "d3", "e4", "f5"]);
});

test("what a picture that was given up had lent serves the next", () => {
  const { kept, lend } = openCounted(4);
  assert.deepEqual([lend("chair"), lend("chair")], ["chair0", "chair1"]);
  kept.begin();
  assert.deepEqual([lend("chair"), lend("chair")], ["chair0", "chair1"]);
});
