import type { AnswerOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { SocialError } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { notify, takeBack } from "./notify.ts";
import { findPerson } from "./profiles.ts";

/** A feed of more would be slow, and nobody reads it. */
const MOST_FOLLOWED = 5000;

export async function follow(db: Database, viewer: Viewer, handle: string): Promise<AnswerOf<"follow">> {
  return db.transaction().execute(async (transaction) => {
    const person = await findPerson(transaction, viewer, handle);
    if (person.id === viewer.userId) throw new SocialError("invalid", "Nobody follows himself.", { param: "handle" });
    const { count } = await transaction
      .selectFrom("follow")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("follower_id", "=", viewer.userId)
      .executeTakeFirstOrThrow();
    if (count >= MOST_FOLLOWED)
      throw new SocialError("limit", `You follow ${MOST_FOLLOWED} people, the most there may be.`);
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto("follow")
      .values({ follower_id: viewer.userId, followee_id: person.id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows > 0n)
      await notify(transaction, { userId: person.id, kind: "follow", actorId: viewer.userId });
    return answer(transaction, person, true);
  });
}

export async function unfollow(db: Database, viewer: Viewer, handle: string): Promise<AnswerOf<"unfollow">> {
  return db.transaction().execute(async (transaction) => {
    const person = await findPerson(transaction, viewer, handle);
    await transaction
      .deleteFrom("follow")
      .where("follower_id", "=", viewer.userId)
      .where("followee_id", "=", person.id)
      .execute();
    await takeBack(transaction, { userId: person.id, kind: "follow", actorId: viewer.userId });
    return answer(transaction, person, false);
  });
}

async function answer(
  transaction: DatabaseTransaction,
  { id, handle }: { readonly id: string; readonly handle: string },
  is_followed: boolean,
): Promise<AnswerOf<"follow">> {
  const { followers } = await transaction
    .selectFrom("follow")
    .select((eb) => eb.fn.countAll<number>().as("followers"))
    .where("followee_id", "=", id)
    .executeTakeFirstOrThrow();
  return { handle, is_followed, followers };
}
