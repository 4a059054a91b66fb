import { randomUUID } from "node:crypto";
import { breaks, freeHandle, handleTaken, SocialError } from "../../social/index.ts";
import type { Database, DatabaseTransaction, PlanName } from "../../store/index.ts";
import type { Accounts } from "./open-accounts.ts";

export type NewUser = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: "member" | "administrator";
  /** One from the name, if not said. */
  readonly handle?: string;
  readonly plan?: PlanName;
  readonly invitedBy?: string | null;
};

/** The rows that better-auth signs in with; in one transaction with what else belongs to signing up. */
export async function createUser(
  db: Database | DatabaseTransaction,
  accounts: Accounts,
  user: NewUser,
): Promise<{ id: string }> {
  const { name, role, handle = await freeHandle(db, name), invitedBy = null } = user;
  const email = user.email.toLowerCase();
  const context = await accounts.$context;
  const password = await context.password.hash(user.password);
  const id = `user_${randomUUID().replaceAll("-", "")}`;
  const now = new Date();
  try {
    await db
      .insertInto("user")
      .values({
        id,
        name,
        email,
        role,
        handle,
        emailVerified: false,
        plan: user.plan ?? (role === "administrator" ? "pro" : "free"),
        invited_by: invitedBy,
      })
      .execute();
  } catch (error) {
    if (breaks(error, "user_handle_key")) throw handleTaken(handle);
    if (!breaks(error, "user_email_key")) throw error;
    throw new SocialError("conflict", "There is an account with this e-mail already; sign in.", {
      code: "email_taken",
      param: "email",
    });
  }
  await db
    .insertInto("account")
    .values({ id: randomUUID(), accountId: id, providerId: "credential", userId: id, password, updatedAt: now })
    .execute();
  return { id };
}
