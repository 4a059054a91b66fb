import type { Database, DatabaseTransaction, NotificationKind } from "../../store/index.ts";
import { newId } from "../new-id.ts";

export type News = {
  /** Who is told. */
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly actorId?: string;
  readonly postId?: string;
  readonly commentId?: string;
  readonly videoId?: string;
};

/** Tells somebody, if the transaction is committed; nobody is told of what he did himself. */
export async function notify(transaction: DatabaseTransaction, news: News): Promise<void> {
  const { userId, kind, actorId = null, postId = null, commentId = null, videoId = null } = news;
  if (userId === actorId) return;
  await transaction
    .insertInto("notification")
    .values({
      id: newId("note"),
      user_id: userId,
      kind,
      actor_id: actorId,
      post_id: postId,
      comment_id: commentId,
      video_id: videoId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was undone before it was read need not be told. */
export async function takeBack(
  transaction: DatabaseTransaction,
  { userId, kind, actorId, postId }: Pick<News, "userId" | "kind" | "postId"> & { readonly actorId: string },
): Promise<void> {
  await transaction
    .deleteFrom("notification")
    .where("user_id", "=", userId)
    .where("kind", "=", kind)
    .where("actor_id", "=", actorId)
    .where("post_id", postId === undefined ? "is" : "=", postId ?? null)
    .where("read_at", "is", null)
    .execute();
}

export async function countUnread(db: Database | DatabaseTransaction, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom("notification")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
