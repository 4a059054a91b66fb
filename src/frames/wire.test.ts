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

test("parts of a socket's Buffer are plain arrays that copy when sliced", () => {
  const packed = packFrame({ index: 0, i420: Uint8Array.of(1, 2), passes: { depth: Uint8Array.of(3, 4) } });
  const { passes } = unpackFrame(Buffer.concat([packed]));
  assert.deepEqual(new Uint8Array(passes["depth"]?.slice().buffer ?? new ArrayBuffer()), Uint8Array.of(3, 4));
});
