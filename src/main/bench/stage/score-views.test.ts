import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeSights, type Sight } from "./score-views.ts";

const sight = (shot: string, body: string, seen: number, isSubject: boolean): Sight => ({
  shot,
  body,
  framing: "full",
  seen,
  outside: 1 - seen,
  hidden: 0,
  by: "",
  isSubject,
});

test("a body must be seen for most of every shot that names it, and of one where none does", () => {
  const judged = judgeSights([
    sight("1", "man", 0.9, true),
    sight("2", "man", 0.4, true),
    sight("1", "dog", 0.1, false),
    sight("2", "dog", 0.7, false),
    sight("1", "cup", 0, false),
    sight("3", "man", 0, false),
  ]);
  assert.deepEqual(
    judged.map(({ isFound, sight: { body, shot } }) => `${body} ${shot} ${String(isFound)}`),
    ["man 1 true", "man 2 false", "dog 2 true", "cup 1 false"],
  );
});
