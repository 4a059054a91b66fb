import assert from "node:assert/strict";
import { test } from "node:test";
import { packBlocks, unpackBlocks } from "./blocks.ts";

test("a tree of arrays comes back as it was", () => {
  const tree = {
    name: "x",
    list: [Uint8Array.of(1, 2, 3), { deep: Float32Array.of(0.5, -2) }],
    none: null,
    flat: Int16Array.of(-7),
  };
  assert.deepEqual(unpackBlocks(packBlocks(tree)), tree);
});

test("bytes that lie askew in memory are read all the same", () => {
  const packed = packBlocks({ values: Uint32Array.of(1, 70_000) });
  const askew = new Uint8Array(packed.length + 1);
  askew.set(packed, 1);
  assert.deepEqual(unpackBlocks(askew.subarray(1)), { values: Uint32Array.of(1, 70_000) });
});

test("other data is refused", () => {
  assert.throws(() => unpackBlocks(new Uint8Array(40)), RangeError);
});
