import type { AnswerOf } from "../../contract/index.ts";
import type { Database } from "../../store/index.ts";
import { notify, takeBack } from "../people/notify.ts";
import type { Viewer } from "../viewer.ts";
import { countOn } from "./count.ts";
import { findPost } from "./post-rows.ts";

/** Once for each viewer, however often he asks at once: the like's key decides, and only a new one counts. */
export async function likePost(db: Database, viewer: Viewer, id: string): Promise<AnswerOf<"likePost">> {
  return db.transaction().execute(async (transaction) => {
    const post = await findPost(transaction, viewer, id);
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto("post_like")
      .values({ post_id: id, user_id: viewer.userId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return { id, is_liked: true, likes: post.likes };
    const likes = await countOn(transaction, id, { counter: "likes", by: 1 });
    await notify(transaction, { userId: post.author_id, kind: "like", actorId: viewer.userId, postId: id });
    return { id, is_liked: true, likes };
  });
}

export async function unlikePost(db: Database, viewer: Viewer, id: string): Promise<AnswerOf<"unlikePost">> {
  return db.transaction().execute(async (transaction) => {
    const post = await findPost(transaction, viewer, id);
    const { numDeletedRows } = await transaction
      .deleteFrom("post_like")
      .where("post_id", "=", id)
      .where("user_id", "=", viewer.userId)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return { id, is_liked: false, likes: post.likes };
    const likes = await countOn(transaction, id, { counter: "likes", by: -1 });
    await takeBack(transaction, { userId: post.author_id, kind: "like", actorId: viewer.userId, postId: id });
    return { id, is_liked: false, likes };
  });
}
