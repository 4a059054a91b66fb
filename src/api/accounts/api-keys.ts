import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database, DatabaseTransaction } from "../../store/index.ts";

/** Keys begin as OpenAI's do, which some programs check. Only their SHA-256 is kept: they are long and random. */
const PREFIX = "sk-kinora-";

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export async function createApiKey(
  db: Database | DatabaseTransaction,
  userId: string,
  name: string,
): Promise<{ id: string; key: string; hint: string; createdAt: Date }> {
  const key = PREFIX + randomBytes(30).toString("base64url");
  const id = `key_${randomUUID().replaceAll("-", "")}`;
  const hint = `${key.slice(0, PREFIX.length + 4)}…`;
  const { created_at } = await db
    .insertInto("api_key")
    .values({ id, user_id: userId, name, hint, sha256: hashSecret(key) })
    .returning("created_at")
    .executeTakeFirstOrThrow();
  return { id, key, hint, createdAt: created_at };
}
