import { sql, type RawBuilder } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { findPerson, type Page } from "../people/profiles.ts";
import type { Viewer } from "../viewer.ts";
import { maySee } from "./may-see.ts";
import { presentPost, readPosts, type PostRow } from "./post-rows.ts";

type PostPage = AnswerOf<"feed">;
type Listing = Page & { readonly publicUrl: string };
const LAST = Number.MAX_SAFE_INTEGER;

export async function readFeed(
  db: Database,
  viewer: Viewer,
  { kind, ...listing }: Listing & { readonly kind: "latest" | "following" | "for_you" },
): Promise<PostPage> {
  switch (kind) {
    case "latest":
      return latest(db, viewer, listing);
    case "following":
      return following(db, viewer, listing);
    case "for_you":
      return bestFirst(db, viewer, { ...listing, condition: sql`true` });
  }
}

const isActive = sql`exists (select 1 from "user" u where u.id = p.author_id and u.suspended_at is null)`;

async function latest(db: Database, viewer: Viewer, { cursor, limit, publicUrl }: Listing): Promise<PostPage> {
  const [before = LAST] = readCursor(cursor, 1) ?? [];
  const page = sql`select p.* from post p where p.visibility = 'public' and p.place < ${before} and ${isActive}
    order by p.place desc limit ${limit + 1}`;
  return newestFirst(await readPosts(db, viewer, { page, order: sql`p.place desc` }), viewer, { limit, publicUrl });
}

/** The newest of each, then of all: an index alone gives each author's, however many posts others have. */
async function following(db: Database, viewer: Viewer, { cursor, limit, publicUrl }: Listing): Promise<PostPage> {
  const [before = LAST] = readCursor(cursor, 1) ?? [];
  const me = viewer.userId;
  const newest = sql`select p.place from (
      select f.followee_id as id from follow f join "user" u on u.id = f.followee_id and u.suspended_at is null
      where f.follower_id = ${me} union all select ${me}) who,
    lateral (select place from post where author_id = who.id and place < ${before}
      and (visibility in ('public', 'followers') or author_id = ${me}) order by place desc limit ${limit + 1}) p
    order by p.place desc limit ${limit + 1}`;
  const page = sql`select post.* from (${newest}) newest join post on post.place = newest.place`;
  return newestFirst(await readPosts(db, viewer, { page, order: sql`p.place desc` }), viewer, { limit, publicUrl });
}

/** Public posts by rank. */
async function bestFirst(
  db: Database,
  viewer: Viewer,
  { condition, cursor, limit, publicUrl }: Listing & { readonly condition: RawBuilder<unknown> },
): Promise<PostPage> {
  const [rank = LAST, place = LAST] = readCursor(cursor, 2) ?? [];
  const page = sql`select p.* from post p where p.visibility = 'public'
    and (p.rank, p.place) < (${rank}::double precision, ${place}::bigint) and ${isActive} and ${condition}
    order by p.rank desc, p.place desc limit ${limit + 1}`;
  const rows = await readPosts(db, viewer, { page, order: sql`p.rank desc, p.place desc` });
  const present = (row: PostRow) => presentPost(row, viewer, publicUrl);
  return pageFrom(rows, limit, { present, place: (row) => [row.rank, row.place] });
}

/** Somebody's posts; unlisted ones only for himself. */
export async function listPostsOf(
  db: Database,
  viewer: Viewer,
  { handle, cursor, limit, publicUrl }: Listing & { readonly handle: string },
): Promise<PostPage> {
  const { id } = await findPerson(db, viewer, handle);
  const [before = LAST] = readCursor(cursor, 1) ?? [];
  const page = sql`select p.* from post p join "user" u on u.id = p.author_id
    where p.author_id = ${id} and p.place < ${before} and ${maySee(viewer)}
      and (p.visibility <> 'unlisted' or p.author_id = ${viewer.userId})
    order by p.place desc limit ${limit + 1}`;
  return newestFirst(await readPosts(db, viewer, { page, order: sql`p.place desc` }), viewer, { limit, publicUrl });
}

/** By words, and by '@handle' for one author; public posts, best by rank first. */
export async function searchPosts(
  db: Database,
  viewer: Viewer,
  { q, ...listing }: Listing & { readonly q: string },
): Promise<PostPage> {
  const handles = [...q.matchAll(/(?<=^|\s)@(\w+)/g)].map(([, handle = ""]) => handle.toLowerCase());
  const words = q.replaceAll(/(?<=^|\s)@\w+/g, " ").trim();
  const conditions = handles.map((handle) => sql`p.author_id = (select id from "user" where handle = ${handle})`);
  if (words !== "") {
    const query = sql`websearch_to_tsquery('english', ${words})`;
    conditions.push(await matching(db, query));
  }
  if (conditions.length === 0) return { object: "list", data: [], next_cursor: null };
  return bestFirst(db, viewer, { ...listing, condition: sql.join(conditions, sql` and `) });
}

/** More matches than this are not sorted: going down the ranks finds a page of them soon. */
const FEW = 2000;

/**
 * Posts whose words match. PostgreSQL cannot know how rare words are together, and would go down the ranks for the only
 * match among all posts; so the matches are looked up first where they are few.
 */
async function matching(db: Database, query: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from post_words where words @@ ${query} limit ${FEW + 1}`.execute(db);
  if (rows.length <= FEW) return sql`p.id = any(${rows.map(({ post_id }) => post_id)}::text[])`;
  return sql`exists (select 1 from post_words w where w.post_id = p.id and w.words @@ ${query})`;
}

function newestFirst(
  rows: readonly PostRow[],
  viewer: Viewer,
  { limit, publicUrl }: Pick<Listing, "limit" | "publicUrl">,
): PostPage {
  const present = (row: PostRow) => presentPost(row, viewer, publicUrl);
  return pageFrom(rows, limit, { present, place: ({ place }) => [place] });
}
