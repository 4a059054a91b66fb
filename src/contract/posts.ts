import { z } from "zod";
import { fileUrls } from "./films.ts";
import { moment, pageOf, pageQuery } from "./paging.ts";
import { person } from "./people.ts";
import { videoNote } from "./videos.ts";

/** public: in feeds and search. unlisted: for whoever has the link. followers: for those who follow its author. */
export const visibility = z.enum(["public", "unlisted", "followers"]);
const title = z.string().trim().min(1).max(120);
const caption = z.string().trim().max(2000);

export const createPostBody = z.object({
  video_id: z.string().min(1).max(100),
  /** The screenplay's, if not said. */
  title: title.optional(),
  caption: caption.default(""),
  visibility: visibility.default("public"),
});
export const changePostBody = z.strictObject({ title, caption, visibility }).partial();

/** A film that was shared, as whoever asks sees it. */
export const post = z.object({
  id: z.string(),
  object: z.literal("post"),
  title: z.string(),
  caption: z.string(),
  visibility,
  created_at: moment,
  edited_at: moment.nullable(),
  author: person,
  seconds: z.number(),
  size: z.string(),
  style: z.string().nullable(),
  prompt: z.string(),
  likes: z.number().int(),
  comments: z.number().int(),
  remixes: z.number().int(),
  is_mine: z.boolean(),
  is_liked: z.boolean(),
  follows_author: z.boolean(),
  /** The post that it is a remix of, where the caller may see it. */
  remix_of: z.object({ id: z.string(), title: z.string(), author: person }).nullable(),
  files: fileUrls,
  share_url: z.string(),
});
export const postList = pageOf(post);

/** The film page: the post with what the director noted, and where the film comes from. */
export const postPage = post.extend({
  /** Only for its author. */
  video_id: z.string().nullable(),
  notes: z.array(videoNote),
  provenance: z.object({
    model: z.string(),
    seed: z.number().int(),
    fps: z.number().int(),
    quality: z.string(),
    film_sha256: z.string().nullable(),
    created_at: moment,
    completed_at: moment.nullable(),
  }),
});

export const feedQuery = pageQuery.extend({
  /**
   * latest: newest first. following: newest first of those whom the caller follows (and his own), for users only.
   * for_you: by rank = log2(1 + likes + 2 comments + 3 remixes) + age of the service at posting / 12 h, so that twice
   * the approval outweighs half a day.
   */
  kind: z.enum(["latest", "following", "for_you"]).default("latest"),
});
export const searchPostsQuery = pageQuery.extend({
  /**
   * Words of titles, captions, prompts, cast and sets, as in a search engine: "in quotes" and -without; '@handle' narrows
   * to one author. Best by rank first.
   */
  q: z.string().trim().min(1).max(200),
});
export const searchPeopleQuery = pageQuery.extend({ q: z.string().trim().min(1).max(100) });

export const likeAnswer = z.object({ id: z.string(), is_liked: z.boolean(), likes: z.number().int() });

export const comment = z.object({
  id: z.string(),
  post_id: z.string(),
  /** Of a reply: the comment that it answers. One level: a reply to a reply belongs to the same comment. */
  reply_to: z.string().nullable(),
  created_at: moment,
  /** Null, as `text`: deleted, but there are replies. */
  author: person.nullable(),
  text: z.string().nullable(),
  replies: z.number().int(),
  is_mine: z.boolean(),
  can_delete: z.boolean(),
});
export const commentList = pageOf(comment);
export const listCommentsQuery = pageQuery.extend({
  /** Its replies, oldest first; the post's comments, newest first, if not said. */
  reply_to: z.string().min(1).max(100).optional(),
});
export const createCommentBody = z.object({
  text: z.string().trim().min(1).max(1000),
  reply_to: z.string().min(1).max(100).optional(),
});
export const deletedComment = z.object({ id: z.string(), deleted: z.literal(true), comments: z.number().int() });
export const deletedPost = z.object({ id: z.string(), deleted: z.literal(true) });

/** The tree from the first film on; what the caller may not see is left out, and its children hang on the next above. */
export const remixTree = z.object({
  /** The post that was asked for. */
  id: z.string(),
  nodes: z.array(
    z.object({
      id: z.string(),
      /** Null: a root. */
      parent_id: z.string().nullable(),
      title: z.string(),
      /** What was changed; of the root its prompt. */
      prompt: z.string(),
      author: person,
      created_at: moment,
      likes: z.number().int(),
      poster_url: z.string(),
    }),
  ),
  /** There are more than are listed. */
  is_cut: z.boolean(),
});
