import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { sql } from "kysely";
import { KinoraError } from "../../base/index.ts";
import type { BlobStore, StoredFile } from "../blobs/blob-store.ts";
import { readBlob } from "../blobs/read-blob.ts";
import type { Database, DatabaseTransaction } from "../open-database.ts";
import { keptTables, type Entry } from "./backup-format.ts";

export type BackupCount = { readonly rows: number; readonly files: number };

/** Writes all rows of one moment, and the files they name, to `path`; the service may run meanwhile. */
export async function writeBackup(db: Database, blobs: BlobStore, path: string): Promise<BackupCount> {
  const partial = `${path}.partial`;
  const out = await open(partial, "w", 0o600).catch((cause: unknown) => {
    throw new KinoraError("bad-arguments", `${path} cannot be written; choose another place.`, { cause });
  });
  const hash = createHash("sha256");
  const write = async (bytes: Uint8Array | string): Promise<void> => {
    hash.update(bytes);
    await out.appendFile(bytes);
  };
  const line = (data: object): Promise<void> => write(`${JSON.stringify(data)}\n`);
  let [rows, files] = [0, 0];
  try {
    await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (transaction) => {
        const { migration } = await transaction
          .selectFrom("migration")
          .select((eb) => eb.fn.max("version").as("migration"))
          .executeTakeFirstOrThrow();
        await line({ kinora: "backup", version: 1, migration });
        const gone = new Set<string>();
        for (const table of keptTables) {
          for await (const row of rowsOf(transaction, table)) {
            const contents = isOfGone(row, gone) ? null : await readAll(blobs, filesOf(row));
            // Deleted since the transaction's moment: then the whole film is gone, and what hangs on it.
            if (contents === null) {
              if (typeof row["id"] === "string") gone.add(row["id"]);
              continue;
            }
            for (const { file, content } of contents) {
              await line({ file } satisfies Entry);
              await write(content);
              await write("\n");
              files++;
            }
            await line({ table, row } satisfies Entry);
            rows++;
          }
        }
      });
    const end: Entry = { end: true, rows, files, sha256: hash.digest("hex") };
    await out.appendFile(`${JSON.stringify(end)}\n`);
    await out.sync();
  } catch (error) {
    await out.close();
    await rm(partial, { force: true });
    throw error;
  }
  await out.close();
  await rename(partial, path);
  return { rows, files };
}

const ROWS_AT_ONCE = 1000;

/** All rows of a table, a few in memory at once. */
async function* rowsOf(transaction: DatabaseTransaction, table: string): AsyncGenerator<Record<string, unknown>> {
  await sql`declare kept no scroll cursor for select to_jsonb(t) as row from ${sql.table(table)} t order by ctid`.execute(
    transaction,
  );
  for (;;) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`fetch ${sql.lit(ROWS_AT_ONCE)} from kept`.execute(
      transaction,
    );
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await sql`close kept`.execute(transaction);
}

/** Refers to a row that is not in the backup; a remix of such a post stays, as a remix of nothing. */
function isOfGone(row: Record<string, unknown>, gone: ReadonlySet<string>): boolean {
  if (gone.has(String(row["remix_of"]))) row["remix_of"] = null;
  return ["video_id", "post_id", "comment_id", "reply_to"].some((field) => gone.has(String(row[field])));
}

type Content = { readonly file: StoredFile; readonly content: Uint8Array };

/** Null: one is missing. */
async function readAll(blobs: BlobStore, files: readonly StoredFile[]): Promise<Content[] | null> {
  const contents: Content[] = [];
  for (const file of files) {
    if ((await blobs.size(file.key)) === null) return null;
    const content = await readBlob(blobs, file.key);
    if (createHash("sha256").update(content).digest("hex") !== file.sha256)
      throw new KinoraError("failed", `The stored file ${file.key} is damaged; restore it or delete its film.`);
    contents.push({ file, content });
  }
  return contents;
}

/** Of a film several by name, of a character one. */
function filesOf(row: Record<string, unknown>): StoredFile[] {
  const several = Object.values((row["files"] ?? {}) as Record<string, StoredFile>);
  return row["file"] ? [...several, row["file"] as StoredFile] : several;
}
