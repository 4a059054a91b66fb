import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { openDiskBlobs, openS3Blobs, type BlobStore } from "../../src/store/index.ts";
import { credentials, startS3Server } from "./s3-server.ts";

// One suite for every blob store.

const folder = await mkdtemp(join(tmpdir(), "kinora-blobs-"));
const s3 = await startS3Server();
after(async () => {
  await rm(folder, { recursive: true, force: true });
  await s3[Symbol.asyncDispose]();
});

const stores: readonly (readonly [name: string, store: BlobStore])[] = [
  ["disk", openDiskBlobs(join(folder, "blobs"))],
  ["S3", openS3Blobs({ ...credentials, endpoint: s3.endpoint })],
];

const contentOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

for (const [name, store] of stores) {
  describe(name, () => {
    const content = randomBytes(200_000);

    test("what was put is there, with its length and checksum", async () => {
      const file = await store.put("videos/a/film.mp4", content, "video/mp4");
      assert.deepEqual(file, {
        key: "videos/a/film.mp4",
        bytes: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
        type: "video/mp4",
      });
      assert.equal(await store.size(file.key), content.length);
      assert.ok(content.equals(await contentOf(await store.read(file.key, null))));
    });

    test("ranges have both ends", async () => {
      for (const [start, end] of [
        [0, 0],
        [0, 99],
        [199_990, 199_999],
        [70_000, 140_000],
      ] as const) {
        const part = await contentOf(await store.read("videos/a/film.mp4", { start, end }));
        assert.ok(content.subarray(start, end + 1).equals(part), `${start}-${end}`);
      }
    });

    test("a second put replaces the first, and an empty file is a file", async () => {
      await store.put("videos/b", content, "video/mp4");
      await store.put("videos/b", new Uint8Array(0), "video/mp4");
      assert.equal(await store.size("videos/b"), 0);
    });

    test("keys are listed by their beginning", async () => {
      await store.put("characters/c", content, "video/mp4");
      assert.deepEqual(await store.list("videos/"), ["videos/a/film.mp4", "videos/b"]);
    });

    test("what was deleted is gone, and may be deleted again", async () => {
      await store.delete("videos/b");
      await store.delete("videos/b");
      assert.equal(await store.size("videos/b"), null);
      await assert.rejects(async () => contentOf(await store.read("videos/b", null)), /missing/);
    });

    test("a key cannot lead out of the store", async () => {
      for (const key of ["../x", "a//b", "", "/a", "a/..", "a/./b", ".partial-x", "a\\b", "a\0b"]) {
        await assert.rejects(store.put(key, content, "text/plain"), /is no key/, JSON.stringify(key));
        await assert.rejects(store.read(key, null), /is no key/, JSON.stringify(key));
      }
    });
  });
}

test("S3: a link opens the file, a changed one does not", async () => {
  const store = stores[1]![1];
  await store.put("linked", Buffer.from("picture"), "image/webp");
  const link = await store.link("linked", 60);
  assert.ok(link);
  assert.equal(await (await fetch(link)).text(), "picture");
  assert.equal((await fetch(link.replace("linked", "videos/a/film.mp4"))).status, 403);
});

test("disk: what is half written is not listed and has no name", async () => {
  const place = join(folder, "half");
  const store = openDiskBlobs(place);
  await store.put("a/b", new Uint8Array(1), "x");
  await writeFile(join(place, "a", ".partial-1"), "half");
  assert.deepEqual(await store.list(""), ["a/b"]);
  await assert.rejects(store.put("a", new Uint8Array(1), "x"), "a folder is in the way");
  assert.deepEqual((await readdir(place)).sort(), ["a"]);
});
