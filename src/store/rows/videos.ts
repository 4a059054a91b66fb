import { sql, type Insertable, type Selectable } from "kysely";
import type { StoredFile } from "../blobs/blob-store.ts";
import type { Database, DatabaseTransaction } from "../open-database.ts";
import type { Tables, VideoNote } from "../tables.ts";

export type Video = Selectable<Tables["video"]>;
type Handle = Database | DatabaseTransaction;

/** Who writes: a worker that was given up for dead, and woke, has an old number and changes nothing. */
export type Claim = { readonly id: string; readonly attempt: number };

export async function insertVideo(db: Handle, values: Insertable<Tables["video"]>): Promise<Video> {
  return db.insertInto("video").values(values).returningAll().executeTakeFirstOrThrow();
}

/** A worker takes the film up; null: it is finished, failed or gone. */
export async function claimVideo(db: Handle, id: string, worker: string): Promise<Video | null> {
  const row = await db
    .updateTable("video")
    .set((eb) => ({
      status: "in_progress",
      attempt: eb("attempt", "+", 1),
      worker,
      stage: null,
      progress: 0,
      started_at: sql<Date>`now()`,
    }))
    .where("id", "=", id)
    .where("status", "in", ["queued", "in_progress"])
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Says how far it is; false: the film is no longer this worker's. */
export async function reportProgress(
  db: Handle,
  claim: Claim,
  { stage, progress }: { readonly stage: string; readonly progress: number },
): Promise<boolean> {
  const { numUpdatedRows } = await mine(db, claim).set({ stage, progress }).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export type Finished = {
  readonly files: Readonly<Record<string, StoredFile>>;
  readonly filmSha256: string;
  readonly notes: readonly VideoNote[];
  readonly screenplay: Record<string, unknown>;
};

/** False: the film is no longer this worker's, and its files are not the film's. */
export async function completeVideo(db: Handle, claim: Claim, made: Finished): Promise<boolean> {
  const { numUpdatedRows } = await mine(db, claim)
    .set({
      status: "completed",
      stage: null,
      progress: 100,
      // What came with the request stays.
      files: sql<string>`files || ${JSON.stringify(made.files)}::jsonb`,
      film_sha256: made.filmSha256,
      notes: JSON.stringify(made.notes),
      screenplay: JSON.stringify(made.screenplay),
      completed_at: sql<Date>`now()`,
    })
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends a film that is still open, whoever has it; false: it was not. */
export async function failVideo(
  db: Handle,
  id: string,
  {
    code,
    message,
    attempt = null,
  }: { readonly code: string; readonly message: string; readonly attempt?: number | null },
): Promise<boolean> {
  let query = db
    .updateTable("video")
    .set({ status: "failed", error_code: code, error_message: message, completed_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("status", "in", ["queued", "in_progress"]);
  if (attempt !== null) query = query.where("attempt", "=", attempt);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function mine(db: Handle, { id, attempt }: Claim) {
  return db
    .updateTable("video")
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("status", "=", "in_progress");
}
