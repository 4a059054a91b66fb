import { randomUUID } from "node:crypto";
import type { jobKinds, WebhookJob } from "../../contract/index.ts";
import type { JobQueue } from "../../queue/index.ts";
import type { DatabaseTransaction } from "../../store/index.ts";

/** Tells everybody who wants to know of it that a film is done or failed, if the transaction is committed. */
export async function enqueueWebhooks(
  queue: JobQueue<typeof jobKinds>,
  transaction: DatabaseTransaction,
  { videoId, event }: Pick<WebhookJob, "videoId" | "event">,
): Promise<void> {
  const endpoints = await transaction
    .selectFrom("webhook_endpoint")
    .innerJoin("video", "video.user_id", "webhook_endpoint.user_id")
    .select("webhook_endpoint.id")
    .where("video.id", "=", videoId)
    .execute();
  const eventId = `evt_${randomUUID().replaceAll("-", "")}`;
  const createdAt = Math.floor(Date.now() / 1000);
  for (const { id } of endpoints) {
    await queue.enqueue("webhook", { endpointId: id, eventId, event, videoId, createdAt }, { transaction });
  }
}
