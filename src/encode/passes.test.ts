import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import { writePass } from "./passes.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-passes-"));
after(() => rmSync(folder, { recursive: true }));

test("depth is stored in millimetres, also from the middle of a larger Buffer", async () => {
  const millimetres = [0, 1, 256, 2879, 40_000, 65_535];
  const bytes = Buffer.alloc(1 + 2 * millimetres.length + 5, 77);
  millimetres.forEach((value, i) => bytes.writeUInt16LE(value, 1 + 2 * i));
  const path = join(folder, "depth.png");
  await writePass(path, "depth", bytes.subarray(1, 1 + 2 * millimetres.length), 3, 2);
  const { data } = await sharp(path)
    .toColourspace("grey16")
    .raw({ depth: "ushort" })
    .toBuffer({ resolveWithObject: true });
  const stored = new Uint16Array(new Uint8Array(data).buffer);
  assert.deepEqual([...stored], millimetres);
});
