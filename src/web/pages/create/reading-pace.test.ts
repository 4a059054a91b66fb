import assert from "node:assert/strict";
import { test } from "node:test";
import { openReadingPace, wholeWords } from "./reading-pace.ts";

/** When readings begin, and of what, where keys come at those times and a second passes after the last. */
function readingsOf(keys: readonly number[]): { at: number; kind: "whole" | "early" }[] {
  const pace = openReadingPace();
  const readings: { at: number; kind: "whole" | "early" }[] = [];
  keys.forEach((key, i) => {
    const { whole, early } = pace.changed(key);
    const next = keys[i + 1] ?? key + 2000;
    const due = [
      { at: key + early, kind: "early" as const },
      { at: key + whole, kind: "whole" as const },
    ].toSorted((a, b) => a.at - b.at);
    for (const reading of due) {
      if (reading.at >= next || (readings.at(-1)?.kind === "whole" && (readings.at(-1)?.at ?? 0) > key)) continue;
      readings.push(reading);
      pace.read(reading.at);
    }
  });
  return readings;
}

const every = (milliseconds: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i * milliseconds);

test("whoever types fluently has his words read on the way, and all of them once he stops", () => {
  const readings = readingsOf(every(150, 40));
  const last = readings.pop();
  assert.deepEqual(last, { at: 39 * 150 + 220, kind: "whole" });
  assert.ok(readings.length >= 3 && readings.every(({ kind }) => kind === "early"), JSON.stringify(readings));
});

test("a text that is put in at once is read once", () => {
  assert.deepEqual(readingsOf([1000]), [{ at: 1220, kind: "whole" }]);
});

test("whoever looks for his keys is not read more often than the server allows", () => {
  const readings = readingsOf(every(300, 100));
  assert.ok(readings.length / 30 <= 2.05, `${readings.length} readings in half a minute`);
  assert.equal(readings.at(-1)?.kind, "whole");
});

test("the word that is being written is left out", () => {
  assert.equal(wholeWords("A dog runs ov"), "A dog runs");
  assert.equal(wholeWords("A dog runs "), "A dog runs");
  assert.equal(wholeWords("A"), "");
  assert.equal(wholeWords(" "), "");
});
