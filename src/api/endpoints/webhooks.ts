import { randomUUID } from "node:crypto";
import { TEST_EVENT, type AnswerOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { ApiError, notFound } from "../api-error.ts";
import type { Call } from "../call.ts";
import { deliveryId } from "../webhooks/deliver-webhook.ts";
import { enqueueWebhook, newEvent } from "../webhooks/enqueue-webhooks.ts";
import { createWebhookSecret } from "../webhooks/sign-webhook.ts";

/** Each finished film is told to every one of them. */
const MOST_ENDPOINTS = 20;

type Delivery = AnswerOf<"testWebhook">;

const unix = (date: Date): number => Math.floor(date.getTime() / 1000);

export async function createWebhook({ house, caller, body }: Call<"createWebhook">): Promise<object> {
  const id = `wh_${randomUUID().replaceAll("-", "")}`;
  const secret = createWebhookSecret();
  const { url, events } = body;
  const { count } = await house.db
    .selectFrom("webhook_endpoint")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", caller.userId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_ENDPOINTS)
    throw new ApiError(409, `You have ${MOST_ENDPOINTS} webhooks, the most there may be; remove one first.`, {
      code: "too_many_webhooks",
    });
  const { created_at } = await house.db
    .insertInto("webhook_endpoint")
    .values({ id, user_id: caller.userId, url, secret, events })
    .returning("created_at")
    .executeTakeFirstOrThrow();
  return { id, url, events, created_at: unix(created_at), secret };
}

export async function listWebhooks({ house, caller }: Call<"listWebhooks">): Promise<object> {
  const rows = await house.db
    .selectFrom("webhook_endpoint")
    .select(["id", "url", "events", "created_at"])
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

export async function testWebhook({ house, caller, params }: Call<"testWebhook">): Promise<Delivery> {
  const endpointId = params["webhook_id"] ?? "";
  const job = { endpointId, ...newEvent({ event: TEST_EVENT, videoId: null }) };
  return house.db.transaction().execute(async (transaction) => {
    await checkOwner(transaction, { endpointId, userId: caller.userId });
    await enqueueWebhook(house.queue, transaction, job);
    const row = await deliveries(transaction).where("id", "=", deliveryId(job)).executeTakeFirstOrThrow();
    return presentDelivery(row);
  });
}

export async function listDeliveries({ house, caller, params }: Call<"listDeliveries">): Promise<object> {
  const endpointId = params["webhook_id"] ?? "";
  await checkOwner(house.db, { endpointId, userId: caller.userId });
  const rows = await deliveries(house.db)
    .where("endpoint_id", "=", endpointId)
    .orderBy("place", "desc")
    .limit(MOST_SHOWN)
    .execute();
  return { object: "list", data: rows.map(presentDelivery) };
}

const MOST_SHOWN = 20;

const deliveries = (db: Database | DatabaseTransaction) =>
  db
    .selectFrom("webhook_delivery")
    .select(["event_id", "event", "video_id", "state", "tries", "reason", "created_at", "tried_at"]);

type Row = Awaited<ReturnType<ReturnType<typeof deliveries>["executeTakeFirstOrThrow"]>>;

const presentDelivery = ({ event, created_at, tried_at, ...rest }: Row): Delivery => ({
  ...rest,
  event: event as Delivery["event"],
  created_at: unix(created_at),
  tried_at: tried_at === null ? null : unix(tried_at),
});

async function checkOwner(
  db: Database | DatabaseTransaction,
  { endpointId, userId }: { readonly endpointId: string; readonly userId: string },
): Promise<void> {
  const found = await db
    .selectFrom("webhook_endpoint")
    .select("id")
    .where("id", "=", endpointId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  if (!found) throw notFound("webhook", endpointId);
}
