import { sql, type RawBuilder } from "kysely";
import type { AnswerOf, BodyOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction, PlanName } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { unix, unixOrNull } from "../moment.ts";
import { lockName } from "../people/handles.ts";
import type { Person } from "../people/present-person.ts";
import type { Page } from "../people/profiles.ts";
import { SocialError, thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";

type User = AnswerOf<"changeUser">;
type Row = {
  id: string;
  email: string;
  handle: string;
  name: string;
  role: "member" | "administrator";
  plan: PlanName;
  suspended_at: Date | null;
  createdAt: Date;
  microseconds: number;
  inviter: Person | null;
  films: number;
  posts: number;
  render_seconds_today: number;
  stored_bytes: number;
};

const columns = sql`u.id, u.email, u.handle, u.name, u.role, u.plan, u.suspended_at, u."createdAt",
  (extract(epoch from u."createdAt") * 1000000)::bigint as microseconds,
  (select jsonb_build_object('handle', i.handle, 'name', i.name, 'picture_url', i.image) from "user" i
    where i.id = u.invited_by) as inviter,
  (select count(*) from video v where v.user_id = u.id) as films,
  (select count(*) from post p where p.author_id = u.id) as posts,
  coalesce((select seconds from render_day d where d.user_id = u.id and d.day = (now() at time zone 'utc')::date), 0)
    as render_seconds_today,
  (select coalesce(sum((f.value->>'bytes')::bigint), 0)::bigint from video v, jsonb_each(v.files) f where v.user_id = u.id)
    as stored_bytes`;

export async function listUsers(
  db: Database,
  { q, cursor, limit }: Page & { readonly q?: string | undefined },
): Promise<AnswerOf<"listUsers">> {
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(cursor, 1) ?? [];
  const part = `%${(q ?? "").replaceAll(/[\\%_]/g, "\\$&").toLowerCase()}%`;
  const matches: RawBuilder<unknown> =
    q === undefined
      ? sql`true`
      : sql`(u.handle like ${part} or lower(u.name) like ${part} or lower(u.email) like ${part})`;
  // Two who came in the same microsecond: one of them may be passed over at the border of a page.
  const { rows } = await sql<Row>`select ${columns} from "user" u
    where ${matches} and (extract(epoch from u."createdAt") * 1000000)::bigint < ${before}
    order by u."createdAt" desc, u.id limit ${limit + 1}`.execute(db);
  return pageFrom(rows, limit, { present, place: ({ microseconds }) => [microseconds] });
}

function present(row: Row): User {
  const { id, email, handle, name, role, plan, films, posts, render_seconds_today, stored_bytes } = row;
  return {
    id,
    email,
    handle,
    name,
    role,
    plan,
    suspended_at: unixOrNull(row.suspended_at),
    created_at: unix(row.createdAt),
    invited_by: row.inviter,
    films,
    posts,
    render_seconds_today,
    stored_bytes,
  };
}

/** Whoever is suspended is signed out at once; the last administrator stays one. */
export async function changeUser(
  db: Database,
  viewer: Viewer,
  { id, body }: { readonly id: string; readonly body: BodyOf<"changeUser"> },
): Promise<User> {
  const { plan, role, is_suspended } = body;
  return db.transaction().execute(async (transaction) => {
    await lockName(transaction, "administrators");
    const before = await transaction.selectFrom("user").select(["role"]).where("id", "=", id).executeTakeFirst();
    if (!before) throw thereIsNo("user", id);
    if (id === viewer.userId && (is_suspended || role === "member"))
      throw new SocialError("invalid", "Nobody takes his own rights away; ask another administrator.");
    await transaction
      .updateTable("user")
      .set({
        updatedAt: sql<Date>`now()`,
        ...(plan === undefined ? {} : { plan }),
        ...(role === undefined ? {} : { role }),
        ...(is_suspended === undefined
          ? {}
          : { suspended_at: is_suspended ? sql<Date>`coalesce(suspended_at, now())` : null }),
      })
      .where("id", "=", id)
      .execute();
    if (is_suspended) await sql`delete from session where "userId" = ${id}`.execute(transaction);
    return readUser(transaction, id);
  });
}

async function readUser(db: DatabaseTransaction, id: string): Promise<User> {
  const { rows } = await sql<Row>`select ${columns} from "user" u where u.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw thereIsNo("user", id);
  return present(row);
}
