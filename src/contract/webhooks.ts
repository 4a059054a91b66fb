import { z } from "zod";

/** What an endpoint may be told of, in the OpenAI API's words. */
export const filmEvents = ["video.completed", "video.failed"] as const;
/** Sent on request, so that a receiver can be tried before there is a film. */
export const TEST_EVENT = "webhook.test";
export const webhookEvent = z.enum([...filmEvents, TEST_EVENT]);

export const createWebhookBody = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  events: z
    .array(z.enum(filmEvents))
    .min(1)
    .max(20)
    .transform((events) => filmEvents.filter((one) => events.includes(one)))
    .default([...filmEvents]),
});
export const webhookResource = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  created_at: z.number().int(),
});
/** The secret is shown this once; the OpenAI client's `webhooks.unwrap` takes it as it is. */
export const createdWebhook = webhookResource.extend({ secret: z.string() });
export const webhookList = z.object({ object: z.literal("list"), data: z.array(webhookResource) });

export const webhookDelivery = z.object({
  /** The event's: the receiver finds it in the header 'webhook-id' and in the body. */
  event_id: z.string(),
  event: webhookEvent,
  video_id: z.string().nullable(),
  /** Failed: no try is left. */
  state: z.enum(["waiting", "delivered", "failed"]),
  tries: z.number().int(),
  /** Why the last try came to nothing. */
  reason: z.string().nullable(),
  created_at: z.number().int(),
  tried_at: z.number().int().nullable(),
});
export const webhookDeliveryList = z.object({ object: z.literal("list"), data: z.array(webhookDelivery) });
