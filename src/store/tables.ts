import type { Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { StoredFile } from "./blobs/blob-store.ts";

// The database's tables as kysely knows them; migrations/ says what they mean.

export type UserRow = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: Generated<string | null>;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  role: Generated<"member" | "administrator">;
  handle: Generated<string>;
  bio: Generated<string>;
  plan: Generated<PlanName>;
  suspended_at: Generated<Date | null>;
  invited_by: Generated<string | null>;
};

/** How somebody signs in; better-auth reads it. */
export type AccountRow = {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: Generated<Date>;
  updatedAt: Date;
};

/** A device that its owner signs in with; better-auth reads and writes it. */
export type PasskeyRow = {
  id: string;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  deviceType: string;
  /** The device's maker keeps it for its owner's other devices too. */
  backedUp: boolean;
  transports: string | null;
  createdAt: Generated<Date | null>;
  aaguid: string | null;
};

export type PlanName = "free" | "plus" | "pro";
export type PlanRow = {
  name: PlanName;
  render_seconds_per_day: number;
  longest_film_seconds: number;
  best_quality: "draft" | "standard" | "high";
  open_films: number;
  parallel_films: number;
};

export type SiteSettingRow = {
  only_row: Generated<boolean>;
  registration: Generated<"open" | "by_invitation">;
  invites_per_member: Generated<number>;
  regions: Generated<string[]>;
  default_plan: Generated<PlanName>;
};

export type InviteRow = {
  code: string;
  place: GeneratedAlways<number>;
  made_by: string | null;
  created_at: Generated<Date>;
  used_by: string | null;
  used_at: Date | null;
};

export type ApiKeyRow = {
  id: string;
  user_id: string;
  name: string;
  /** The first letters, so that its owner knows it again. */
  hint: string;
  sha256: string;
  created_at: Generated<Date>;
  revoked_at: Date | null;
};

export type OneTimeLinkRow = {
  sha256: string;
  purpose: string;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
};

export type VideoStatus = "queued" | "in_progress" | "completed" | "failed";
export type VideoKind = "create" | "remix" | "edit" | "extend";
export type VideoNote = { readonly kind: string; readonly words: string; readonly text: string };

export type VideoRow = {
  id: string;
  /** Order of creation. */
  place: GeneratedAlways<number>;
  user_id: string;
  kind: VideoKind;
  parent_id: string | null;
  status: Generated<VideoStatus>;
  stage: string | null;
  progress: Generated<number>;
  /** Counts the workers that took it up; a worker writes only while the number is still its own. */
  attempt: Generated<number>;
  job_id: string | null;
  /** Which worker process has it, by a name of its own. */
  worker: string | null;
  /** Read and checked by contract. */
  request: JSONColumnType<Record<string, unknown>>;
  /** The plan to film, where it was made when the film was asked for. */
  screenplay: JSONColumnType<Record<string, unknown>> | null;
  notes: JSONColumnType<VideoNote[], string | undefined, string>;
  files: JSONColumnType<Record<string, StoredFile>, string | undefined, string>;
  film_sha256: string | null;
  error_code: string | null;
  error_message: string | null;
  created_at: Generated<Date>;
  started_at: Date | null;
  completed_at: Date | null;
  /** The first film of a line of remixes; null: this one, or it is gone. */
  root_id: string | null;
  priority: Generated<number>;
  /** Of rendering, as films like it took when this one was asked for. */
  expected_seconds: Generated<number>;
  /** Measured, of all tries. */
  render_seconds: Generated<number>;
};

export type RenderDayRow = { user_id: string; day: string; seconds: number };
export type RenderRateRow = { quality: string; seconds_per_unit: number; films: number };

export type WorkerRow = {
  name: string;
  host: string;
  version: string;
  started_at: Generated<Date>;
  seen_at: Generated<Date>;
  video_id: string | null;
  films_done: Generated<number>;
  render_seconds: Generated<number>;
};

