import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openFilmFolder } from "./film-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-folder-"));
after(() => rmSync(folder, { recursive: true }));
const final = join(folder, "film");
/** No process has this id: Linux ends them at 4194304. */
const deadPid = 4_194_305;

test("nothing stands under the final name until it is published", async () => {
  const film = await openFilmFolder(final);
  writeFileSync(film.path("film.mp4"), "new");
  assert.equal(existsSync(final), false);
  await film.publish();
  await film[Symbol.asyncDispose]();
  assert.equal(readFileSync(join(final, "film.mp4"), "utf8"), "new");
});

test("an unpublished film leaves no trace and the one before it stands", async () => {
  {
    await using film = await openFilmFolder(final);
    writeFileSync(film.path("film.mp4"), "half");
  }
  assert.equal(readFileSync(join(final, "film.mp4"), "utf8"), "new");
  assert.deepEqual(readdirSync(folder), ["film"]);
});

test("leftovers of a killed process are removed, and a film caught between two names comes back", async () => {
  mkdirSync(join(folder, `.film.partial-${deadPid}`));
  mkdirSync(join(folder, `.lost.old-${deadPid}`));
  writeFileSync(join(folder, `.lost.old-${deadPid}`, "film.mp4"), "lost");
  await (await openFilmFolder(final))[Symbol.asyncDispose]();
  await (await openFilmFolder(join(folder, "lost")))[Symbol.asyncDispose]();
  assert.deepEqual(readdirSync(folder).sort(), ["film", "lost"]);
});
