import { pageQuery } from "../paging.ts";
import * as people from "../people.ts";
import * as posts from "../posts.ts";
import { operation } from "./operation.ts";

/** Posts and people. */
export const socialOperations = {
  feed: operation("GET", "/api/feed", "Posts, newest or best first", {
    access: "viewer",
    query: posts.feedQuery,
    answer: posts.postList,
  }),
  createPost: operation("POST", "/api/posts", "Share a completed film", {
    limit: "writings",
    body: posts.createPostBody,
    answer: posts.post,
  }),
  retrievePost: operation("GET", "/api/posts/{post_id}", "One post with its film's notes", {
    access: "viewer",
    sees: "post",
    answer: posts.postPage,
  }),
  changePost: operation("PATCH", "/api/posts/{post_id}", "Change title, caption or who sees it", {
    owns: "post",
    body: posts.changePostBody,
    answer: posts.post,
  }),
  deletePost: operation(
    "DELETE",
    "/api/posts/{post_id}",
    "Take a post back; the film stays a draft (its author, or an administrator)",
    { owns: "post", answer: posts.deletedPost },
  ),
  postFile: operation("GET", "/api/posts/{post_id}/files/{file}", "A file of a post's film, whole or by range", {
    access: "viewer",
    sees: "post",
    produces: "application/octet-stream",
  }),
  remixTree: operation("GET", "/api/posts/{post_id}/tree", "All remixes of the film that a post comes from", {
    access: "viewer",
    sees: "post",
    answer: posts.remixTree,
  }),
  likePost: operation("PUT", "/api/posts/{post_id}/like", "Like", {
    sees: "post",
    limit: "writings",
    answer: posts.likeAnswer,
  }),
  unlikePost: operation("DELETE", "/api/posts/{post_id}/like", "Like no longer", {
    sees: "post",
    answer: posts.likeAnswer,
  }),
  listComments: operation("GET", "/api/posts/{post_id}/comments", "A post's comments, or the replies to one", {
    access: "viewer",
    sees: "post",
    query: posts.listCommentsQuery,
    answer: posts.commentList,
  }),
  createComment: operation("POST", "/api/posts/{post_id}/comments", "Comment or reply", {
    sees: "post",
    limit: "writings",
    body: posts.createCommentBody,
    answer: posts.comment,
  }),
  deleteComment: operation(
    "DELETE",
    "/api/comments/{comment_id}",
    "Delete a comment (its writer, the post's author, or an administrator)",
    { owns: "comment", answer: posts.deletedComment },
  ),
  retrievePerson: operation("GET", "/api/people/{handle}", "Somebody's profile", {
    access: "viewer",
    sees: "user",
    answer: people.profile,
  }),
  personPicture: operation("GET", "/api/pictures/{picture_id}", "Somebody's picture, as WebP", {
    access: "viewer",
    sees: "picture",
    produces: "application/octet-stream",
  }),
  postsOfPerson: operation("GET", "/api/people/{handle}/posts", "Somebody's posts, newest first", {
    access: "viewer",
    sees: "user",
    query: pageQuery,
    answer: posts.postList,
  }),
  listFollowers: operation("GET", "/api/people/{handle}/followers", "Who follows somebody", {
    access: "viewer",
    sees: "user",
    query: pageQuery,
    answer: people.peopleList,
  }),
  listFollowing: operation("GET", "/api/people/{handle}/following", "Whom somebody follows", {
    access: "viewer",
    sees: "user",
    query: pageQuery,
    answer: people.peopleList,
  }),
  follow: operation("PUT", "/api/people/{handle}/follow", "Follow", {
    sees: "user",
    limit: "writings",
    answer: people.followAnswer,
  }),
  unfollow: operation("DELETE", "/api/people/{handle}/follow", "Follow no longer", {
    sees: "user",
    answer: people.followAnswer,
  }),
  searchPosts: operation("GET", "/api/search/posts", "Posts by words", {
    access: "viewer",
    query: posts.searchPostsQuery,
    answer: posts.postList,
  }),
  searchPeople: operation("GET", "/api/search/people", "People by the beginning of handle or name", {
    access: "viewer",
    query: posts.searchPeopleQuery,
    answer: people.peopleList,
  }),
  listNotifications: operation("GET", "/api/notifications", "What happened, newest first", {
    query: pageQuery,
    answer: people.notificationList,
  }),
  readNotifications: operation("POST", "/api/notifications/read", "Mark as read", {
    body: people.readNotificationsBody,
    answer: people.unreadAnswer,
  }),
  sharePage: operation("GET", "/p/{post_id}", "A post as a page, with the card that other services show for its link", {
    access: "viewer",
    sees: "post",
    produces: "text/html",
  }),
} as const;
