import { filmFileNames, filmWish, type AnswerOf, type FilmFileName } from "../contract/index.ts";
import { postsOfFilms, queuePlaces, type Viewer } from "../social/index.ts";
import type { Database, Video } from "../store/index.ts";
import { presentVideo } from "./present-video.ts";

type Film = AnswerOf<"retrieveFilm">;
const LONGEST_TITLE = 120;

/** The caller's own films with what the studio knows beside the Videos API. */
export async function presentFilms(db: Database, viewer: Viewer, rows: readonly Video[]): Promise<Film[]> {
  const ids = rows.map(({ id }) => id);
  const posts = await postsOfFilms(db, viewer, ids);
  const open = rows.filter(({ status }) => status === "queued" || status === "in_progress");
  const places = await queuePlaces(
    db,
    open.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    video: presentVideo(row),
    title: titleOf(row),
    post_id: posts.get(row.id)?.post_id ?? null,
    remixed_from_post_id: posts.get(row.id)?.origin_id ?? null,
    queue: places.get(row.id) ?? null,
    render_seconds: row.status === "completed" || row.status === "failed" ? row.render_seconds : null,
    files: row.status === "completed" ? urlsOf(row) : null,
  }));
}

function titleOf({ screenplay, request }: Video): string {
  const title = screenplay?.["title"];
  return (typeof title === "string" && title !== "" ? title : filmWish.parse(request).prompt).slice(0, LONGEST_TITLE);
}

/** Films that were made before a kind of file was have none. */
function urlsOf({ id, files }: Video): Record<FilmFileName, string> {
  const there = filmFileNames.filter((name) => name === "notes.json" || files[name] !== undefined);
  const entries = there.map((name) => [name, `/api/videos/${id}/files/${name}`]);
  return Object.fromEntries(entries) as Record<FilmFileName, string>;
}
