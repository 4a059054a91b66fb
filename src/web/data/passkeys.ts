import { callAuth, fetchAuth } from "./api.ts";

// WebAuthn with better-auth's plugin. Both speak of bytes, JSON as base64url; younger browsers convert by themselves, not
// all that this app is for.

type Described = { readonly id: string; readonly type: "public-key"; readonly transports?: AuthenticatorTransport[] };
type CreationAnswer = Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> & {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials?: readonly Described[];
};
type RequestAnswer = Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> & {
  readonly challenge: string;
};

/** The device, the browser or its owner did not want to. */
export class PasskeyRefusal extends Error {
  override name = "PasskeyRefusal";
}

export const isPasskeyBrowser = (): boolean => typeof PublicKeyCredential === "function";

/** Makes one on this device, or on another that the browser offers, for whoever is signed in. */
export async function makePasskey(name: string): Promise<void> {
  const options = await fetchAuth<CreationAnswer>("passkey/generate-register-options");
  const { challenge, user, excludeCredentials = [], ...rest } = options;
  const made = await asked("create", () =>
    navigator.credentials.create({
      publicKey: {
        ...rest,
        challenge: bytesOf(challenge),
        user: { ...user, id: bytesOf(user.id) },
        excludeCredentials: excludeCredentials.map((one) => ({ ...one, id: bytesOf(one.id) })),
      },
    }),
  );
  const response = made.response as AuthenticatorAttestationResponse;
  await callAuth("passkey/verify-registration", {
    name,
    response: answerOf(made, {
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    }),
  });
}

/** Signs in; `signal` given, the browser offers passkeys in the form's first field and waits until one is picked. */
export async function signInByPasskey(signal?: AbortSignal): Promise<void> {
  const { challenge, ...rest } = await fetchAuth<RequestAnswer>("passkey/generate-authenticate-options");
  signal?.throwIfAborted();
  const used = await asked("get", () =>
    navigator.credentials.get({
      publicKey: { ...rest, challenge: bytesOf(challenge), userVerification: "required" },
      ...(signal ? { mediation: "conditional" as const, signal } : {}),
    }),
  );
  const { authenticatorData, signature, userHandle } = used.response as AuthenticatorAssertionResponse;
  await callAuth("passkey/verify-authentication", {
    response: answerOf(used, {
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...(userHandle ? { userHandle: textOf(userHandle) } : {}),
    }),
  });
}

export async function offersPasskeysInFields(): Promise<boolean> {
  if (!isPasskeyBrowser()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

async function asked(what: "create" | "get", ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (error) {
    const { name, message } = error as DOMException;
    if (name === "AbortError") throw error;
    if (name === "InvalidStateError") throw new PasskeyRefusal("This device has a passkey for your account already.");
    if (name !== "NotAllowedError") throw new PasskeyRefusal(`The browser could not do it: ${message}`);
  }
  throw new PasskeyRefusal(
    what === "create" ? "No passkey was made." : "No passkey was given; try again, or use the password.",
  );
}

const answerOf = (
  { id, rawId, type, response, authenticatorAttachment }: PublicKeyCredential,
  rest: object,
): object => ({
  id,
  rawId: textOf(rawId),
  type,
  ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
  clientExtensionResults: {},
  response: { clientDataJSON: textOf(response.clientDataJSON), ...rest },
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
