import { betterAuth } from "better-auth";
import type { Database } from "../../store/index.ts";

export type AccountSettings = { readonly publicUrl: string; readonly secret: string };

/**
 * Sign-in by e-mail and password, and sessions, by better-auth on our own tables. Nobody signs up by himself: the
 * administrator comes by the one-time link.
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
    rateLimit: { enabled: true, storage: "database" as const },
    advanced: { useSecureCookies: publicUrl.startsWith("https:") },
    telemetry: { enabled: false },
    logger: { disabled: true },
  };
}

export type NewUser = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: "member" | "administrator";
};

export async function createUser(accounts: Accounts, user: NewUser): Promise<{ id: string }> {
  const context = await accounts.$context;
  const { email, name, role } = user;
  const created = await context.internalAdapter.createUser(
    { email: email.toLowerCase(), name, role, emailVerified: true },
    { method: "email-password" },
  );
  await context.internalAdapter.linkAccount({
    userId: created.id,
    providerId: "credential",
    accountId: created.id,
    password: await context.password.hash(user.password),
  });
  return { id: created.id };
}
