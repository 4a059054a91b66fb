import { ADDRESS_HEADER } from "./address-header.ts";
import type { Accounts } from "./open-accounts.ts";

/** All of better-auth that is open; it has more, such as changing one's name past our rules. */
export const signInRoutes = {
  "/api/auth/sign-in/email": "POST",
  "/api/auth/sign-out": "POST",
  "/api/auth/get-session": "GET",
  "/api/auth/change-password": "POST",
  "/api/auth/passkey/generate-register-options": "GET",
  "/api/auth/passkey/verify-registration": "POST",
  "/api/auth/passkey/generate-authenticate-options": "GET",
  "/api/auth/passkey/verify-authentication": "POST",
} as const;

export async function answerSignIn(
  accounts: Accounts,
  asked: Request,
  visitor: { readonly address: string },
): Promise<Response> {
  const request = new Request(asked);
  request.headers.set(ADDRESS_HEADER, visitor.address);
  const response = await accounts.handler(request);
  // The plugin takes a device's answer that cannot be read for a fault of its own.
  const isUnread = response.status === 500 && new URL(request.url).pathname.includes("/passkey/verify-");
  return isUnread ? new Response(response.body, { status: 400, headers: response.headers }) : response;
}
