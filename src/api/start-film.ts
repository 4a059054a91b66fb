import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { FilmWish, VideoResource } from "../contract/index.ts";
import { allowFilm } from "../social/index.ts";
import { insertVideo, type DatabaseTransaction, type StoredFile, type VideoKind } from "../store/index.ts";
import { ApiError } from "./api-error.ts";
import type { Caller } from "./accounts/find-caller.ts";
import type { House, ReadNote } from "./house.ts";
import { presentVideo } from "./present-video.ts";

export type NewFilm = {
  readonly kind: VideoKind;
  readonly parentId: string | null;
  readonly wish: FilmWish;
  readonly screenplay: Record<string, unknown> | null;
  readonly notes: readonly Omit<ReadNote, "from">[];
  /** What the caller sent along. */
  readonly files?: Readonly<Record<string, StoredFile>>;
};

export function newVideoId(): string {
  return `video_${randomUUID().replaceAll("-", "")}`;
}

/** Row and job come into being together, once for each idempotency key. */
export async function startFilm(
  { db, queue, settings }: House,
  { caller, request, id = newVideoId() }: { readonly caller: Caller; readonly request: Request; readonly id?: string },
  film: NewFilm,
): Promise<VideoResource> {
  const { kind, parentId, wish, screenplay, notes, files = {} } = film;
  const key = request.headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > 255))
    throw new ApiError(400, "Idempotency-Key must have 1 to 255 characters.", { code: "invalid_idempotency_key" });
  return db.transaction().execute(async (transaction) => {
    // One user's requests one after the other, so that limits hold and keys are found.
    await sql`select pg_advisory_xact_lock(hashtextextended(${caller.userId}, 0))`.execute(transaction);
    if (key !== null) {
      const earlier = await findEarlier(transaction, { userId: caller.userId, key, sha256: hashOf(film) });
      if (earlier) return presentVideo(earlier);
    }
    const seconds = secondsOf(film);
    const limits = { mostOpen: settings.openFilms, mostParallel: settings.parallelFilms };
    const allowance = await allowFilm(transaction, caller.userId, { wish, seconds, ...limits });
    const row = await insertVideo(transaction, {
      id,
      user_id: caller.userId,
      kind,
      parent_id: parentId,
      root_id: await rootOf(transaction, parentId),
      priority: allowance.priority,
      expected_seconds: allowance.expectedSeconds,
      request: JSON.stringify(wish),
      screenplay: screenplay === null ? null : JSON.stringify(screenplay),
      files: JSON.stringify(files),
      notes: JSON.stringify(notes.map(({ kind: how, words, text }) => ({ kind: how, words, text }))),
    });
    const jobId = await queue.enqueue(
      "film",
      { videoId: id },
      {
        transaction,
        priority: allowance.priority,
        lane: `${caller.userId}:${row.place % allowance.parallelFilms}`,
      },
    );
    await transaction.updateTable("video").set({ job_id: jobId }).where("id", "=", id).execute();
    if (key !== null) {
      const values = { user_id: caller.userId, key, request_sha256: hashOf(film), video_id: id };
      await transaction.insertInto("idempotency").values(values).execute();
    }
    return presentVideo(row);
  });
}

async function findEarlier(
  transaction: DatabaseTransaction,
  { userId, key, sha256 }: { readonly userId: string; readonly key: string; readonly sha256: string },
) {
  const found = await transaction
    .selectFrom("idempotency")
    .selectAll()
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!found) return null;
  if (found.request_sha256 !== sha256) {
    throw new ApiError(409, "The Idempotency-Key was used for another request; take a new one.", {
      code: "idempotency_key_reused",
    });
  }
  const video = await transaction.selectFrom("video").selectAll().where("id", "=", found.video_id).executeTakeFirst();
  if (video) return video;
  throw new ApiError(409, "The video of this Idempotency-Key was deleted.", { code: "idempotency_key_reused" });
}

function hashOf({ kind, parentId, wish }: NewFilm): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, parentId, wish]))
    .digest("hex");
}

/** As long as it was asked for, else as its plan is. */
function secondsOf({ wish, screenplay }: NewFilm): number {
  const planned = screenplay?.["seconds"];
  return wish.seconds ?? (typeof planned === "number" ? planned : USUAL_SECONDS);
}

/** Of a prompt that a model directs later. */
const USUAL_SECONDS = 8;

/** The first film of a line of remixes. */
async function rootOf(transaction: DatabaseTransaction, parentId: string | null): Promise<string | null> {
  if (parentId === null) return null;
  const parent = await transaction
    .selectFrom("video")
    .select(["id", "root_id"])
    .where("id", "=", parentId)
    .executeTakeFirst();
  return parent?.root_id ?? parentId;
}
