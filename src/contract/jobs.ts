import { z } from "zod";

/** What jobs carry. A job names a row and little else: the row is the truth. */
export const filmJob = z.strictObject({ videoId: z.string() });
export const webhookJob = z.strictObject({
  endpointId: z.string(),
  eventId: z.string(),
  event: z.enum(["video.completed", "video.failed"]),
  videoId: z.string(),
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
    whenLost: null,
    hasLanes: false,
  },
} as const;
