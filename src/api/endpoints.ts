import type { OperationName } from "../contract/index.ts";
import type { Endpoint } from "./call.ts";
import {
  changePlan,
  changeSiteSettings,
  changeUser,
  listAllInvites,
  listUsers,
  listWorkers,
  queueState,
  siteSettings,
  storageUse,
} from "./endpoints/administration.ts";
import { cancelVideo } from "./endpoints/cancel-video.ts";
import { createCharacter, retrieveCharacter } from "./endpoints/characters.ts";
import { createComment, deleteComment, listComments } from "./endpoints/comments.ts";
import { createVideo } from "./endpoints/create-video.ts";
import { deleteVideo } from "./endpoints/delete-video.ts";
import { direct, edit, speak } from "./endpoints/directing.ts";
import { downloadContent } from "./endpoints/download-content.ts";
import { extendVideo } from "./endpoints/extend-video.ts";
import { filmFile, postFile } from "./endpoints/film-files.ts";
import { listFilms, retrieveFilm, watchFilm } from "./endpoints/films.ts";
import { createKey, listKeys, revokeKey } from "./endpoints/keys.ts";
import { listVideos } from "./endpoints/list-videos.ts";
import {
  changeMe,
  createInvite,
  listInvites,
  listNotifications,
  listPlans,
  me,
  readNotifications,
} from "./endpoints/me.ts";
import { health, metrics, openapi, readiness } from "./endpoints/operations.ts";
import { changePasskey, deletePasskey, listPasskeys } from "./endpoints/passkeys.ts";
import {
  follow,
  listFollowers,
  listFollowing,
  postsOfPerson,
  retrievePerson,
  searchPeople,
  unfollow,
} from "./endpoints/people.ts";
import {
  changePost,
  createPost,
  deletePost,
  feed,
  likePost,
  remixTree,
  retrievePost,
  searchPosts,
  unlikePost,
} from "./endpoints/posts.ts";
import { personPicture, removePicture, setPicture } from "./endpoints/picture.ts";
import { editVideo, remixPost, remixVideo } from "./endpoints/remix-video.ts";
import { retrieveVideo } from "./endpoints/retrieve-video.ts";
import { setup, setupPage } from "./endpoints/setup.ts";
import { sharePage } from "./endpoints/share-page.ts";
import { signUp, site } from "./endpoints/sign-up.ts";
import { createWebhook, deleteWebhook, listDeliveries, listWebhooks, testWebhook } from "./endpoints/webhooks.ts";

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
  listPasskeys,
  changePasskey,
  deletePasskey,
  listWebhooks,
  createWebhook,
  deleteWebhook,
  testWebhook,
  listDeliveries,
  setup,
  setupPage,
  health,
  readiness,
  metrics,
  openapi,
  site,
  signUp,
  me,
  changeMe,
  setPicture,
  removePicture,
  listInvites,
  createInvite,
  listPlans,
  direct,
  edit,
  speak,
  listFilms,
  retrieveFilm,
  watchFilm,
  filmFile,
  remixPost,
  feed,
  createPost,
  retrievePost,
  changePost,
  deletePost,
  postFile,
  remixTree,
  likePost,
  unlikePost,
  listComments,
  createComment,
  deleteComment,
  retrievePerson,
  personPicture,
  postsOfPerson,
  listFollowers,
  listFollowing,
  follow,
  unfollow,
  searchPosts,
  searchPeople,
  listNotifications,
  readNotifications,
  sharePage,
  listUsers,
  changeUser,
  listAllInvites,
  changePlan,
  siteSettings,
  changeSiteSettings,
  queueState,
  listWorkers,
  storageUse,
};
