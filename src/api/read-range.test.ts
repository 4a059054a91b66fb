import assert from "node:assert/strict";
import { test } from "node:test";
import { readRange } from "./read-range.ts";

const cases: readonly (readonly [header: string | null, expected: ReturnType<typeof readRange>])[] = [
  [null, null],
  ["bytes=0-99", { start: 0, end: 99 }],
  ["bytes=990-", { start: 990, end: 999 }],
  ["bytes=-10", { start: 990, end: 999 }],
  ["bytes=-5000", { start: 0, end: 999 }],
  ["bytes=0-5000", { start: 0, end: 999 }],
  ["bytes=1000-", "beyond"],
  ["bytes=-0", "beyond"],
  ["bytes=9-3", null],
  ["bytes=0-1,5-6", null],
  ["bytes=-", null],
  ["items=0-1", null],
];

for (const [header, expected] of cases) {
  test(`${header} of 1000 bytes`, () => assert.deepEqual(readRange(header, 1000), expected));
}
