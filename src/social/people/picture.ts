import { sql } from "kysely";
import type { Database, DatabaseTransaction, StoredFile } from "../../store/index.ts";
import { thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";

/** Null: back to none. Gives what was there before, whose file nobody needs any more. */
export async function changePicture(
  db: Database,
  userId: string,
  picture: { readonly id: string; readonly file: StoredFile } | null,
): Promise<StoredFile | null> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("user")
      .set({ image: picture && `/api/pictures/${picture.id}`, updatedAt: sql<Date>`now()` })
      .where("id", "=", userId)
      .execute();
    const before = await transaction
      .deleteFrom("profile_picture")
      .where("user_id", "=", userId)
      .returning("file")
      .executeTakeFirst();
    if (picture) await insert(transaction, userId, picture);
    return before?.file ?? null;
  });
}

async function insert(
  transaction: DatabaseTransaction,
  user_id: string,
  { id, file }: { readonly id: string; readonly file: StoredFile },
): Promise<void> {
  await transaction
    .insertInto("profile_picture")
    .values({ id, user_id, file: JSON.stringify(file) })
    .execute();
}

/** Of somebody who is not suspended; administrators see all. */
export async function findPicture(db: Database, viewer: Viewer, id: string): Promise<StoredFile> {
  let query = db
    .selectFrom("profile_picture")
    .innerJoin("user", "user.id", "profile_picture.user_id")
    .select("profile_picture.file")
    .where("profile_picture.id", "=", id);
  if (!viewer.isAdministrator) query = query.where("user.suspended_at", "is", null);
  const found = await query.executeTakeFirst();
  if (!found) throw thereIsNo("picture", id);
  return found.file;
}
