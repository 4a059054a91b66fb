import { sql } from "kysely";
import type { AnswerOf, BodyOf } from "../../contract/index.ts";
import type { Database } from "../../store/index.ts";
import { readQuota } from "../capacity/quota.ts";
import { planOf } from "../capacity/plans.ts";
import { unix } from "../moment.ts";
import type { Viewer } from "../viewer.ts";
import { breaks, handleTaken } from "./handles.ts";
import { countInvitesLeft } from "./invites.ts";
import { countUnread } from "./notify.ts";

export async function readMe(db: Database, viewer: Viewer): Promise<AnswerOf<"me">> {
  const { id, email, handle, name, bio, image, role, createdAt } = await db
    .selectFrom("user")
    .selectAll()
    .where("id", "=", viewer.userId)
    .executeTakeFirstOrThrow();
  const plan = await planOf(db, id);
  return {
    id,
    email,
    handle,
    name,
    bio,
    picture_url: image,
    role,
    plan,
    quota: await readQuota(db, id, plan),
    unread: await countUnread(db, id),
    invites_left: await countInvitesLeft(db, viewer),
    created_at: unix(createdAt),
  };
}

export async function changeMe(db: Database, viewer: Viewer, body: BodyOf<"changeMe">): Promise<AnswerOf<"me">> {
  const { name, handle, bio } = body;
  try {
    await db
      .updateTable("user")
      .set({
        updatedAt: sql<Date>`now()`,
        ...(name === undefined ? {} : { name }),
        ...(handle === undefined ? {} : { handle }),
        ...(bio === undefined ? {} : { bio }),
      })
      .where("id", "=", viewer.userId)
      .execute();
  } catch (error) {
    if (breaks(error, "user_handle_key")) throw handleTaken(handle ?? "");
    throw error;
  }
  return readMe(db, viewer);
}
