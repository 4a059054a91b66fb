import { randomUUID } from "node:crypto";
import { notFound } from "../api-error.ts";
import type { Call } from "../call.ts";
import { createWebhookSecret } from "../webhooks/sign-webhook.ts";

const unix = (date: Date): number => Math.floor(date.getTime() / 1000);

export async function createWebhook({ house, caller, body }: Call<"createWebhook">): Promise<object> {
  const id = `wh_${randomUUID().replaceAll("-", "")}`;
  const secret = createWebhookSecret();
  const { created_at } = await house.db
    .insertInto("webhook_endpoint")
    .values({ id, user_id: caller.userId, url: body.url, secret })
    .returning("created_at")
    .executeTakeFirstOrThrow();
  return { id, url: body.url, created_at: unix(created_at), secret };
}

export async function listWebhooks({ house, caller }: Call<"listWebhooks">): Promise<object> {
  const rows = await house.db
    .selectFrom("webhook_endpoint")
    .select(["id", "url", "created_at"])
    .where("user_id", "=", caller.userId)
    .orderBy("created_at")
    .execute();
  return { object: "list", data: rows.map((row) => ({ ...row, created_at: unix(row.created_at) })) };
}

export async function deleteWebhook({ house, caller, params }: Call<"deleteWebhook">): Promise<object> {
  const id = params["webhook_id"] ?? "";
  const { numDeletedRows } = await house.db
    .deleteFrom("webhook_endpoint")
    .where("id", "=", id)
    .where("user_id", "=", caller.userId)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw notFound("webhook", id);
  return { id, deleted: true };
}
