import type { Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { StoredFile } from "./blobs/blob-store.ts";

// The database's tables as kysely knows them; migrations/ says what they mean.

export type UserRow = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  role: Generated<"member" | "administrator">;
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
};

export type CharacterRow = {
  id: string;
  user_id: string;
  name: string;
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
};

export type Tables = {
  migration: { version: number; name: string; applied_at: Generated<Date> };
  user: UserRow;
  api_key: ApiKeyRow;
  one_time_link: OneTimeLinkRow;
  video: VideoRow;
  character: CharacterRow;
  idempotency: IdempotencyRow;
  webhook_endpoint: WebhookEndpointRow;
  rate_window: { subject: string; starts_at: Date; used: number };
};
