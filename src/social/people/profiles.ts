import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { unix } from "../moment.ts";
import { maySee } from "../posts/may-see.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { presentPerson, type PersonFields } from "./present-person.ts";

export type Page = { readonly cursor?: string | undefined; readonly limit: number };

/** Somebody by his handle; those who are suspended exist for administrators only. */
export async function findPerson(
  db: Database | DatabaseTransaction,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly id: string; readonly handle: string }> {
  let query = db.selectFrom("user").select(["id", "handle"]).where("handle", "=", handle.toLowerCase());
  if (!viewer.isAdministrator) query = query.where("suspended_at", "is", null);
  const found = await query.executeTakeFirst();
  if (!found) throw thereIsNo("person", handle);
  return found;
}

export async function readProfile(db: Database, viewer: Viewer, handle: string): Promise<AnswerOf<"retrievePerson">> {
  const { id } = await findPerson(db, viewer, handle);
  const me = viewer.userId;
  type Row = PersonFields & {
    bio: string;
    createdAt: Date;
    posts: number;
    likes: number;
    followers: number;
    following: number;
    is_followed: boolean;
    follows_me: boolean;
  };
  const { rows } = await sql<Row>`
    select u.handle, u.name, u.image, u.bio, u."createdAt", p.posts, p.likes,
      (select count(*) from follow where followee_id = u.id) as followers,
      (select count(*) from follow where follower_id = u.id) as following,
      exists (select 1 from follow where follower_id = ${me} and followee_id = u.id) as is_followed,
      exists (select 1 from follow where follower_id = u.id and followee_id = ${me}) as follows_me
    from "user" u, lateral (
      select count(*) as posts, coalesce(sum(p.likes), 0) as likes from post p
      where p.author_id = u.id and (p.author_id = ${me} or p.visibility <> 'unlisted') and ${maySee(viewer)}) p
    where u.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw thereIsNo("person", handle);
  const { bio, posts, likes, followers, following, is_followed, follows_me } = row;
  return {
    ...presentPerson(row),
    bio,
    created_at: unix(row.createdAt),
    posts,
    likes,
    followers,
    following,
    is_me: id === me,
    is_followed,
    follows_me,
  };
}

type Listed = PersonFields & { bio: string; is_followed: boolean; is_me: boolean; place: number };
type PeoplePage = AnswerOf<"searchPeople">;

const presentListed = (row: Listed): PeoplePage["data"][number] => ({
  ...presentPerson(row),
  bio: row.bio,
  is_followed: row.is_followed,
  is_me: row.is_me,
});

const listed = (viewer: Viewer) => sql`u.handle, u.name, u.image, u.bio, u.id = ${viewer.userId} as is_me,
  exists (select 1 from follow m where m.follower_id = ${viewer.userId} and m.followee_id = u.id) as is_followed`;

/** Who follows somebody, or whom he follows, latest first. */
export async function listFollows(
  db: Database,
  viewer: Viewer,
  { handle, side, cursor, limit }: Page & { readonly handle: string; readonly side: "followers" | "following" },
): Promise<PeoplePage> {
  const { id } = await findPerson(db, viewer, handle);
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(cursor, 1) ?? [];
  const [of, shown] = side === "followers" ? ["followee_id", "follower_id"] : ["follower_id", "followee_id"];
  const { rows } = await sql<Listed>`
    select f.place, ${listed(viewer)} from follow f join "user" u on u.id = f.${sql.ref(shown ?? "")}
    where f.${sql.ref(of ?? "")} = ${id} and f.place < ${before} and u.suspended_at is null
    order by f.place desc limit ${limit + 1}`.execute(db);
  return pageFrom(rows, limit, { present: presentListed, place: ({ place }) => [place] });
}

/** People whose handle or name begins with the words, by handle; one of just that handle first. */
export async function searchPeople(
  db: Database,
  viewer: Viewer,
  { q, cursor, limit }: Page & { readonly q: string },
): Promise<PeoplePage> {
  const [skipped = 0] = readCursor(cursor, 1) ?? [];
  const start = q
    .replace(/^@/, "")
    .toLowerCase()
    .replaceAll(/[\\%_]/g, "\\$&");
  const offset = Math.max(0, Math.min(Math.floor(skipped), MOST_FOUND));
  const { rows } = await sql<Listed>`
    select 0 as place, ${listed(viewer)} from "user" u
    where (u.handle like ${`${start}%`} or lower(u.name) like ${`${start}%`}) and u.suspended_at is null
    order by u.handle = ${start} desc, u.handle limit ${limit + 1} offset ${offset}`.execute(db);
  return pageFrom(rows, limit, { present: presentListed, place: () => [offset + limit] });
}

const MOST_FOUND = 1000;
