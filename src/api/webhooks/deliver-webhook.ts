import { sql } from "kysely";
import type { WebhookJob } from "../../contract/index.ts";
import type { JobOutcome } from "../../queue/index.ts";
import type { Database } from "../../store/index.ts";
import { requestPublicly } from "../public-request.ts";
import { webhookHeaders } from "./sign-webhook.ts";

type Endpoint = { readonly url: string; readonly secret: string };
type Manner = { readonly allowsPrivateAddresses: boolean; readonly signal: AbortSignal };

/** One try. The event's id stays the same, so that a receiver who answered too late knows it again. */
export async function deliverWebhook(db: Database, job: WebhookJob, manner: Manner): Promise<JobOutcome> {
  const endpoint = await db
    .selectFrom("webhook_endpoint")
    .select(["url", "secret"])
    .where("id", "=", job.endpointId)
    .executeTakeFirst();
  if (!endpoint) return { outcome: "skipped", reason: "the endpoint was deleted" };
  const reason = await send(endpoint, job, manner);
  await db
    .updateTable("webhook_delivery")
    .set((eb) => ({
      state: reason === null ? "delivered" : "waiting",
      tries: eb("tries", "+", 1),
      reason,
      tried_at: sql<Date>`now()`,
    }))
    .where("id", "=", deliveryId(job))
    .execute();
  return reason === null ? { outcome: "done", reason } : { outcome: "retry", reason };
}

/** After the last try, of which it may be known only that it was lost. */
export async function giveDeliveryUp(db: Database, job: WebhookJob): Promise<JobOutcome> {
  await db
    .updateTable("webhook_delivery")
    .set((eb) => ({
      state: "failed",
      reason: eb.fn.coalesce("reason", sql<string>`'every try was lost with its worker'`),
    }))
    .where("id", "=", deliveryId(job))
    .where("state", "=", "waiting")
    .execute();
  return { outcome: "done", reason: null };
}

export const deliveryId = ({ endpointId, eventId }: WebhookJob): string => `${endpointId} ${eventId}`;

/** Null: it was taken. Else why not. */
async function send(
  { url, secret }: Endpoint,
  { eventId, event, createdAt, videoId, endpointId }: WebhookJob,
  { allowsPrivateAddresses, signal }: Manner,
): Promise<string | null> {
  const data = { id: videoId ?? endpointId };
  const body = JSON.stringify({ id: eventId, object: "event", created_at: createdAt, type: event, data });
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const { status } = await requestPublicly(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Kinora",
        ...webhookHeaders(secret, { id: eventId, timestamp, body }),
      },
      body,
      allowsPrivateAddresses,
      timeoutSeconds: 15,
      mostBytes: 64 * 1024,
      signal,
    });
    return status >= 200 && status < 300 ? null : `the receiver answered ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
