import { sql } from "kysely";
import type { AnswerOf, BodyOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { pageFrom, readCursor } from "../cursor.ts";
import { unix } from "../moment.ts";
import { newId } from "../new-id.ts";
import { notify } from "../people/notify.ts";
import { presentPerson, type PersonFields } from "../people/present-person.ts";
import type { Page } from "../people/profiles.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { countOn } from "./count.ts";
import { findPost } from "./post-rows.ts";

type Comment = AnswerOf<"createComment">;
type Row = PersonFields & {
  id: string;
  place: number;
  post_id: string;
  author_id: string;
  post_author_id: string;
  reply_to: string | null;
  text: string | null;
  replies: number;
  created_at: Date;
};

const comments = sql`select c.id, c.place, c.post_id, c.author_id, c.reply_to, c.text, c.replies, c.created_at,
    u.handle, u.name, u.image, p.author_id as post_author_id
  from comment c join "user" u on u.id = c.author_id join post p on p.id = c.post_id`;

/** Comments newest first, or the replies to one, oldest first. */
export async function listComments(
  db: Database,
  viewer: Viewer,
  { postId, reply_to, cursor, limit }: Page & { readonly postId: string; readonly reply_to?: string | undefined },
): Promise<AnswerOf<"listComments">> {
  await findPost(db, viewer, postId);
  const [place] = readCursor(cursor, 1) ?? [];
  const condition =
    reply_to === undefined
      ? sql`c.reply_to is null and c.place < ${place ?? Number.MAX_SAFE_INTEGER} order by c.place desc`
      : sql`c.reply_to = ${reply_to} and c.place > ${place ?? 0} order by c.place`;
  const { rows } = await sql<Row>`${comments} where c.post_id = ${postId} and ${condition} limit ${limit + 1}`.execute(
    db,
  );
  return pageFrom(rows, limit, { present: (row) => present(row, viewer), place: (row) => [row.place] });
}

function present(row: Row, viewer: Viewer): Comment {
  const { id, post_id, reply_to, text, replies, author_id, post_author_id } = row;
  const isMine = author_id === viewer.userId;
  return {
    id,
    post_id,
    reply_to,
    created_at: unix(row.created_at),
    author: text === null ? null : presentPerson(row),
    text,
    replies,
    is_mine: isMine && text !== null,
    can_delete: text !== null && (isMine || post_author_id === viewer.userId || viewer.isAdministrator),
  };
}

/** Tells the post's author and, of a reply, whoever is answered. */
export async function createComment(
  db: Database,
  viewer: Viewer,
  { postId, body }: { readonly postId: string; readonly body: BodyOf<"createComment"> },
): Promise<Comment> {
  return db.transaction().execute(async (transaction) => {
    const post = await findPost(transaction, viewer, postId);
    const answered =
      body.reply_to === undefined ? null : await findAnswered(transaction, { postId, id: body.reply_to });
    const id = newId("comment");
    const thread = answered === null ? null : (answered.reply_to ?? answered.id);
    const values = { id, post_id: postId, author_id: viewer.userId, reply_to: thread, text: body.text };
    await transaction.insertInto("comment").values(values).execute();
    if (thread !== null) await countReplies(transaction, thread, 1);
    await countOn(transaction, postId, { counter: "comments", by: 1 });
    const news = { actorId: viewer.userId, postId, commentId: id };
    if (answered !== null) await notify(transaction, { ...news, userId: answered.author_id, kind: "reply" });
    if (answered?.author_id !== post.author_id)
      await notify(transaction, { ...news, userId: post.author_id, kind: "comment" });
    const { rows } = await sql<Row>`${comments} where c.id = ${id}`.execute(transaction);
    const [row] = rows;
    if (!row) throw thereIsNo("comment", id);
    return present(row, viewer);
  });
}

async function findAnswered(
  transaction: DatabaseTransaction,
  { postId, id }: { readonly postId: string; readonly id: string },
) {
  const found = await transaction
    .selectFrom("comment")
    .select(["id", "author_id", "reply_to"])
    .where("id", "=", id)
    .where("post_id", "=", postId)
    .where("text", "is not", null)
    // Whoever deletes it waits, and then sees the reply.
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw thereIsNo("comment", id);
  return found;
}

async function countReplies(transaction: DatabaseTransaction, id: string, by: number): Promise<void> {
  await transaction
    .updateTable("comment")
    .set((eb) => ({ replies: eb("replies", "+", by) }))
    .where("id", "=", id)
    .execute();
}

/** Its writer, the post's author or an administrator. One with replies stays as an empty place. */
export async function deleteComment(db: Database, viewer: Viewer, id: string): Promise<AnswerOf<"deleteComment">> {
  return db.transaction().execute(async (transaction) => {
    const { userId, isAdministrator } = viewer;
    const found = await transaction
      .selectFrom("comment")
      .innerJoin("post", "post.id", "comment.post_id")
      .select(["comment.author_id", "comment.post_id", "comment.reply_to", "post.author_id as post_author_id"])
      .where("comment.id", "=", id)
      .where("comment.text", "is not", null)
      .forUpdate("comment")
      .executeTakeFirst();
    const isAllowed = found && (found.author_id === userId || found.post_author_id === userId || isAdministrator);
    if (!found || !isAllowed) throw thereIsNo("comment", id);
    const { replies } = await transaction
      .updateTable("comment")
      .set({ text: null, deleted_at: sql<Date>`now()` })
      .where("id", "=", id)
      .returning("replies")
      .executeTakeFirstOrThrow();
    if (replies === 0) await transaction.deleteFrom("comment").where("id", "=", id).execute();
    else await transaction.deleteFrom("notification").where("comment_id", "=", id).execute();
    if (found.reply_to !== null) {
      await countReplies(transaction, found.reply_to, -1);
      await transaction
        .deleteFrom("comment")
        .where("id", "=", found.reply_to)
        .where("text", "is", null)
        .where("replies", "=", 0)
        .execute();
    }
    const count = await countOn(transaction, found.post_id, { counter: "comments", by: -1 });
    return { id, deleted: true, comments: count };
  });
}