/** The newest small picture of a film in the making; it may be lost. */
export type VideoPictureRow = {
  video_id: string;
  attempt: number;
  number: number;
  film_seconds: number;
  jpeg: Buffer;
};

/** A stretch of a film's frames that somebody draws; frame-chunks.ts says how. */
export type FrameChunkRow = {
  video_id: string;
  drawing: string;
  renderer: string;
  code: string;
  first_frame: number;
  end_frame: number;
  claimed_by: string | null;
  claimed_at: Date | null;
  file: JSONColumnType<StoredFile> | null;
};

export type Visibility = "public" | "unlisted" | "followers";
export type PostRow = {
  id: string;
  place: GeneratedAlways<number>;
  video_id: string;
  author_id: string;
  title: string;
  caption: string;
  visibility: Visibility;
  prompt: string;
  seconds: number;
  size: string;
  style: string | null;
  remix_of: string | null;
  likes: Generated<number>;
  comments: Generated<number>;
  remixes: Generated<number>;
  rank: number;
  created_at: Generated<Date>;
  edited_at: Date | null;
};

export type CommentRow = {
  id: string;
  place: GeneratedAlways<number>;
  post_id: string;
  author_id: string;
  reply_to: string | null;
  text: string | null;
  replies: Generated<number>;
  created_at: Generated<Date>;
  deleted_at: Date | null;
};

export type FollowRow = {
  follower_id: string;
  followee_id: string;
  place: GeneratedAlways<number>;
  created_at: Generated<Date>;
};

export type NotificationKind = "like" | "comment" | "reply" | "follow" | "remix" | "film_completed" | "film_failed";
export type NotificationRow = {
  id: string;
  place: GeneratedAlways<number>;
  user_id: string;
  kind: NotificationKind;
  actor_id: string | null;
  post_id: string | null;
  comment_id: string | null;
  video_id: string | null;
  created_at: Generated<Date>;
  read_at: Date | null;
};

export type CharacterRow = {
  id: string;
  user_id: string;
  name: string;
  file: JSONColumnType<StoredFile>;
  created_at: Generated<Date>;
};

export type ProfilePictureRow = {
  id: string;
  user_id: string;
  file: JSONColumnType<StoredFile>;
  created_at: Generated<Date>;
};

export type IdempotencyRow = {
  user_id: string;
  key: string;
  request_sha256: string;
  video_id: string;
  created_at: Generated<Date>;
};

export type WebhookEndpointRow = {
  id: string;
  user_id: string;
  url: string;
  secret: string;
  created_at: Generated<Date>;
  events: Generated<string[]>;
};

/** Its id is the event's and the endpoint's. */
export type WebhookDeliveryRow = {
  id: string;
  place: GeneratedAlways<number>;
  endpoint_id: string;
  event_id: string;
  event: string;
  video_id: string | null;
  state: Generated<"waiting" | "delivered" | "failed">;
  tries: Generated<number>;
  reason: string | null;
  created_at: Generated<Date>;
  tried_at: Date | null;
};

export type Tables = {
  migration: { version: number; name: string; applied_at: Generated<Date> };
  user: UserRow;
  account: AccountRow;
  passkey: PasskeyRow;
  api_key: ApiKeyRow;
  one_time_link: OneTimeLinkRow;
  video: VideoRow;
  character: CharacterRow;
  profile_picture: ProfilePictureRow;
  idempotency: IdempotencyRow;
  webhook_endpoint: WebhookEndpointRow;
  webhook_delivery: WebhookDeliveryRow;
  plan: PlanRow;
  site_setting: SiteSettingRow;
  invite: InviteRow;
  post: PostRow;
  post_words: { post_id: string; words: string };
  post_like: { post_id: string; user_id: string; created_at: Generated<Date> };
  comment: CommentRow;
  follow: FollowRow;
  notification: NotificationRow;
  render_day: RenderDayRow;
  render_rate: RenderRateRow;
  worker: WorkerRow;
  video_picture: VideoPictureRow;
  frame_chunk: FrameChunkRow;
  rate_window: { subject: string; starts_at: Date; used: number };
};
