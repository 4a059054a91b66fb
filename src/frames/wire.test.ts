import assert from "node:assert/strict";
import { test } from "node:test";
import { packFrame, unpackFrame } from "./wire.ts";

test("a frame with some passes comes back as it was", () => {
  const frame = {
    index: 7,
    i420: Uint8Array.of(1, 2, 3, 4, 5, 6),
    passes: { depth: Uint8Array.of(9, 8), normal: Uint8Array.of(1, 1, 1) },
  };
  assert.deepEqual(unpackFrame(packFrame(frame)), frame);
});
