import { sql } from "kysely";
import type { Database, Video } from "../../store/index.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { maySee } from "./may-see.ts";

/** The film behind a post that the viewer may see. */
export async function findFilmOfPost(db: Database, viewer: Viewer, postId: string): Promise<Video> {
  const { rows } = await sql<Video>`
    select v.* from post p join "user" u on u.id = p.author_id join video v on v.id = p.video_id
    where p.id = ${postId} and ${maySee(viewer)}`.execute(db);
  const [video] = rows;
  if (!video) throw thereIsNo("post", postId);
  return video;
}

type FilmRecord = Pick<
  Video,
  "id" | "user_id" | "request" | "files" | "notes" | "film_sha256" | "created_at" | "completed_at"
>;

/** Without the plan, which is long. */
export async function findRecordOfPost(db: Database, viewer: Viewer, postId: string): Promise<FilmRecord> {
  const { rows } = await sql<FilmRecord>`
    select v.id, v.user_id, v.request, v.files, v.notes, v.film_sha256, v.created_at, v.completed_at
    from post p join "user" u on u.id = p.author_id join video v on v.id = p.video_id
    where p.id = ${postId} and ${maySee(viewer)}`.execute(db);
  const [video] = rows;
  if (!video) throw thereIsNo("post", postId);
  return video;
}

/** Of films of the viewer's: the posts that they are shared as, and the posts that they are remixes of. */
export async function postsOfFilms(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, { readonly post_id: string | null; readonly origin_id: string | null }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; post_id: string | null; origin_id: string | null }>`
    select v.id, own.id as post_id, origin.id as origin_id from video v
    left join post own on own.video_id = v.id
    left join lateral (select p.id from post p join "user" u on u.id = p.author_id
      where p.video_id = v.parent_id and ${maySee(viewer)}) origin on true
    where v.id in (${sql.join(ids)})`.execute(db);
  return new Map(rows.map(({ id, ...posts }) => [id, posts]));
}
