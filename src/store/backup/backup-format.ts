import { z } from "zod";

// A backup is one file of JSON lines. A line that tells of a stored file is followed by its bytes and a line feed. The
// last line counts all and carries the SHA-256 of everything before it.

export const header = z.object({
  kinora: z.literal("backup"),
  version: z.literal(1),
  migration: z.number().int().min(1),
});
export const storedFile = z.object({
  key: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string(),
  type: z.string(),
});
export const entry = z.union([
  z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) }),
  z.object({ file: storedFile }),
  z.object({ end: z.literal(true), rows: z.number().int(), files: z.number().int(), sha256: z.string() }),
]);
export type Entry = z.infer<typeof entry>;

/** What is kept, in an order in which rows may refer to earlier ones. Sessions, links and counters are of the moment. */
export const keptTables = [
  "user",
  "account",
  "passkey",
  "plan",
  "site_setting",
  "invite",
  "api_key",
  "webhook_endpoint",
  "profile_picture",
  "character",
  "video",
  "idempotency",
  "render_day",
  "render_rate",
  "post",
  "post_words",
  "post_like",
  "comment",
  "follow",
  "notification",
] as const;
export type KeptTable = (typeof keptTables)[number];
