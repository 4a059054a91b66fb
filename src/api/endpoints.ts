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
import { notYet } from "./endpoints/not-yet.ts";
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
  site: notYet,
  signUp: notYet,
  me: notYet,
  changeMe: notYet,
  listInvites: notYet,
  createInvite: notYet,
  listPlans: notYet,
  direct: notYet,
  edit: notYet,
  speak: notYet,
  listFilms: notYet,
  retrieveFilm: notYet,
  watchFilm: notYet,
  filmFile: notYet,
  remixPost: notYet,
  feed: notYet,
  createPost: notYet,
  retrievePost: notYet,
  changePost: notYet,
  deletePost: notYet,
  postFile: notYet,
  remixTree: notYet,
  likePost: notYet,
  unlikePost: notYet,
  listComments: notYet,
  createComment: notYet,
  deleteComment: notYet,
  retrievePerson: notYet,
  postsOfPerson: notYet,
  listFollowers: notYet,
  listFollowing: notYet,
  follow: notYet,
  unfollow: notYet,
  searchPosts: notYet,
  searchPeople: notYet,
  listNotifications: notYet,
  readNotifications: notYet,
  sharePage: notYet,
  listUsers: notYet,
  changeUser: notYet,
  listAllInvites: notYet,
  changePlan: notYet,
  siteSettings: notYet,
  changeSiteSettings: notYet,
  queueState: notYet,
  listWorkers: notYet,
  storageUse: notYet,
};
