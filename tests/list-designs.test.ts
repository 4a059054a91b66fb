import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { indexFile, indexText, listings } from "../scripts/list-designs.ts";

for (const listing of listings)
  test(`the list of ${listing.folder} is what its folder holds`, () => {
    assert.equal(readFileSync(indexFile(listing), "utf8"), indexText(listing), "run: node scripts/list-designs.ts");
  });
