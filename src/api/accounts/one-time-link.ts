import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { hashSecret } from "./api-keys.ts";

const HOURS_VALID = 24;

/** A new link for the first administrator; null: there is one already. Earlier links no longer work. */
export async function makeSetupLink(db: Database, publicUrl: string): Promise<string | null> {
  const token = randomBytes(24).toString("base64url");
  const isMade = await db.transaction().execute(async (transaction) => {
    await sql`lock table one_time_link in exclusive mode`.execute(transaction);
    if (await hasAdministrator(transaction)) return false;
    await transaction.deleteFrom("one_time_link").where("purpose", "=", "setup").execute();
    const expires_at = sql<Date>`now() + make_interval(hours => ${HOURS_VALID})`;
    await transaction
      .insertInto("one_time_link")
      .values({ sha256: hashSecret(token), purpose: "setup", expires_at })
      .execute();
    return true;
  });
  return isMade ? `${publicUrl}/setup?token=${token}` : null;
}

export async function hasAdministrator(db: Database | DatabaseTransaction): Promise<boolean> {
  const found = await db.selectFrom("user").select("id").where("role", "=", "administrator").executeTakeFirst();
  return found !== undefined;
}

/** True once for each link. */
export async function useSetupLink(db: Database, token: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("one_time_link")
    .set({ used_at: sql<Date>`now()` })
    .where("sha256", "=", hashSecret(token))
    .where("purpose", "=", "setup")
    .where("used_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
