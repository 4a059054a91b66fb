import { sql } from "kysely";
import { ApiError } from "./api-error.ts";
import type { House, LimitKind } from "./house.ts";

const things = {
  films: "films",
  readings: "prompts to be read",
  writings: "things of this kind",
  "sign-ups": "accounts from your address",
} as const satisfies Record<LimitKind, string>;

/** Counts a request of this minute; gives the headers that the OpenAI client knows, or throws once it is one too many. */
export async function countAgainstLimit(
  { db, settings }: House,
  { kind, subject }: { readonly kind: LimitKind; readonly subject: string },
): Promise<Record<string, string>> {
  const { rows } = await sql<{ used: number; left: number }>`
    insert into rate_window (subject, starts_at, used) values (${`${kind} ${subject}`}, date_trunc('minute', now()), 1)
    on conflict (subject, starts_at) do update set used = rate_window.used + 1
    returning used, 60 - extract(second from now())::int as left`.execute(db);
  const { used = 1, left = 60 } = rows[0] ?? {};
  if (used === 1) await sql`delete from rate_window where starts_at < now() - interval '1 hour'`.execute(db);
  const limit = settings.perMinute[kind];
  const headers = {
    "x-ratelimit-limit-requests": String(limit),
    "x-ratelimit-remaining-requests": String(Math.max(0, limit - used)),
    "x-ratelimit-reset-requests": `${left}s`,
  };
  if (used <= limit) return headers;
  throw new ApiError(429, `You may ask for ${limit} ${things[kind]} a minute; wait ${left} seconds.`, {
    code: "rate_limit_exceeded",
    headers: { ...headers, "retry-after": String(left) },
  });
}
