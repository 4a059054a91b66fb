import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { unix, unixOrNull } from "../moment.ts";
import { SocialError } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { lockName } from "./handles.ts";
import type { Person } from "./present-person.ts";
import type { Page } from "./profiles.ts";

/** Without letters and digits that are taken for one another. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;
/** In a browser a list of more is of no use. */
const MOST_LISTED = 1000;

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** As people type it: without spaces and dashes, in capitals. */
function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "");
}

/** Administrators have as many as they like. */
export async function countInvitesLeft(db: Database | DatabaseTransaction, viewer: Viewer): Promise<number> {
  const { made, allowed } = await db
    .selectFrom("site_setting")
    .select((eb) => [
      "invites_per_member as allowed",
      eb
        .selectFrom("invite")
        .select((inner) => inner.fn.countAll<number>().as("made"))
        .where("made_by", "=", viewer.userId)
        .as("made"),
    ])
    .executeTakeFirstOrThrow();
  return viewer.isAdministrator ? MOST_LISTED : Math.max(0, allowed - (made ?? 0));
}

export async function createInvite(db: Database, viewer: Viewer): Promise<AnswerOf<"createInvite">> {
  return db.transaction().execute(async (transaction) => {
    await lockName(transaction, `invites of ${viewer.userId}`);
    if ((await countInvitesLeft(transaction, viewer)) === 0)
      throw new SocialError("limit", "You have no invitations left.", { code: "no_invites_left" });
    const { code, created_at } = await transaction
      .insertInto("invite")
      .values({ code: newCode(), made_by: viewer.userId })
      .returning(["code", "created_at"])
      .executeTakeFirstOrThrow();
    return { code, created_at: unix(created_at), used_at: null, used_by: null };
  });
}

type Row = {
  code: string;
  place: number;
  created_at: Date;
  used_at: Date | null;
  maker: Person | null;
  user: Person | null;
};

const invites = sql`
  select i.code, i.place, i.created_at, i.used_at,
    case when m.id is not null then jsonb_build_object('handle', m.handle, 'name', m.name, 'picture_url', m.image) end
      as maker,
    case when u.id is not null then jsonb_build_object('handle', u.handle, 'name', u.name, 'picture_url', u.image) end
      as "user"
  from invite i left join "user" m on m.id = i.made_by left join "user" u on u.id = i.used_by`;

const presentInvite = ({ code, created_at, used_at, user }: Row) => ({
  code,
  created_at: unix(created_at),
  used_at: unixOrNull(used_at),
  used_by: user,
});

export async function listInvites(db: Database, viewer: Viewer): Promise<AnswerOf<"listInvites">> {
  const { rows } = await sql<Row>`${invites} where i.made_by = ${viewer.userId}
    order by i.place desc limit ${MOST_LISTED}`.execute(db);
  return { object: "list", data: rows.map(presentInvite), left: await countInvitesLeft(db, viewer) };
}

export async function listAllInvites(db: Database, { cursor, limit }: Page): Promise<AnswerOf<"listAllInvites">> {
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(cursor, 1) ?? [];
  const { rows } =
    await sql<Row>`${invites} where i.place < ${before} order by i.place desc limit ${limit + 1}`.execute(db);
  const present = (row: Row) => ({ ...presentInvite(row), made_by: row.maker });
  return pageFrom(rows, limit, { present, place: ({ place }) => [place] });
}

/** Takes an invitation for somebody who signs up, once; gives who made it. The user's row follows in the transaction. */
export async function takeInvite(
  transaction: DatabaseTransaction,
  code: string,
): Promise<{ readonly code: string; readonly madeBy: string | null }> {
  const found = await transaction
    .updateTable("invite")
    .set({ used_at: sql<Date>`now()` })
    .where("code", "=", readCode(code))
    .where("used_at", "is", null)
    .returning(["code", "made_by"])
    .executeTakeFirst();
  if (found) return { code: found.code, madeBy: found.made_by };
  throw new SocialError("forbidden", "The invitation is not valid or was used already; ask for another.", {
    code: "invalid_invite",
    param: "invite",
  });
}
