import type { OperationName } from "../contract/index.ts";
import type { Endpoint } from "./call.ts";
import { cancelVideo } from "./endpoints/cancel-video.ts";
import { createCharacter, retrieveCharacter } from "./endpoints/characters.ts";
import { createVideo } from "./endpoints/create-video.ts";
import { deleteVideo } from "./endpoints/delete-video.ts";
import { downloadContent } from "./endpoints/download-content.ts";
import { extendVideo } from "./endpoints/extend-video.ts";
import { createKey, listKeys, revokeKey } from "./endpoints/keys.ts";
import { listVideos } from "./endpoints/list-videos.ts";
import { health, metrics, openapi, readiness } from "./endpoints/operations.ts";
import { editVideo, remixVideo } from "./endpoints/remix-video.ts";
import { retrieveVideo } from "./endpoints/retrieve-video.ts";
import { setup, setupPage } from "./endpoints/setup.ts";
import { createWebhook, deleteWebhook, listWebhooks } from "./endpoints/webhooks.ts";

/** Who answers which operation; the type checker refuses one without an endpoint. */
export const endpoints: { readonly [Name in OperationName]: Endpoint<Name> } = {
  createVideo,
  listVideos,
  editVideo,
  extendVideo,
  createCharacter,
  retrieveCharacter,
  retrieveVideo,
  deleteVideo,
  downloadContent,
  remixVideo,
  cancelVideo,
  listKeys,
  createKey,
  revokeKey,
  listWebhooks,
  createWebhook,
  deleteWebhook,
  setup,
  setupPage,
  health,
  readiness,
  metrics,
  openapi,
};
