import assert from "node:assert/strict";
import { test } from "node:test";
import { designOf, setOf } from "../../art/index.ts";
import { rehearsals } from "./rehearsals.ts";

test("rehearsals are staged with what the catalogue has, in the open and in a room", () => {
  assert.deepEqual(
    rehearsals.map(({ setting }) => setOf(setting.set)?.indoors),
    [false, true],
  );
  for (const { cast } of rehearsals) for (const { design } of cast) assert.ok(designOf(design), design);
});
