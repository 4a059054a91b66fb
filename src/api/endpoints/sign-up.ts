import { LONGEST_FILM_SECONDS } from "../../contract/index.ts";
import { readMe, readSiteSettings, SocialError, takeInvite } from "../../social/index.ts";
import { ADDRESS_HEADER } from "../accounts/address-header.ts";
import { createUser } from "../accounts/create-user.ts";
import { canHavePasskeys } from "../accounts/passkey-sign-in.ts";
import { hasAdministrator } from "../accounts/one-time-link.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";

export async function site({ house }: Call<"site">): Promise<object> {
  const { registration } = await readSiteSettings(house.db);
  return {
    version: house.settings.version,
    registration,
    needs_setup: !(await hasAdministrator(house.db)),
    longest_film_seconds: LONGEST_FILM_SECONDS,
    has_passkeys: canHavePasskeys(house.settings.publicUrl),
  };
}

/** Account, invitation and plan come into being together; then the new user is signed in. */
export async function signUp({ house, body, request, address }: Call<"signUp">): Promise<Response> {
  const { db, accounts } = house;
  const { name, handle, email, password, invite } = body;
  const settings = await readSiteSettings(db);
  checkRegion(settings.regions, { request, header: house.settings.regionHeader });
  if (settings.registration === "by_invitation" && invite === undefined)
    throw new SocialError("forbidden", "Accounts are made by invitation; ask a member for a code.", {
      code: "invite_needed",
      param: "invite",
    });
  if (!(await hasAdministrator(db)))
    throw new ApiError(409, "The first account is the administrator's; use the link on the server's terminal.", {
      code: "needs_setup",
    });
  const { id } = await db.transaction().execute(async (transaction) => {
    const taken = invite === undefined ? null : await takeInvite(transaction, invite);
    const user = await createUser(transaction, accounts, {
      name,
      handle,
      email,
      password,
      role: "member",
      plan: settings.default_plan,
      invitedBy: taken?.madeBy ?? null,
    });
    if (taken)
      await transaction.updateTable("invite").set({ used_by: user.id }).where("code", "=", taken.code).execute();
    return user;
  });
  const signedIn = await accounts.api.signInEmail({
    body: { email, password },
    headers: new Headers({ [ADDRESS_HEADER]: address, "user-agent": request.headers.get("user-agent") ?? "" }),
    asResponse: true,
  });
  const answer = Response.json(await readMe(db, { userId: id, isAdministrator: false }));
  for (const cookie of signedIn.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** The proxy in front says where a visitor is; without one nobody's country is known. */
function checkRegion(
  regions: readonly string[],
  { request, header }: { readonly request: Request; readonly header: string | null },
): void {
  if (regions.length === 0) return;
  const region = header === null ? null : (request.headers.get(header)?.trim().toUpperCase() ?? null);
  if (region !== null && regions.includes(region)) return;
  throw new ApiError(403, "Accounts are not offered where you are.", { code: "region_not_served" });
}
