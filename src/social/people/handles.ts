import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { handle as handleSchema } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { SocialError } from "../social-error.ts";

type Handle = Database | DatabaseTransaction;

async function isHandleFree(db: Handle, handle: string): Promise<boolean> {
  const found = await db.selectFrom("user").select("id").where("handle", "=", handle).executeTakeFirst();
  return found === undefined;
}

/** A free handle for somebody who has not chosen one, from his name. */
export async function freeHandle(db: Handle, name: string): Promise<string> {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 20)
    .replace(/_+$/, "");
  const base = letters.length >= 3 ? letters : `user_${letters}`;
  if (handleSchema.safeParse(base).success && (await isHandleFree(db, base))) return base;
  for (;;) {
    const handle = `${base.replace(/_$/, "")}_${randomInt(1000, 1_000_000)}`;
    if (await isHandleFree(db, handle)) return handle;
  }
}

export function handleTaken(handle: string): SocialError {
  return new SocialError("conflict", `The handle '${handle}' is taken; choose another.`, {
    code: "handle_taken",
    param: "handle",
  });
}

/** PostgreSQL says which rule a row would break. */
export function breaks(error: unknown, constraint: string): boolean {
  return typeof error === "object" && error !== null && "constraint" in error && error.constraint === constraint;
}

/** One writer at a time for what is named; held to the end of the transaction. */
export async function lockName(transaction: DatabaseTransaction, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 1))`.execute(transaction);
}
