import assert from "node:assert/strict";
import { test } from "node:test";
import { unfoldForm } from "./read-body.ts";

const unfold = (...fields: [string, string][]): unknown => JSON.parse(JSON.stringify(unfoldForm(fields)));

test("brackets are objects, numbers and nothing are lists", () => {
  assert.deepEqual(unfold(["prompt", "A dog"], ["input_reference[image_url]", "x"]), {
    prompt: "A dog",
    input_reference: { image_url: "x" },
  });
  assert.deepEqual(unfold(["characters[0][id]", "a"], ["characters[1][id]", "b"]), {
    characters: [{ id: "a" }, { id: "b" }],
  });
  assert.deepEqual(unfold(["characters[][id]", "a"], ["characters[][id]", "b"]), {
    characters: [{ id: "a" }, { id: "b" }],
  });
  assert.deepEqual(unfold(["a[]", "1"], ["a[]", "2"]), { a: ["1", "2"] });
  assert.deepEqual(unfold(["a[1]", "x"]), { a: { "1": "x" } });
});

test("names that mean to harm are data or refused", () => {
  unfold(["__proto__[polluted]", "yes"], ["constructor[prototype][polluted]", "yes"]);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  for (const name of ["a[b", "[a]", "a]b[", "", "a[b][c][d][e]"])
    assert.throws(() => unfold([name, "x"]), { name: "ApiError", status: 400 }, name);
});
