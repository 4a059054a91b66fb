import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { buildModel, catalogue, prepareArt, type Model } from "./index.ts";

/** All that is drawn of a model. */
function drawnOf({ meshes, surfaces }: Model): string {
  const hash = createHash("sha256");
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) {
        hash.update(key);
        add(inner);
      }
    else hash.update(String(value));
  };
  add(meshes);
  add(surfaces);
  return hash.digest("hex");
}

test("designs that are made to order, and no others, look different when a material is named", async () => {
  const assets = await prepareArt(null, null);
  const drawn = (design: string, material: string | null): string =>
    drawnOf(buildModel({ design, params: { attributes: { material }, seed: "1" } }, 0.25, assets));
  for (const { id, kind, isMadeToOrder } of catalogue) {
    // Whatever is flesh, and slow to build.
    if (kind === "person" || kind === "creature") continue;
    const usual = drawn(id, null);
    const isDifferent = ["glass", "paper"].some((material) => drawn(id, material) !== usual);
    assert.equal(isDifferent, isMadeToOrder === true, id);
  }
});
