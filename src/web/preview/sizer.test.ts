import assert from "node:assert/strict";
import { test } from "node:test";
import { openSizer } from "./sizer.ts";

test("pictures begin small, grow where frames are cheap and shrink where they are dear", () => {
  const sizer = openSizer();
  const first = sizer.first(16 / 9);
  assert.deepEqual(first, { width: 320, height: 184, subframes: 1 });
  for (let i = 0; i < 12; i++) sizer.note(5);
  const grown = sizer.moving(16 / 9);
  assert.ok(grown.height > 300, `${grown.height}`);
  for (let i = 0; i < 6; i++) sizer.note(200);
  assert.ok(sizer.moving(16 / 9).height < grown.height);
});

test("what rests is finer than what moves, and says nothing about the speed of what moves", () => {
  const sizer = openSizer();
  const moving = sizer.moving(9 / 16);
  assert.ok(moving.width < moving.height);
  const still = sizer.still(9 / 16);
  assert.ok(still.width > moving.width && still.subframes > moving.subframes);
  for (let i = 0; i < 12; i++) sizer.note(2000);
  assert.deepEqual(sizer.moving(9 / 16), moving);
});
