import { sql } from "kysely";
import { createApiKey } from "../accounts/api-keys.ts";
import { notFound } from "../api-error.ts";
import type { Call } from "../call.ts";

const unix = (date: Date): number => Math.floor(date.getTime() / 1000);

export async function createKey({ house, caller, body }: Call<"createKey">): Promise<object> {
  const { id, key, hint, createdAt } = await createApiKey(house.db, caller.userId, body.name);
  return { id, name: body.name, hint, created_at: unix(createdAt), key };
}

export async function listKeys({ house, caller }: Call<"listKeys">): Promise<object> {
  const rows = await house.db
    .selectFrom("api_key")
    .select(["id", "name", "hint", "created_at"])
    .where("user_id", "=", caller.userId)
    .where("revoked_at", "is", null)
    .orderBy("created_at")
    .execute();
  return { object: "list", data: rows.map((row) => ({ ...row, created_at: unix(row.created_at) })) };
}

export async function revokeKey({ house, caller, params }: Call<"revokeKey">): Promise<object> {
  const id = params["key_id"] ?? "";
  const { numUpdatedRows } = await house.db
    .updateTable("api_key")
    .set({ revoked_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("user_id", "=", caller.userId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw notFound("key", id);
  return { id, deleted: true };
}
