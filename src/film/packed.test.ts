import assert from "node:assert/strict";
import { test } from "node:test";
import { readPacked, writePacked } from "./packed.ts";

test("what was packed comes back, arrays of any count and text of any length", () => {
  for (const name of ["", "a", "äö", "four", "fives"]) {
    const value = {
      name,
      left: Float32Array.of(1, -2.5),
      bytes: [Uint8Array.of(1, 2, 3), Uint8ClampedArray.of(255, 0, 7, 8, 9)],
      nested: [{ right: new Float32Array(0) }, Float32Array.of(7)],
    };
    assert.deepEqual(readPacked(writePacked(value)), value);
  }
});
