import { sql, type RawBuilder } from "kysely";
import { filmFileNames, type AnswerOf, type FilmFileName } from "../../contract/index.ts";
import type { Database, DatabaseTransaction, Visibility } from "../../store/index.ts";
import { unix, unixOrNull } from "../moment.ts";
import { presentPerson, type Person, type PersonFields } from "../people/present-person.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { maySee } from "./may-see.ts";

export type Post = AnswerOf<"createPost">;

export type PostRow = PersonFields & {
  id: string;
  place: number;
  rank: number;
  video_id: string;
  author_id: string;
  title: string;
  caption: string;
  visibility: Visibility;
  created_at: Date;
  edited_at: Date | null;
  seconds: number;
  size: string;
  style: string | null;
  prompt: string;
  likes: number;
  comments: number;
  remixes: number;
  is_liked: boolean;
  follows_author: boolean;
  origin: { id: string; title: string; author: Person } | null;
};

/**
 * Posts as the viewer sees them, of those that he may see. `page` names the posts (`p.*` of a query over post alone), so
 * that what belongs to a post is looked up for one page only.
 */
export async function readPosts(
  db: Database | DatabaseTransaction,
  viewer: Viewer,
  { page, order }: { readonly page: RawBuilder<unknown>; readonly order: RawBuilder<unknown> },
): Promise<PostRow[]> {
  const me = viewer.userId;
  const { rows } = await sql<PostRow>`
    select p.*, u.handle, u.name, u.image,
      exists (select 1 from post_like l where l.post_id = p.id and l.user_id = ${me}) as is_liked,
      exists (select 1 from follow f where f.follower_id = ${me} and f.followee_id = p.author_id) as follows_author,
      (${origin(viewer)}) as origin
    from (${page}) p join "user" u on u.id = p.author_id, lateral (select p.remix_of as of) remix
    order by ${order}`.execute(db);
  return rows;
}

/** What a remix comes from, where the viewer may see that; inside, `p` and `u` are the origin and its author. */
const origin = (viewer: Viewer): RawBuilder<unknown> => sql`
  select jsonb_build_object('id', p.id, 'title', p.title, 'author',
    jsonb_build_object('handle', u.handle, 'name', u.name, 'picture_url', u.image))
  from post p join "user" u on u.id = p.author_id where p.id = remix.of and ${maySee(viewer)}`;

/** One post that the viewer may see. */
export async function findPost(db: Database | DatabaseTransaction, viewer: Viewer, id: string): Promise<PostRow> {
  const page = sql`select p.* from post p join "user" u on u.id = p.author_id where p.id = ${id} and ${maySee(viewer)}`;
  const [row] = await readPosts(db, viewer, { page, order: sql`p.place` });
  if (!row) throw thereIsNo("post", id);
  return row;
}

/** `publicUrl`: of this service, for links that leave it. */
export function presentPost(row: PostRow, viewer: Viewer, publicUrl: string): Post {
  const { id, title, caption, visibility, seconds, size, style, prompt } = row;
  const { likes, comments, remixes, is_liked, follows_author, origin: remix_of } = row;
  return {
    id,
    object: "post",
    title,
    caption,
    visibility,
    created_at: unix(row.created_at),
    edited_at: unixOrNull(row.edited_at),
    author: presentPerson(row),
    seconds,
    size,
    style,
    prompt,
    likes,
    comments,
    remixes,
    is_mine: row.author_id === viewer.userId,
    is_liked,
    follows_author,
    remix_of,
    files: fileUrlsOf(`/api/posts/${id}`),
    share_url: `${publicUrl}/p/${id}`,
  };
}

/** Of a completed film. */
function fileUrlsOf(base: string): Record<FilmFileName, string> {
  const entries = filmFileNames.map((name) => [name, `${base}/files/${name}`]);
  return Object.fromEntries(entries) as Record<FilmFileName, string>;
}
