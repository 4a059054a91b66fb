import * as accounts from "../accounts.ts";
import * as capacity from "../capacity.ts";
import * as people from "../people.ts";
import * as webhooks from "../webhooks.ts";
import { operation } from "./operation.ts";

/**
 * Who one is, and one's keys. Signing in and out, changing the password and making passkeys are better-auth's own, as
 * JSON with the session in a cookie: POST /api/auth/sign-in/email {email, password}, POST /api/auth/sign-out {},
 * POST /api/auth/change-password {currentPassword, newPassword, revokeOtherSessions}, and the two steps of WebAuthn under
 * /api/auth/passkey. Their errors are {code, message}.
 */
export const accountOperations = {
  site: operation("GET", "/api/site", "What a page must know before anybody signs in", {
    access: "anybody",
    answer: people.site,
  }),
  signUp: operation("POST", "/api/sign-up", "Make an account and sign in: the answer sets the session's cookie", {
    access: "anybody",
    limit: "sign-ups",
    body: people.signUpBody,
    answer: people.me,
  }),
  me: operation("GET", "/api/me", "Who asks, and what he may use", { answer: people.me }),
  changeMe: operation("PATCH", "/api/me", "Change name, handle or the words about oneself", {
    body: people.changeMeBody,
    answer: people.me,
  }),
  setPicture: operation("PUT", "/api/me/picture", "Change one's picture", {
    limit: "writings",
    body: people.setPictureBody,
    answer: people.me,
  }),
  removePicture: operation("DELETE", "/api/me/picture", "Have no picture", { answer: people.me }),
  listInvites: operation("GET", "/api/invites", "The caller's invitations", { answer: people.inviteList }),
  createInvite: operation("POST", "/api/invites", "Make an invitation, while there are some left", {
    limit: "writings",
    answer: people.invite,
  }),
  listPlans: operation("GET", "/api/plans", "What each plan allows", { access: "anybody", answer: capacity.planList }),
  listKeys: operation("GET", "/api/keys", "The caller's API keys", { answer: accounts.keyList }),
  createKey: operation("POST", "/api/keys", "Make an API key", {
    body: accounts.createKeyBody,
    answer: accounts.createdKey,
  }),
  revokeKey: operation("DELETE", "/api/keys/{key_id}", "Revoke an API key", {
    owns: "key",
    answer: accounts.deletedAnswer,
  }),
  listPasskeys: operation("GET", "/api/passkeys", "The devices that sign the caller in", {
    answer: accounts.passkeyList,
  }),
  changePasskey: operation("PATCH", "/api/passkeys/{passkey_id}", "Name a passkey", {
    owns: "passkey",
    body: accounts.changePasskeyBody,
    answer: accounts.passkeyResource,
  }),
  deletePasskey: operation("DELETE", "/api/passkeys/{passkey_id}", "Sign in by a passkey no longer", {
    owns: "passkey",
    answer: accounts.deletedAnswer,
  }),
  listWebhooks: operation("GET", "/api/webhooks", "Where the caller is told of finished films", {
    answer: webhooks.webhookList,
  }),
  createWebhook: operation("POST", "/api/webhooks", "Be told of finished films at an address", {
    limit: "writings",
    body: webhooks.createWebhookBody,
    answer: webhooks.createdWebhook,
  }),
  deleteWebhook: operation("DELETE", "/api/webhooks/{webhook_id}", "No longer be told at an address", {
    owns: "webhook",
    answer: accounts.deletedAnswer,
  }),
  testWebhook: operation("POST", "/api/webhooks/{webhook_id}/test", "Send an event that tells of no film", {
    owns: "webhook",
    limit: "writings",
    answer: webhooks.webhookDelivery,
  }),
  listDeliveries: operation("GET", "/api/webhooks/{webhook_id}/deliveries", "How the last events sent there went", {
    owns: "webhook",
    answer: webhooks.webhookDeliveryList,
  }),
} as const;
