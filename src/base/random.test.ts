import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom, hashText } from "./random.ts";

test("a seed always gives the same stream", () => {
  const first = Array.from({ length: 4 }, createRandom("kinora").next);
  assert.deepEqual(Array.from({ length: 4 }, createRandom("kinora").next), first);
  assert.notDeepEqual(Array.from({ length: 4 }, createRandom("kinora2").next), first);
});

test("the stream is pinned, since films are made again from their seeds", () => {
  assert.deepEqual([hashText("kinora"), hashText("")], [3312321108, 2872998923]);
  assert.equal(createRandom(1).integer(0, 1_000_000), 992072);
});

test("forking draws nothing from its parent", () => {
  const plain = createRandom(7);
  const forked = createRandom(7);
  forked.fork("hair");
  assert.equal(forked.next(), plain.next());
});

test("numbers are spread evenly", () => {
  const random = createRandom("even");
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 20_000; i++) {
    const cell = Math.floor(random.next() * 10);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  for (const count of counts) assert.ok(Math.abs(count - 2000) < 200, `${count} of 2000`);
});

test("gaussians have mean 0 and deviation 1", () => {
  const random = createRandom("bell");
  const values = Array.from({ length: 20_000 }, random.gaussian);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05, `${mean} ${variance}`);
});
