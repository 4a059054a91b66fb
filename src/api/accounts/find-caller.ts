import { ApiError } from "../api-error.ts";
import type { House } from "../house.ts";
import { hashSecret } from "./api-keys.ts";
import { findSession, type SessionUser } from "./find-session.ts";

export type Caller = { readonly userId: string; readonly isAdministrator: boolean };

export const nobody: Caller = { userId: "", isAdministrator: false };

/** Who looks: nobody where he does not say so, or is suspended. */
export async function findViewer(request: Request, house: House): Promise<Caller> {
  if (!request.headers.has("authorization") && !request.headers.has("cookie")) return nobody;
  try {
    return await findCaller(request, house);
  } catch (error) {
    if (error instanceof ApiError && (error.code === "suspended" || error.code === "missing_api_key")) return nobody;
    throw error;
  }
}

/** Who asks: by API key, else by the session's cookie. Throws where it is neither. */
export async function findCaller(request: Request, house: House): Promise<Caller> {
  const header = request.headers.get("authorization");
  if (header !== null) {
    const key = /^Bearer +(\S{1,500})$/i.exec(header)?.[1];
    const found = key === undefined ? null : await findKey(key, house);
    if (found) return admit(found);
    throw new ApiError(401, "The API key is not valid; make one with POST /api/keys.", { code: "invalid_api_key" });
  }
  const session = request.headers.has("cookie") ? await findSession(request, house) : null;
  if (!session) {
    throw new ApiError(401, "Say who you are: send an API key as 'Authorization: Bearer …', or sign in.", {
      code: "missing_api_key",
    });
  }
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (!isReading && !isFromOurPage(request, house.settings.publicUrl)) throw crossSite();
  return admit(session);
}

function admit({ id, role, suspended_at }: SessionUser): Caller {
  if (suspended_at === null) return { userId: id, isAdministrator: role === "administrator" };
  throw new ApiError(403, "This account is suspended; ask an administrator.", { code: "suspended" });
}

async function findKey(key: string, { db }: House): Promise<SessionUser | null> {
  const found = await db
    .selectFrom("api_key")
    .innerJoin("user", "user.id", "api_key.user_id")
    .select(["user.id", "user.role", "user.suspended_at"])
    .where("api_key.sha256", "=", hashSecret(key))
    .where("api_key.revoked_at", "is", null)
    .executeTakeFirst();
  return found ?? null;
}

/** A cookie goes along with what any page sends; only our own page's origin counts. */
function isFromOurPage(request: Request, publicUrl: string): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === new URL(publicUrl).origin;
  return request.headers.get("sec-fetch-site") === "same-origin";
}

/** For what needs no session and yet is not for other pages to send: signing up would sign in whoever visits them. */
export function refuseOtherSites(request: Request, publicUrl: string): void {
  const isSaid = request.headers.has("origin") || request.headers.has("sec-fetch-site");
  if (isSaid && !isFromOurPage(request, publicUrl)) throw crossSite();
}

function crossSite(): ApiError {
  return new ApiError(403, "The request comes from another site.", { code: "cross_site" });
}
