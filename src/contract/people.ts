import { z } from "zod";
import { plan, planName, quota } from "./capacity.ts";
import { moment, pageOf } from "./paging.ts";

/** Names that would be taken for something else. */
const reserved = new Set(
  "admin administrator api about assets auth create everyone feed help kinora login me null post posts root search settings setup sign_in sign_up studio support system undefined".split(
    " ",
  ),
);
export const handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9_]{2,29}$/, "3 to 30 letters a to z, digits or _, beginning with a letter")
  .refine((text) => !reserved.has(text), "this name is kept for the service");
const name = z.string().trim().min(1).max(60);

export const role = z.enum(["member", "administrator"]);

/** Somebody, as others see him. */
export const person = z.object({ handle: z.string(), name: z.string(), picture_url: z.string().nullable() });

export const profile = person.extend({
  bio: z.string(),
  created_at: moment,
  posts: z.number().int(),
  followers: z.number().int(),
  following: z.number().int(),
  /** Likes that the posts have together. */
  likes: z.number().int(),
  is_me: z.boolean(),
  is_followed: z.boolean(),
  follows_me: z.boolean(),
});
export const peopleList = pageOf(person.extend({ bio: z.string(), is_followed: z.boolean(), is_me: z.boolean() }));
export const followAnswer = z.object({ handle: z.string(), is_followed: z.boolean(), followers: z.number().int() });

export const me = z.object({
  id: z.string(),
  email: z.string(),
  handle: z.string(),
  name: z.string(),
  bio: z.string(),
  picture_url: z.string().nullable(),
  role,
  plan,
  quota,
  /** Notifications that are not read. */
  unread: z.number().int(),
  invites_left: z.number().int(),
  created_at: moment,
});
export const changeMeBody = z.strictObject({ name, handle, bio: z.string().trim().max(300) }).partial();

/** JPEG, PNG or WebP; its middle is kept, as a square. */
export const setPictureBody = z.object({ picture: z.instanceof(File) });

/** What a page must know before anybody has signed in. */
export const site = z.object({
  version: z.string(),
  registration: z.enum(["open", "by_invitation"]),
  /** No administrator yet: the one-time link on the terminal makes one. */
  needs_setup: z.boolean(),
  longest_film_seconds: z.number().int(),
  /** Browsers make passkeys for this address: it is https or localhost, and a name. */
  has_passkeys: z.boolean(),
});

export const signUpBody = z.object({
  name,
  handle,
  email: z.email().max(200).toLowerCase(),
  password: z.string().min(10).max(200),
  /** Needed where registration is by invitation; where it is open, it says who invited. */
  invite: z.string().trim().min(1).max(40).optional(),
});

export const invite = z.object({
  code: z.string(),
  created_at: moment,
  used_at: moment.nullable(),
  used_by: person.nullable(),
});
export const inviteList = z.object({
  object: z.literal("list"),
  data: z.array(invite),
  /** How many more the caller may make. */
  left: z.number().int(),
});

export const notification = z.object({
  id: z.string(),
  kind: z.enum(["like", "comment", "reply", "follow", "remix", "film_completed", "film_failed"]),
  created_at: moment,
  is_read: z.boolean(),
  /** Who did it; null: a film that ended. */
  actor: person.nullable(),
  /** The caller's own post that was liked or commented; of 'remix', the remix. */
  post: z.object({ id: z.string(), title: z.string() }).nullable(),
  comment: z.object({ id: z.string(), text: z.string() }).nullable(),
  video_id: z.string().nullable(),
});
export const notificationList = pageOf(notification).extend({ unread: z.number().int() });
export const readNotificationsBody = z.object({
  /** Up to and with this one; all, if not said. */
  up_to: z.string().min(1).max(100).optional(),
});
export const unreadAnswer = z.object({ unread: z.number().int() });

export const userForAdministrator = z.object({
  id: z.string(),
  email: z.string(),
  handle: z.string(),
  name: z.string(),
  role,
  plan: planName,
  suspended_at: moment.nullable(),
  created_at: moment,
  invited_by: person.nullable(),
  films: z.number().int(),
  posts: z.number().int(),
  render_seconds_today: z.number(),
  stored_bytes: z.number().int(),
});
export const userListForAdministrator = pageOf(userForAdministrator);
export const changeUserBody = z.strictObject({ plan: planName, role, is_suspended: z.boolean() }).partial();
