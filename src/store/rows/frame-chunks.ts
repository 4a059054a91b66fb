import { sql } from "kysely";
import type { StoredFile } from "../blobs/blob-store.ts";
import type { Database, DatabaseTransaction } from "../open-database.ts";

/** One film's frames in one try's form: a try that draws the very same goes on with what there is. */
export type Drawing = {
  readonly videoId: string;
  /** Hash of all that the frames depend on. */
  readonly drawing: string;
};

/** Frames `from` up to, but without, `end`. */
export type ChunkRange = { readonly from: number; readonly end: number };

/** A chunk is free again when whoever claimed it has not said for so long that it draws. */
const SILENT_SECONDS = 30;
const isFree = sql<boolean>`file is null and (claimed_by is null or claimed_at < now() - make_interval(secs => ${sql.lit(SILENT_SECONDS)}))`;

/** Writes a drawing's chunks down, those that are known are left as they are; other drawings of the film are dropped. */
export async function openDrawing(
  db: Database,
  { videoId, drawing }: Drawing,
  made: { readonly renderer: string; readonly code: string; readonly chunks: readonly ChunkRange[] },
): Promise<void> {
  const { renderer, code, chunks } = made;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("frame_chunk")
      .where("video_id", "=", videoId)
      .where("drawing", "<>", drawing)
      .execute();
    await transaction
      .insertInto("frame_chunk")
      .values(
        chunks.map(({ from, end }) => ({
          video_id: videoId,
          drawing,
          renderer,
          code,
          first_frame: from,
          end_frame: end,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** A drawing with a chunk to be claimed whose frames come out the same here; of the film that waits longest. */
export async function findDrawing(
  db: Database,
  { renderer, code }: { renderer: string; code: string },
): Promise<Drawing | null> {
  const row = await db
    .selectFrom("frame_chunk")
    .innerJoin("video", "video.id", "frame_chunk.video_id")
    .select(["frame_chunk.video_id", "frame_chunk.drawing"])
    .where("frame_chunk.renderer", "=", renderer)
    .where("frame_chunk.code", "=", code)
    .where("video.status", "=", "in_progress")
    .where(isFree)
    .orderBy("video.priority", "desc")
    .orderBy("video.place")
    .orderBy("frame_chunk.first_frame")
    .limit(1)
    .executeTakeFirst();
  return row ? { videoId: row.video_id, drawing: row.drawing } : null;
}

/** The first chunk that nobody draws, from now on this claimant's; null: there is none, or the film is not wanted. */
export async function claimChunk(
  db: Database,
  { videoId, drawing }: Drawing,
  claimant: string,
): Promise<ChunkRange | null> {
  const row = await chunksOf(db, { videoId, drawing })
    .set({ claimed_by: claimant, claimed_at: sql<Date>`now()` })
    .where("first_frame", "=", (eb) =>
      eb
        .selectFrom("frame_chunk as free")
        .innerJoin("video", "video.id", "free.video_id")
        .select("free.first_frame")
        .where("free.video_id", "=", videoId)
        .where("free.drawing", "=", drawing)
        .where("video.status", "=", "in_progress")
        .where(isFree)
        .orderBy("free.first_frame")
        .limit(1)
        .forUpdate("free")
        .skipLocked(),
    )
    .returning(["first_frame", "end_frame"])
    .executeTakeFirst();
  return row ? { from: row.first_frame, end: row.end_frame } : null;
}

/** Says that the claimant still draws those that begin at `from`; false: nothing of it is wanted any more. */
export async function holdChunks(
  db: Database,
  { videoId, drawing }: Drawing,
  { claimant, from }: { readonly claimant: string; readonly from: readonly number[] },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("frame_chunk")
    .from("video")
    .set({ claimed_at: sql<Date>`now()` })
    .whereRef("video.id", "=", "frame_chunk.video_id")
    .where("video.status", "=", "in_progress")
    .where("frame_chunk.video_id", "=", videoId)
    .where("drawing", "=", drawing)
    .where("claimed_by", "=", claimant)
    .where("first_frame", "in", from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Gives back what the claimant has not drawn. */
export async function releaseChunks(db: Database, at: Drawing, claimant: string): Promise<void> {
  await chunksOf(db, at)
    .set({ claimed_by: null, claimed_at: null })
    .where("claimed_by", "=", claimant)
    .where("file", "is", null)
    .execute();
}

/** Claimants are named by their worker and a '/'. Nobody draws what that worker, or with null any, has claimed. */
export async function freeChunks(db: Database, worker: string | null): Promise<void> {
  let claimed = db.updateTable("frame_chunk").set({ claimed_by: null, claimed_at: null }).where("file", "is", null);
  if (worker !== null) claimed = claimed.where(sql<boolean>`starts_with(claimed_by, ${`${worker}/`})`);
  await claimed.execute();
}

/** A chunk is drawn and stored; false: it is not wanted any more, or somebody else was first. */
export async function finishChunk(db: Database, at: Drawing, from: number, file: StoredFile): Promise<boolean> {
  const { numUpdatedRows } = await chunksOf(db, at)
    .set({ file: JSON.stringify(file) })
    .where("first_frame", "=", from)
    .where("file", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The stored chunk was lost or spoiled: it is to be drawn again. */
export async function reopenChunk(db: Database, at: Drawing, from: number): Promise<void> {
  await chunksOf(db, at)
    .set({ file: null, claimed_by: null, claimed_at: null })
    .where("first_frame", "=", from)
    .execute();
}

export type ChunkState = ChunkRange & { readonly file: StoredFile | null; readonly isFree: boolean };

/** All chunks of a drawing, in order. */
export async function listChunks(
  db: Database | DatabaseTransaction,
  { videoId, drawing }: Drawing,
): Promise<ChunkState[]> {
  const rows = await db
    .selectFrom("frame_chunk")
    .select(["first_frame", "end_frame", "file", isFree.as("is_free")])
    .where("video_id", "=", videoId)
    .where("drawing", "=", drawing)
    .orderBy("first_frame")
    .execute();
  return rows.map((row) => ({ from: row.first_frame, end: row.end_frame, file: row.file, isFree: row.is_free }));
}

/** Once the film has come to its end; false: it has not. */
export async function dropDrawings(db: Database, videoId: string): Promise<boolean> {
  const open = await db
    .selectFrom("video")
    .select("id")
    .where("id", "=", videoId)
    .where("status", "in", ["queued", "in_progress"])
    .executeTakeFirst();
  if (open) return false;
  await db.deleteFrom("frame_chunk").where("video_id", "=", videoId).execute();
  return true;
}

function chunksOf(db: Database, { videoId, drawing }: Drawing) {
  return db.updateTable("frame_chunk").where("video_id", "=", videoId).where("drawing", "=", drawing);
}
