import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database, NotificationKind } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { unix } from "../moment.ts";
import { maySee } from "../posts/may-see.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { countUnread } from "./notify.ts";
import { presentPerson } from "./present-person.ts";
import type { Page } from "./profiles.ts";

type Row = {
  id: string;
  place: number;
  kind: NotificationKind;
  created_at: Date;
  read_at: Date | null;
  video_id: string | null;
  handle: string | null;
  name: string | null;
  image: string | null;
  post_id: string | null;
  title: string | null;
  comment_id: string | null;
  text: string | null;
};

/** What happened to the viewer, newest first; of posts that he may no longer see nothing is told. */
export async function listNotifications(
  db: Database,
  viewer: Viewer,
  { cursor, limit }: Page,
): Promise<AnswerOf<"listNotifications">> {
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(cursor, 1) ?? [];
  const { rows } = await sql<Row>`
    select n.id, n.place, n.kind, n.created_at, n.read_at, n.video_id, a.handle, a.name, a.image,
      p.id as post_id, p.title, c.id as comment_id, c.text
    from notification n
    left join "user" a on a.id = n.actor_id
    left join (post p join "user" u on u.id = p.author_id) on p.id = n.post_id and ${maySee(viewer)}
    left join comment c on c.id = n.comment_id and c.post_id = p.id and c.text is not null
    where n.user_id = ${viewer.userId} and n.place < ${before}
    order by n.place desc limit ${limit + 1}`.execute(db);
  const page = pageFrom(rows, limit, { present, place: ({ place }) => [place] });
  return { ...page, unread: await countUnread(db, viewer.userId) };
}

function present(row: Row): AnswerOf<"listNotifications">["data"][number] {
  const { id, kind, handle, name, image, post_id, title, comment_id, text, video_id } = row;
  return {
    id,
    kind,
    created_at: unix(row.created_at),
    is_read: row.read_at !== null,
    actor: handle === null || name === null ? null : presentPerson({ handle, name, image }),
    post: post_id === null || title === null ? null : { id: post_id, title },
    comment: comment_id === null || text === null ? null : { id: comment_id, text },
    video_id,
  };
}

/** Up to and with one of them, or all. */
export async function readNotifications(
  db: Database,
  userId: string,
  upTo: string | undefined,
): Promise<{ unread: number }> {
  let query = db
    .updateTable("notification")
    .set({ read_at: sql<Date>`now()` })
    .where("user_id", "=", userId)
    .where("read_at", "is", null);
  if (upTo !== undefined) {
    const last = await db
      .selectFrom("notification")
      .select("place")
      .where("id", "=", upTo)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    if (!last) throw thereIsNo("notification", upTo);
    query = query.where("place", "<=", last.place);
  }
  await query.execute();
  return { unread: await countUnread(db, userId) };
}
