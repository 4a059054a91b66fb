import { z } from "zod";

export const setupBody = z.object({
  token: z.string().min(20).max(200),
  email: z.email().max(200),
  password: z.string().min(10).max(200),
  name: z.string().trim().min(1).max(100).default("Administrator"),
});
export const setupAnswer = z.object({
  user: z.object({ id: z.string(), email: z.string(), role: z.string() }),
  /** Shown this once. */
  api_key: z.string(),
});

export const createKeyBody = z.object({ name: z.string().trim().min(1).max(100) });
export const keyResource = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  created_at: z.number().int(),
});
export const createdKey = keyResource.extend({ key: z.string() });
export const keyList = z.object({ object: z.literal("list"), data: z.array(keyResource) });

export const createWebhookBody = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) });
export const webhookResource = z.object({ id: z.string(), url: z.string(), created_at: z.number().int() });
/** The secret is shown this once; the OpenAI client's `webhooks.unwrap` takes it as it is. */
export const createdWebhook = webhookResource.extend({ secret: z.string() });
export const webhookList = z.object({ object: z.literal("list"), data: z.array(webhookResource) });
export const deletedAnswer = z.object({ id: z.string(), deleted: z.literal(true) });
export const healthAnswer = z.object({ status: z.string() });
