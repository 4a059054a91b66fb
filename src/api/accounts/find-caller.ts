import { ApiError } from "../api-error.ts";
import type { House } from "../house.ts";
import { hashSecret } from "./api-keys.ts";

export type Caller = { readonly userId: string; readonly isAdministrator: boolean };

/** Who asks: by API key, else by the session's cookie. Throws where it is neither. */
export async function findCaller(request: Request, house: House): Promise<Caller> {
  const header = request.headers.get("authorization");
  if (header !== null) {
    const key = /^Bearer +(\S{1,500})$/i.exec(header)?.[1];
    const found = key === undefined ? null : await findKey(key, house);
    if (found) return found;
    throw new ApiError(401, "The API key is not valid; make one with POST /api/keys.", { code: "invalid_api_key" });
  }
  const session = await house.accounts.api.getSession({ headers: request.headers });
  if (!session) {
    throw new ApiError(401, "Say who you are: send an API key as 'Authorization: Bearer …', or sign in.", {
      code: "missing_api_key",
    });
  }
  if (request.method !== "GET" && request.method !== "HEAD" && !isFromOurPage(request, house.settings.publicUrl))
    throw new ApiError(403, "The request comes from another site.", { code: "cross_site" });
  return { userId: session.user.id, isAdministrator: session.user["role"] === "administrator" };
}

async function findKey(key: string, { db }: House): Promise<Caller | null> {
  const found = await db
    .selectFrom("api_key")
    .innerJoin("user", "user.id", "api_key.user_id")
    .select(["user.id", "user.role"])
    .where("api_key.sha256", "=", hashSecret(key))
    .where("api_key.revoked_at", "is", null)
    .executeTakeFirst();
  return found ? { userId: found.id, isAdministrator: found.role === "administrator" } : null;
}

/** A cookie goes along with what any page sends; only our own page's origin counts. */
function isFromOurPage(request: Request, publicUrl: string): boolean {
  return request.headers.get("origin") === new URL(publicUrl).origin;
}
