import { sql } from "kysely";
import type { Database } from "../open-database.ts";
import type { Claim } from "./videos.ts";

/** The newest small picture of a film in the making; `number` counts those of a try. */
export type FilmPicture = {
  readonly video_id: string;
  readonly attempt: number;
  readonly number: number;
  readonly film_seconds: number;
};

/** Keeps the newest only, and only while the film is the worker's. */
export async function keepPictureOf(
  db: Database,
  { id, attempt }: Claim,
  { number, filmSeconds, jpeg }: { readonly number: number; readonly filmSeconds: number; readonly jpeg: Uint8Array },
): Promise<void> {
  await sql`insert into video_picture (video_id, attempt, number, film_seconds, jpeg)
    select id, ${attempt}, ${number}, ${filmSeconds}, ${Buffer.from(jpeg)} from video
    where id = ${id} and attempt = ${attempt} and status = 'in_progress'
    on conflict (video_id) do update set attempt = excluded.attempt, number = excluded.number,
      film_seconds = excluded.film_seconds, jpeg = excluded.jpeg`.execute(db);
}

/** Which pictures there are, without their bytes. */
export async function listPictures(db: Database, ids: readonly string[]): Promise<FilmPicture[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("video_picture")
    .select(["video_id", "attempt", "number", "film_seconds"])
    .where("video_id", "in", ids)
    .execute();
}

export async function readPictures(db: Database, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("video_picture").select(["video_id", "jpeg"]).where("video_id", "in", ids).execute();
  return new Map(rows.map(({ video_id, jpeg }) => [video_id, jpeg]));
}

/** The film is done; its own pictures are there now. */
export async function dropPicture(db: Database, videoId: string): Promise<void> {
  await db.deleteFrom("video_picture").where("video_id", "=", videoId).execute();
}
