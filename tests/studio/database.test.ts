import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import {
  claimVideo,
  completeVideo,
  failVideo,
  insertVideo,
  latestVersion,
  migrate,
  openDatabase,
  reportProgress,
  startPostgres,
  type Database,
} from "../../src/store/index.ts";
import { emptyDatabase, openFolder, testServer } from "./test-database.ts";

const server = await testServer();

async function openEmpty(): Promise<Database> {
  return openDatabase(await emptyDatabase(server), 4);
}

/** Every column, key and index, in words. */
async function shapeOf(db: Database): Promise<unknown> {
  const columns = await sql`select table_name, column_name, data_type, is_nullable, column_default
    from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(db);
  const indexes = await sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(
    db,
  );
  return { columns: columns.rows, indexes: indexes.rows };
}

test("migrations lead from every earlier version to the same database, and keep what is in it", async () => {
  const fresh = await openEmpty();
  await migrate(fresh);
  const shape = await shapeOf(fresh);
  await fresh.destroy();
  for (let version = 1; version < latestVersion; version++) {
    const db = await openEmpty();
    await migrate(db, version);
    await sql`insert into "user" ("id", "name", "email", "emailVerified") values ('u', 'Ada', 'ada@example.org', true)`.execute(
      db,
    );
    await migrate(db);
    assert.deepEqual(await shapeOf(db), shape, `from version ${version}`);
    const { email } = await db.selectFrom("user").select("email").executeTakeFirstOrThrow();
    assert.equal(email, "ada@example.org");
    await migrate(db);
    await db.destroy();
  }
});

test("several processes may migrate at once; a newer database is refused", async () => {
  const url = await emptyDatabase(server);
  const handles = await Promise.all([1, 2, 3].map(() => openDatabase(url, 2)));
  await Promise.all(handles.map((db) => migrate(db)));
  const [db] = handles;
  assert.ok(db);
  await db
    .insertInto("migration")
    .values({ version: latestVersion + 1, name: "tomorrow" })
    .execute();
  await assert.rejects(migrate(db), /newer Kinora/);
  await Promise.all(handles.map((handle) => handle.destroy()));
});

test("only the worker that has a film last writes to it", async () => {
  const db = await openEmpty();
  await migrate(db);
  await sql`insert into "user" ("id", "name", "email", "emailVerified") values ('u', 'Ada', 'ada@example.org', true)`.execute(
    db,
  );
  await insertVideo(db, { id: "v", user_id: "u", kind: "create", request: "{}" });
  const first = await claimVideo(db, "v", "worker 1");
  const second = await claimVideo(db, "v", "worker 2");
  assert.ok(first && second && second.attempt === first.attempt + 1);
  const made = { files: {}, filmSha256: "00", notes: [], screenplay: {} };
  assert.equal(await reportProgress(db, first, { stage: "draw", progress: 50 }), false);
  assert.equal(await completeVideo(db, first, made), false);
  assert.equal(await failVideo(db, "v", { code: "x", message: "x", attempt: first.attempt }), false);
  assert.equal(await reportProgress(db, second, { stage: "draw", progress: 10 }), true);
  assert.equal(await completeVideo(db, second, made), true);
  assert.equal(await failVideo(db, "v", { code: "x", message: "x" }), false, "a finished film does not fail");
  assert.equal(await claimVideo(db, "v", "worker 3"), null);
  await db.destroy();
});

test("questions asked again are prepared, and outlast tables that another process changes meanwhile", async () => {
  const url = await emptyDatabase(server);
  const [db, other] = [await openDatabase(url, 1), await openDatabase(url, 1)];
  await sql`create table thing (id integer)`.execute(db);
  await sql`insert into thing values (1), (2)`.execute(db);
  const find = async (id: number): Promise<unknown> =>
    (await sql`select * from thing where id = ${id}`.execute(db)).rows;
  assert.deepEqual(await find(1), [{ id: 1 }]);
  assert.deepEqual(await find(2), [{ id: 2 }]);
  const prepared = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  assert.ok(prepared.rows.some(({ statement }) => statement === "select * from thing where id = $1"));
  await sql`alter table thing add column name text not null default 'x'`.execute(other);
  assert.deepEqual(await find(2), [{ id: 2, name: "x" }]);
  await sql`alter table thing add column size integer not null default 3`.execute(other);
  assert.deepEqual(await find(1), [{ id: 1, name: "x", size: 3 }]);
  const count = async (): Promise<unknown> => (await sql`select count(*)::int as n from thing`.execute(db)).rows;
  await count();
  // As behind a pooler that gives the connection another server's end.
  await sql`deallocate all`.execute(db);
  assert.deepEqual(await count(), [{ n: 2 }]);
  await Promise.all([db.destroy(), other.destroy()]);
});

test("an address without a server is told in a sentence", async () => {
  await assert.rejects(
    openDatabase("postgres://nobody@127.0.0.1:1/none"),
    /The database does not answer .+ check DATABASE_URL/,
  );
});

test("what was acknowledged survives the death of PostgreSQL, which comes back by itself", async () => {
  const folder = join(openFolder(), "database");
  await using own = await startPostgres(folder, { isPowerSafe: false });
  const db = await openDatabase(own.url, 2);
  await migrate(db);
  await sql`create table kept (id integer)`.execute(db);
  await sql`insert into kept values (1)`.execute(db);
  process.kill(Number(readFileSync(join(folder, "cluster/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  let [hasFailed, rows] = [false, [] as unknown[]];
  for (let i = 0; i < 200 && !(hasFailed && rows.length > 0); i++) {
    const found = await sql`select count(*)::int as n from kept`.execute(db).catch(() => null);
    if (found === null) hasFailed = true;
    else if (hasFailed) rows = found.rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(rows, [{ n: 1 }]);
  await db.destroy();
});

test("PostgreSQL ends with a Kinora that is killed, and the next one starts on its folder", async () => {
  const folder = join(openFolder(), "database");
  const script = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/index.ts"))};
    console.log((await startPostgres(${JSON.stringify(folder)}, { isPowerSafe: false })).url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const db = await openDatabase(line.toString().trim(), 1);
  await sql`create table kept as select 7 as id`.execute(db);
  child.kill("SIGKILL");
  await once(child, "exit");
  await using again = await startPostgres(folder, { isPowerSafe: false });
  const next = await openDatabase(again.url, 1);
  assert.deepEqual((await sql`select id from kept`.execute(next)).rows, [{ id: 7 }]);
  await Promise.all([db.destroy(), next.destroy()]);
});
