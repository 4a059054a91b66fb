import type { WebhookJob } from "../../contract/index.ts";
import type { JobOutcome } from "../../queue/index.ts";
import type { Database } from "../../store/index.ts";
import { requestPublicly } from "../public-request.ts";
import { webhookHeaders } from "./sign-webhook.ts";

/** One try. The event's id stays the same, so that a receiver who answered too late knows it again. */
export async function deliverWebhook(
  db: Database,
  job: WebhookJob,
  { allowsPrivateAddresses, signal }: { readonly allowsPrivateAddresses: boolean; readonly signal: AbortSignal },
): Promise<JobOutcome> {
  const endpoint = await db
    .selectFrom("webhook_endpoint")
    .select(["url", "secret"])
    .where("id", "=", job.endpointId)
    .executeTakeFirst();
  if (!endpoint) return { outcome: "skipped", reason: "the endpoint was deleted" };
  const { eventId, event, createdAt, videoId } = job;
  const body = JSON.stringify({
    id: eventId,
    object: "event",
    created_at: createdAt,
    type: event,
    data: { id: videoId },
  });
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const { status } = await requestPublicly(endpoint.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Kinora",
        ...webhookHeaders(endpoint.secret, { id: eventId, timestamp, body }),
      },
      body,
      allowsPrivateAddresses,
      timeoutSeconds: 15,
      mostBytes: 64 * 1024,
      signal,
    });
    if (status >= 200 && status < 300) return { outcome: "done", reason: null };
    return { outcome: "retry", reason: `the receiver answered ${status}` };
  } catch (error) {
    return { outcome: "retry", reason: error instanceof Error ? error.message : String(error) };
  }
}
