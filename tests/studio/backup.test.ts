import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import {
  insertVideo,
  migrate,
  openDatabase,
  openDiskBlobs,
  restoreBackup,
  writeBackup,
  type Database,
} from "../../src/store/index.ts";
import { emptyDatabase, openFolder, testServer } from "./test-database.ts";

const server = await testServer();
const folder = openFolder();
const path = join(folder, "kinora.backup");
const film = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));

async function contents(db: Database): Promise<unknown> {
  const tables = ["user", "passkey", "profile_picture", "api_key", "video", "character", "post", "comment"];
  return Promise.all(
    tables.map(async (name) => (await sql`select * from ${sql.table(name)} order by id`.execute(db)).rows),
  );
}

const db = await openDatabase(await emptyDatabase(server), 3);
await migrate(db);
const blobs = openDiskBlobs(join(folder, "files"));
await sql`insert into "user" ("id", "name", "email", "emailVerified") values ('u', 'Ada "Ä"', 'ada@example.org', true)`.execute(
  db,
);
await db.insertInto("api_key").values({ id: "k", user_id: "u", name: "n", hint: "h", sha256: "00" }).execute();
const file = await blobs.put("videos/v/1/film.mp4", film, "video/mp4");
const clip = await blobs.put("characters/c/clip.mp4", Buffer.from("clip\n\n"), "video/mp4");
await insertVideo(db, {
  id: "v",
  user_id: "u",
  kind: "create",
  request: JSON.stringify({ prompt: "a\nb" }),
  status: "completed",
  files: JSON.stringify({ "film.mp4": file }),
  film_sha256: file.sha256,
  completed_at: new Date(),
});
await insertVideo(db, { id: "w", user_id: "u", kind: "create", request: "{}" });
await db
  .insertInto("character")
  .values({ id: "c", user_id: "u", name: "Mossy", file: JSON.stringify(clip) })
  .execute();

const portrait = await blobs.put("pictures/f.webp", Buffer.from("face"), "image/webp");
await db
  .insertInto("profile_picture")
  .values({ id: "f", user_id: "u", file: JSON.stringify(portrait) })
  .execute();
await sql`insert into passkey ("id", "name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp")
  values ('k', 'Phone', 'AA', 'u', 'cred', 4294967295, 'singleDevice', false)`.execute(db);

await sql`insert into post (id, video_id, author_id, title, caption, visibility, prompt, seconds, size, rank, likes)
  values ('p', 'v', 'u', 'Title', '', 'public', 'a', 4, '1280x720', 41366.25, 1)`.execute(db);
await sql`insert into post_words values ('p', to_tsvector('english', 'a fox''s "tail"'))`.execute(db);
await sql`insert into post_like (post_id, user_id) values ('p', 'u')`.execute(db);
await sql`insert into comment (id, post_id, author_id, text) values ('c1', 'p', 'u', 'Fine')`.execute(db);

test("a backup restores the same rows and the same bytes, and what comes after has its own place", async () => {
  assert.deepEqual(await writeBackup(db, blobs, path), { rows: 15, files: 3 });
  const next = await openDatabase(await emptyDatabase(server), 3);
  const nextBlobs = openDiskBlobs(join(folder, "restored"));
  assert.deepEqual(await restoreBackup(next, nextBlobs, path), { rows: 15, files: 3 });
  assert.deepEqual(await contents(next), await contents(db));
  const bytes = Buffer.from(await new Response(await nextBlobs.read(file.key, null)).arrayBuffer());
  assert.ok(bytes.equals(film));
  const found = await sql`select post_id from post_words where words @@ to_tsquery('english', 'foxes')`.execute(next);
  assert.deepEqual(found.rows, [{ post_id: "p" }]);
  const { place } = await insertVideo(next, { id: "x", user_id: "u", kind: "create", request: "{}" });
  assert.ok(place > 2);
  await assert.rejects(restoreBackup(next, nextBlobs, path), /not empty/);
  await next.destroy();
});

test("a backup that is cut, changed or no backup restores nothing", async () => {
  const whole = readFileSync(path);
  const changed = Buffer.from(whole);
  changed[whole.length - 1000] = (changed[whole.length - 1000] ?? 0) ^ 1;
  const bad = join(folder, "bad");
  for (const bytes of [
    whole.subarray(0, whole.length - 300),
    whole.subarray(0, 100_000),
    changed,
    Buffer.from("PK\n"),
  ]) {
    writeFileSync(bad, bytes);
    const empty = await openDatabase(await emptyDatabase(server), 2);
    await assert.rejects(restoreBackup(empty, openDiskBlobs(join(folder, "none")), bad), /cannot be restored/);
    const { rows } = await sql`select 1 from pg_tables where tablename = 'user'`.execute(empty);
    assert.deepEqual(rows, []);
    await empty.destroy();
  }
  await db.destroy();
});
