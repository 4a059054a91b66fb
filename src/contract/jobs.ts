import { z } from "zod";
import { webhookEvent } from "./webhooks.ts";

/** What jobs carry. A job names a row and little else: the row is the truth. */
export const filmJob = z.strictObject({ videoId: z.string() });
export const webhookJob = z.strictObject({
  endpointId: z.string(),
  eventId: z.string(),
  event: webhookEvent,
  /** Null: an event for trial. */
  videoId: z.string().nullable(),
  /** Unix seconds. */
  createdAt: z.number().int(),
});
export type WebhookJob = z.infer<typeof webhookJob>;
const HOURS = 3600;

/** How jobs of each kind are tried, for the queue. */
export const jobKinds = {
  film: {
    payload: filmJob,
    retries: 3,
    retryDelaySeconds: 1,
    isBackingOff: false,
    limitSeconds: 6 * HOURS,
    whenLost: "film-lost",
    hasLanes: true,
  },
  "film-lost": {
    payload: filmJob,
    retries: 10,
    retryDelaySeconds: 5,
    isBackingOff: true,
    limitSeconds: 60,
    whenLost: null,
    hasLanes: false,
  },
  webhook: {
    payload: webhookJob,
    retries: 8,
    retryDelaySeconds: 5,
    isBackingOff: true,
    limitSeconds: 60,
    whenLost: "webhook-lost",
    hasLanes: false,
  },
  "webhook-lost": {
    payload: webhookJob,
    retries: 10,
    retryDelaySeconds: 5,
    isBackingOff: true,
    limitSeconds: 60,
    whenLost: null,
    hasLanes: false,
  },
} as const;
