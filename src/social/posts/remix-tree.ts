import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database } from "../../store/index.ts";
import { unix } from "../moment.ts";
import { presentPerson, type PersonFields } from "../people/present-person.ts";
import type { Viewer } from "../viewer.ts";
import { maySee } from "./may-see.ts";
import { findPost } from "./post-rows.ts";

const MOST_NODES = 500;

type Row = PersonFields & {
  video_id: string;
  parent_id: string | null;
  post_id: string | null;
  title: string | null;
  prompt: string | null;
  likes: number | null;
  created_at: Date | null;
};

/** All films of the line that are listed for the viewer, and the post itself. */
export async function readRemixTree(db: Database, viewer: Viewer, id: string): Promise<AnswerOf<"remixTree">> {
  const { video_id } = await findPost(db, viewer, id);
  const { rows } = await sql<Row>`
    with here as (select coalesce(root_id, id) as root from video where id = ${video_id}),
    line as (
      select v.id, v.parent_id, v.place from here, video v where v.id = here.root
      union all
      select v.id, v.parent_id, v.place from here, video v where v.root_id = here.root
    )
    select line.id as video_id, line.parent_id, p.id as post_id, p.title, p.prompt, p.likes, p.created_at,
      u.handle, u.name, u.image
    from line
    left join (post p join "user" u on u.id = p.author_id) on p.video_id = line.id and ${maySee(viewer)}
      and (p.visibility <> 'unlisted' or p.author_id = ${viewer.userId} or p.id = ${id})
    order by line.place`.execute(db);
  const byVideo = new Map(rows.map((row) => [row.video_id, row]));
  const nearestShown = (row: Row): string | null => {
    let above = row.parent_id === null ? undefined : byVideo.get(row.parent_id);
    while (above && above.post_id === null) above = above.parent_id === null ? undefined : byVideo.get(above.parent_id);
    return above?.post_id ?? null;
  };
  const shown = rows.filter((row) => row.post_id !== null);
  const at = shown.findIndex((row) => row.post_id === id);
  // The post that was asked for is among what is listed, and its line up to the root.
  const kept =
    at < MOST_NODES ? shown.slice(0, MOST_NODES) : [...shown.slice(0, MOST_NODES - 1), ...shown.slice(at, at + 1)];
  const nodes = kept.flatMap((row) => {
    const { post_id, title, prompt, likes, created_at } = row;
    if (post_id === null || title === null || prompt === null || created_at === null) return [];
    return {
      id: post_id,
      parent_id: nearestShown(row),
      title,
      prompt,
      author: presentPerson(row),
      created_at: unix(created_at),
      likes: likes ?? 0,
      poster_url: `/api/posts/${post_id}/files/poster.webp`,
    };
  });
  return { id, nodes, is_cut: shown.length > nodes.length };
}
