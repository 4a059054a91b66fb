import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { sql } from "kysely";
import { KinoraError } from "../../base/index.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import { migrate } from "../migrate.ts";
import type { Database, DatabaseTransaction } from "../open-database.ts";
import { entry, header, keptTables, type Entry, type KeptTable } from "./backup-format.ts";
import type { BackupCount } from "./write-backup.ts";

/**
 * Fills an empty database and the files from a backup. The backup is read through and checked before anything is
 * written; rows come in one transaction, at the version at which they were written, and are brought up from there.
 */
export async function restoreBackup(db: Database, blobs: BlobStore, path: string): Promise<BackupCount> {
  const { migration, count } = await checkBackup(path);
  await migrate(db, migration);
  const someone = await sql`select 1 from "user" limit 1`.execute(db);
  if (someone.rows.length > 0)
    throw new KinoraError("bad-arguments", "The database is not empty; restore into a new data folder or database.");
  await db.transaction().execute(async (transaction) => {
    // What migrations put in is in the backup as it is now.
    if (migration >= 4) await sql`truncate plan, site_setting`.execute(transaction);
    const batch: { table: KeptTable | null; rows: Record<string, unknown>[] } = { table: null, rows: [] };
    const flush = async (): Promise<void> => {
      if (batch.table === null) return;
      const table = sql.table(batch.table);
      await sql`insert into ${table} overriding system value
        select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(batch.rows)}::jsonb)`.execute(
        transaction,
      );
      batch.rows = [];
    };
    for await (const { line, content } of readEntries(path)) {
      if ("file" in line) await blobs.put(line.file.key, content, line.file.type);
      if (!("table" in line)) continue;
      const table = keptTables.find((name) => name === line.table);
      if (!table) throw damaged(path, `it has a table '${line.table}'`);
      if (batch.table !== table || batch.rows.length >= ROWS_AT_ONCE) await flush();
      batch.table = table;
      batch.rows.push(line.row);
    }
    await flush();
    await continueCounting(transaction);
  });
  await migrate(db);
  return count;
}

/** What comes after the restored rows has its place after theirs. */
async function continueCounting(transaction: DatabaseTransaction): Promise<void> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'place' and is_identity = 'YES'`.execute(transaction);
  for (const { name } of rows) {
    await sql`select setval(pg_get_serial_sequence(${name}, 'place'),
      (select coalesce(max(place), 0) + 1 from ${sql.table(name)}))`.execute(transaction);
  }
}

const ROWS_AT_ONCE = 200;

async function checkBackup(path: string): Promise<{ migration: number; count: BackupCount }> {
  let [rows, files] = [0, 0];
  let migration = 0;
  for await (const { line, content, sha256 } of readEntries(path)) {
    if ("kinora" in line) migration = line.migration;
    else if ("table" in line) rows++;
    else if ("file" in line) {
      files++;
      if (createHash("sha256").update(content).digest("hex") !== line.file.sha256)
        throw damaged(path, `the file ${line.file.key} has another checksum`);
    } else {
      if (line.rows !== rows || line.files !== files || line.sha256 !== sha256)
        throw damaged(path, "it has another checksum");
      return { migration, count: { rows, files } };
    }
  }
  throw damaged(path, "its end is missing");
}

type Read = {
  readonly line: Entry | { kinora: "backup"; migration: number };
  readonly content: Uint8Array;
  /** Of everything before the line. */
  readonly sha256: string;
};

async function* readEntries(path: string): AsyncGenerator<Read> {
  const hash = createHash("sha256");
  const chunks = createReadStream(path, { highWaterMark: 1024 * 1024 })[
    Symbol.asyncIterator
  ]() as AsyncIterator<Buffer>;
  let buffer = Buffer.alloc(0);
  const fill = async (): Promise<boolean> => {
    const { done, value } = await chunks.next().catch((cause: unknown) => {
      throw new KinoraError("bad-arguments", `${path} cannot be read; check its path.`, { cause });
    });
    if (!done) buffer = Buffer.concat([buffer, value]);
    return !done;
  };
  const take = (bytes: number): Buffer => {
    const taken = buffer.subarray(0, bytes);
    buffer = buffer.subarray(bytes);
    hash.update(taken);
    return taken;
  };
  try {
    for (let isFirst = true; ; isFirst = false) {
      let end = buffer.indexOf(10);
      while (end < 0 && (await fill())) end = buffer.indexOf(10);
      if (end < 0) return;
      const sha256 = hash.copy().digest("hex");
      const line = parse(take(end + 1).toString("utf8"), { path, isFirst });
      let content: Uint8Array = new Uint8Array(0);
      if ("file" in line) {
        while (buffer.length <= line.file.bytes && (await fill()));
        if (buffer.length <= line.file.bytes) return;
        content = take(line.file.bytes);
        take(1);
      }
      yield { line, content, sha256 };
    }
  } finally {
    await chunks.return?.();
  }
}

function parse(text: string, { path, isFirst }: { readonly path: string; readonly isFirst: boolean }): Read["line"] {
  let data: unknown = null;
  try {
    data = JSON.parse(text);
  } catch {
    // Told below.
  }
  const result = isFirst ? header.safeParse(data) : entry.safeParse(data);
  if (!result.success) throw damaged(path, isFirst ? "it is no backup of Kinora" : "a line is broken");
  return result.data;
}

function damaged(path: string, why: string): KinoraError {
  return new KinoraError("bad-arguments", `${path} cannot be restored: ${why}.`);
}
