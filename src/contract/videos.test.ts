import assert from "node:assert/strict";
import { test } from "node:test";
import { createVideoBody } from "./videos.ts";

test("square films are made under this project's own names only, and all other sizes under every name", () => {
  const takes = (model: string, size: string): boolean =>
    createVideoBody.safeParse({ prompt: "A dog", model, size }).success;
  for (const model of ["sora-2", "sora-2-pro", "sora-2-2025-12-08", "kinora-1", "kinora-1-pro"]) {
    assert.equal(takes(model, "1080x1080"), model.startsWith("kinora-"), model);
    assert.equal(takes(model, "1792x1024"), true, model);
    assert.equal(takes(model, "1080x1081"), false, model);
  }
  assert.deepEqual(createVideoBody.safeParse({ prompt: "A dog", size: "1080x1080" }).error?.issues[0]?.path, ["size"]);
});
