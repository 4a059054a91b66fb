import { sql } from "kysely";
import { pageFrom, readCursor } from "../../social/index.ts";
import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { presentFilms } from "../present-film.ts";

export async function listFilms({ house, caller, query }: Call<"listFilms">): Promise<object> {
  const { cursor, limit, state } = query;
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(cursor, 1) ?? [];
  let select = house.db
    .selectFrom("video")
    .selectAll()
    .where("user_id", "=", caller.userId)
    .where("place", "<", before);
  const isPosted = sql<boolean>`exists (select 1 from post where post.video_id = video.id)`;
  if (state === "drafts") select = select.where("status", "=", "completed").where(sql<boolean>`not ${isPosted}`);
  if (state === "posted") select = select.where(isPosted);
  if (state === "open") select = select.where("status", "in", ["queued", "in_progress"]);
  if (state === "failed") select = select.where("status", "=", "failed");
  const rows = await select
    .orderBy("place", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageFrom(rows, limit, { present: (row) => row, place: ({ place }) => [place] });
  return { ...page, data: await presentFilms(house.db, caller, page.data) };
}

export async function retrieveFilm({ house, caller, params }: Call<"retrieveFilm">): Promise<object> {
  const row = await findVideo(house, caller, params["video_id"] ?? "");
  const [film] = await presentFilms(house.db, caller, [row]);
  return film ?? {};
}

export async function watchFilm({ house, caller, params, request }: Call<"watchFilm">): Promise<Response> {
  const { id } = await findVideo(house, caller, params["video_id"] ?? "");
  return house.films.watch({ id, userId: caller.userId, lastEventId: request.headers.get("last-event-id") });
}
