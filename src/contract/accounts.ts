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

const passkeyName = z.string().trim().min(1).max(60);
export const passkeyResource = z.object({
  id: z.string(),
  name: z.string(),
  created_at: z.number().int(),
  /** Kept by the device's maker for its owner's other devices; else it is lost with the device. */
  is_synced: z.boolean(),
});
export const passkeyList = z.object({ object: z.literal("list"), data: z.array(passkeyResource) });
export const changePasskeyBody = z.strictObject({ name: passkeyName });

export const deletedAnswer = z.object({ id: z.string(), deleted: z.literal(true) });
export const healthAnswer = z.object({ status: z.string() });
