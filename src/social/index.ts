// social: people and what they share. In: the opened database, who asks, and checked requests. Out: posts, feeds, comments,
// follows, remix trees, notifications and invitations as the contract has them; and what each may use of the machines.
export { SocialError } from "./social-error.ts";
export { pageFrom, readCursor } from "./cursor.ts";
export type { Viewer } from "./viewer.ts";
export { breaks, freeHandle, handleTaken, isHandleFree } from "./people/handles.ts";
export { changeMe, readMe } from "./people/me.ts";
export { follow, unfollow } from "./people/follow.ts";
export { createInvite, listAllInvites, listInvites, takeInvite } from "./people/invites.ts";
export { listNotifications, readNotifications } from "./people/notifications.ts";
export { notify } from "./people/notify.ts";
export { listFollows, readProfile, searchPeople } from "./people/profiles.ts";
export { findPost, fileUrlsOf, presentPost } from "./posts/post-rows.ts";
export type { PostRow } from "./posts/post-rows.ts";
export { findFilesOfPost, findFilmOfPost, postsOfFilms } from "./posts/film-of-post.ts";
export { listPostsOf, readFeed, searchPosts } from "./posts/list-posts.ts";
export { changePost, createPost, deletePost, removePost } from "./posts/share-post.ts";
export { likePost, unlikePost } from "./posts/like-post.ts";
export { createComment, deleteComment, listComments } from "./posts/comments.ts";
export { readRemixTree } from "./posts/remix-tree.ts";
export { changePlan, listPlans } from "./capacity/plans.ts";
export { addRenderSeconds, allowFilm } from "./capacity/quota.ts";
export { expectedSeconds, filmUnits, learnRate, readRates } from "./capacity/film-cost.ts";
export { queuePlaces } from "./capacity/queue-places.ts";
export type { QueuePlace } from "./capacity/queue-places.ts";
export { countWork, forgetWorker, listWorkers, signWorker } from "./capacity/workers.ts";
export { changeSiteSettings, readSiteSettings } from "./administration/settings.ts";
export { changeUser, listUsers } from "./administration/users.ts";
export { listOpenFilms, measureStorage } from "./administration/queue-and-storage.ts";
