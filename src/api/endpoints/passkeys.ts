import { ApiError, notFound } from "../api-error.ts";
import type { Call } from "../call.ts";

const columns = ["id", "name", "createdAt", "backedUp"] as const;
type Row = { id: string; name: string | null; createdAt: Date | null; backedUp: boolean };

const present = ({ id, name, createdAt, backedUp }: Row): object => ({
  id,
  name: name ?? "Passkey",
  created_at: Math.floor((createdAt?.getTime() ?? 0) / 1000),
  is_synced: backedUp,
});

export async function listPasskeys({ house, caller }: Call<"listPasskeys">): Promise<object> {
  const rows = await house.db
    .selectFrom("passkey")
    .select(columns)
    .where("userId", "=", caller.userId)
    .orderBy("createdAt")
    .execute();
  return { object: "list", data: rows.map(present) };
}

export async function changePasskey({ house, caller, params, body }: Call<"changePasskey">): Promise<object> {
  const id = params["passkey_id"] ?? "";
  const row = await house.db
    .updateTable("passkey")
    .set({ name: body.name })
    .where("id", "=", id)
    .where("userId", "=", caller.userId)
    .returning(columns)
    .executeTakeFirst();
  if (!row) throw notFound("passkey", id);
  return present(row);
}

/** Never the last means of signing in. */
export async function deletePasskey({ house, caller, params }: Call<"deletePasskey">): Promise<object> {
  const id = params["passkey_id"] ?? "";
  const { userId } = caller;
  return house.db.transaction().execute(async (transaction) => {
    // Two that are removed at once would each see the other.
    await transaction.selectFrom("user").select("id").where("id", "=", userId).forUpdate().execute();
    const passkeys = await transaction.selectFrom("passkey").select("id").where("userId", "=", userId).execute();
    if (!passkeys.some((one) => one.id === id)) throw notFound("passkey", id);
    const password = await transaction
      .selectFrom("account")
      .select("id")
      .where("userId", "=", userId)
      .where("password", "is not", null)
      .executeTakeFirst();
    if (passkeys.length === 1 && !password)
      throw new ApiError(409, "This passkey is your only means of signing in; add another one first.", {
        code: "last_sign_in",
      });
    await transaction.deleteFrom("passkey").where("id", "=", id).execute();
    return { id, deleted: true };
  });
}
