import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { jobKinds, WebhookJob } from "../../contract/index.ts";
import type { JobQueue } from "../../queue/index.ts";
import type { DatabaseTransaction } from "../../store/index.ts";
import { deliveryId } from "./deliver-webhook.ts";

/** Of each endpoint. */
const MOST_REMEMBERED = 50;

type Event = Pick<WebhookJob, "videoId" | "event">;

/** Tells everybody who wants to know of it that a film is done or failed, if the transaction is committed. */
export async function enqueueWebhooks(
  queue: JobQueue<typeof jobKinds>,
  transaction: DatabaseTransaction,
  { videoId, event }: Event & { readonly videoId: string },
): Promise<void> {
  const endpoints = await transaction
    .selectFrom("webhook_endpoint")
    .innerJoin("video", "video.user_id", "webhook_endpoint.user_id")
    .select("webhook_endpoint.id")
    .where("video.id", "=", videoId)
    .where(sql<boolean>`${event} = any (webhook_endpoint.events)`)
    .execute();
  const told = newEvent({ videoId, event });
  for (const { id } of endpoints) await enqueueWebhook(queue, transaction, { ...told, endpointId: id });
}

/** The same to whomever it is sent. */
export const newEvent = (event: Event): Omit<WebhookJob, "endpointId"> => ({
  ...event,
  eventId: `evt_${randomUUID().replaceAll("-", "")}`,
  createdAt: Math.floor(Date.now() / 1000),
});

/** One event to one endpoint; its owner sees how it goes. */
export async function enqueueWebhook(
  queue: JobQueue<typeof jobKinds>,
  transaction: DatabaseTransaction,
  job: WebhookJob,
): Promise<void> {
  const { endpointId, eventId, event, videoId } = job;
  const values = { id: deliveryId(job), endpoint_id: endpointId, event_id: eventId, event, video_id: videoId };
  await transaction.insertInto("webhook_delivery").values(values).execute();
  await sql`delete from webhook_delivery where endpoint_id = ${endpointId} and place <= (
    select place from webhook_delivery where endpoint_id = ${endpointId}
    order by place desc offset ${MOST_REMEMBERED} limit 1)`.execute(transaction);
  await queue.enqueue("webhook", job, { transaction });
}
