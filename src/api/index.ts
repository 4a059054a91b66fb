// api: the HTTP surface, one file for each endpoint; enqueues, never renders. In: the opened database, queue, files and
// accounts, and requests. Out: answers in the OpenAI API's words, and signed webhooks.
export { createApp } from "./create-app.ts";
export type { App } from "./create-app.ts";
export type { ApiSettings, House, PromptReader, ReadNote } from "./house.ts";
export { accountOptions, openAccounts } from "./accounts/open-accounts.ts";
export { createUser } from "./accounts/create-user.ts";
export type { Accounts } from "./accounts/open-accounts.ts";
export { createApiKey } from "./accounts/api-keys.ts";
export { makeSetupLink } from "./accounts/one-time-link.ts";
export { describeFault, openLog } from "./log.ts";
export type { Log } from "./log.ts";
export { openFilmWatch } from "./film-watch.ts";
export { openMetrics } from "./metrics.ts";
export { deliverWebhook, giveDeliveryUp } from "./webhooks/deliver-webhook.ts";
export { enqueueWebhooks } from "./webhooks/enqueue-webhooks.ts";
