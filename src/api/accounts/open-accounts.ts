import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import type { Database } from "../../store/index.ts";
import { ADDRESS_HEADER } from "./address-header.ts";
import { passkeySignIn } from "./passkey-sign-in.ts";

export type AccountSettings = { readonly publicUrl: string; readonly secret: string };

/**
 * Sign-in by e-mail and password or passkey, and sessions, by better-auth on our own tables. Accounts are made by us, with handle,
 * plan and invitation in one transaction; better-auth's own sign-up is closed.
 */
export function openAccounts(db: Database, { publicUrl, secret }: AccountSettings) {
  return betterAuth(accountOptions(db, { publicUrl, secret }));
}

export type Accounts = ReturnType<typeof openAccounts>;

/** Apart, so that a test can compare better-auth's wishes with our migrations. */
export function accountOptions(db: Database, { publicUrl, secret }: AccountSettings) {
  return {
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    database: { db, type: "postgres" as const },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: {
      additionalFields: {
        role: { type: "string" as const, required: true, defaultValue: "member", input: false },
      },
    },
    plugins: [passkeySignIn(db, publicUrl)],
    rateLimit: { enabled: true, storage: "database" as const },
    databaseHooks: {
      session: { create: { before: async ({ userId }: { userId: string }) => refuseSuspended(db, userId) } },
    },
    advanced: {
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  };
}

async function refuseSuspended(db: Database, userId: string): Promise<void> {
  const user = await db.selectFrom("user").select("suspended_at").where("id", "=", userId).executeTakeFirst();
  if (user && user.suspended_at !== null)
    throw new APIError("FORBIDDEN", { code: "SUSPENDED", message: "This account is suspended; ask an administrator." });
}
