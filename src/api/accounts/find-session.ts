import { createHmac, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { House } from "../house.ts";

export type SessionUser = { readonly id: string; readonly role: string; readonly suspended_at: Date | null };

/**
 * Whose session the cookie names, and as he is now: better-auth's signature is checked and its tables are read by one
 * question, since most requests of pages come here. Sessions are prolonged by better-auth (GET /api/auth/get-session).
 */
export async function findSession(request: Request, { accounts, db }: House): Promise<SessionUser | null> {
  const { authCookies, secret } = await accounts.$context;
  const token = readSigned(request.headers.get("cookie") ?? "", { name: authCookies.sessionToken.name, secret });
  if (token === null) return null;
  const { rows } = await sql<SessionUser>`
    select u.id, u.role, u.suspended_at from session s join "user" u on u.id = s."userId"
    where s.token = ${token} and s."expiresAt" > now()`.execute(db);
  return rows[0] ?? null;
}

/** A cookie's value without its signature; null: there is none, or it is not ours. */
function readSigned(
  header: string,
  { name, secret }: { readonly name: string; readonly secret: string },
): string | null {
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    try {
      const signed = decodeURIComponent(part.slice(equals + 1).trim());
      const dot = signed.lastIndexOf(".");
      const value = signed.slice(0, Math.max(0, dot));
      const said = Buffer.from(signed.slice(dot + 1), "base64");
      const right = createHmac("sha256", secret).update(value).digest();
      if (value !== "" && said.length === right.length && timingSafeEqual(said, right)) return value;
    } catch {
      // Not written by us.
    }
  }
  return null;
}
