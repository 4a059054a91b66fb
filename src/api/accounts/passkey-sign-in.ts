import { isIP } from "node:net";
import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import type { Database } from "../../store/index.ts";

/** More would not fit into what browsers are told not to make twice. */
const MOST_PASSKEYS = 20;

/** Browsers make passkeys for names only, and only where nobody can read along. */
export function canHavePasskeys(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return true;
  return protocol === "https:" && isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
}

/**
 * Passkeys that stand for name and password together: the device keeps the account's name, and asks for its owner's
 * finger, face or PIN each time.
 */
export function passkeySignIn(db: Database, publicUrl: string) {
  return passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: "Kinora",
    origin: new URL(publicUrl).origin,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      async afterVerification({ verification, user }) {
        if (!verification.registrationInfo?.userVerified) throw notItsOwner();
        const { count } = await db
          .selectFrom("passkey")
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .where("userId", "=", user.id)
          .executeTakeFirstOrThrow();
        if (count >= MOST_PASSKEYS)
          throw new APIError("BAD_REQUEST", {
            code: "TOO_MANY_PASSKEYS",
            message: `You have ${MOST_PASSKEYS} passkeys, the most there may be; remove one first.`,
          });
      },
    },
    authentication: {
      afterVerification({ verification }) {
        if (!verification.authenticationInfo.userVerified) throw notItsOwner();
      },
    },
  });
}

function notItsOwner(): APIError {
  return new APIError("UNAUTHORIZED", {
    code: "USER_NOT_VERIFIED",
    message: "The device did not make sure that it is you; set up its PIN, finger or face first.",
  });
}
