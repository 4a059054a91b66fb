import { z, type ZodType } from "zod";
import * as accounts from "./accounts.ts";
import * as videos from "./videos.ts";

/** One endpoint. */
export type Operation = {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly summary: string;
  /**
   * anybody: no question asked. user: a session or an API key. administrator: a session or a key of one.
   */
  readonly access: "anybody" | "user" | "administrator";
  /** Whose thing the path names: others are told that it does not exist. */
  readonly owns: "video" | "character" | "key" | "webhook" | null;
  /** Counts against the caller's limit of films a minute. */
  readonly isLimited: boolean;
  readonly query: ZodType | null;
  readonly body: ZodType | null;
  /** Null: bytes or text. */
  readonly answer: ZodType | null;
};

const operation = <
  const Query extends ZodType | null = null,
  const Body extends ZodType | null = null,
  const Answer extends ZodType | null = null,
>(
  method: Operation["method"],
  path: string,
  summary: string,
  rest: Partial<Omit<Operation, "query" | "body" | "answer">> & {
    readonly query?: Query;
    readonly body?: Body;
    readonly answer?: Answer;
  } = {},
) => ({
  method,
  path,
  summary,
  access: rest.access ?? ("user" as Operation["access"]),
  owns: rest.owns ?? null,
  isLimited: rest.isLimited ?? false,
  query: (rest.query ?? null) as Query,
  body: (rest.body ?? null) as Body,
  answer: (rest.answer ?? null) as Answer,
});

const video = videos.videoResource;

/** Every endpoint of the server; the handlers, the OpenAPI document and the tests of access are made complete from it. */
export const operations = {
  createVideo: operation("POST", "/v1/videos", "Film a prompt", {
    isLimited: true,
    body: videos.createVideoBody,
    answer: video,
  }),
  listVideos: operation("GET", "/v1/videos", "The caller's films", {
    query: videos.listVideosQuery,
    answer: videos.videoList,
  }),
  editVideo: operation("POST", "/v1/videos/edits", "Film another film's plan with changes", {
    isLimited: true,
    body: videos.editVideoBody,
    answer: video,
  }),
  extendVideo: operation("POST", "/v1/videos/extensions", "Film what comes after a film", {
    isLimited: true,
    body: videos.extendVideoBody,
    answer: video,
  }),
  createCharacter: operation("POST", "/v1/videos/characters", "Keep a character's clip and name", {
    isLimited: true,
    body: videos.createCharacterBody,
    answer: videos.characterResource,
  }),
  retrieveCharacter: operation("GET", "/v1/videos/characters/{character_id}", "One character", {
    owns: "character",
    answer: videos.characterResource,
  }),
  retrieveVideo: operation("GET", "/v1/videos/{video_id}", "One film", { owns: "video", answer: video }),
  deleteVideo: operation("DELETE", "/v1/videos/{video_id}", "Delete a finished film", {
    owns: "video",
    answer: videos.videoDeleted,
  }),
  downloadContent: operation("GET", "/v1/videos/{video_id}/content", "A film's file, whole or by range", {
    owns: "video",
    query: videos.contentQuery,
  }),
  remixVideo: operation("POST", "/v1/videos/{video_id}/remix", "Film another film's plan with changes", {
    owns: "video",
    isLimited: true,
    body: videos.remixVideoBody,
    answer: video,
  }),
  cancelVideo: operation("POST", "/v1/videos/{video_id}/cancel", "Stop a film that is not finished", {
    owns: "video",
    answer: video,
  }),
  listKeys: operation("GET", "/api/keys", "The caller's API keys", { answer: accounts.keyList }),
  createKey: operation("POST", "/api/keys", "Make an API key", {
    body: accounts.createKeyBody,
    answer: accounts.createdKey,
  }),
  revokeKey: operation("DELETE", "/api/keys/{key_id}", "Revoke an API key", {
    owns: "key",
    answer: accounts.deletedAnswer,
  }),
  listWebhooks: operation("GET", "/api/webhooks", "Where the caller is told of finished films", {
    answer: accounts.webhookList,
  }),
  createWebhook: operation("POST", "/api/webhooks", "Be told of finished films at an address", {
    body: accounts.createWebhookBody,
    answer: accounts.createdWebhook,
  }),
  deleteWebhook: operation("DELETE", "/api/webhooks/{webhook_id}", "No longer be told at an address", {
    owns: "webhook",
    answer: accounts.deletedAnswer,
  }),
  setup: operation("POST", "/api/setup", "Make the administrator, by the one-time link of the first start", {
    access: "anybody",
    body: accounts.setupBody,
    answer: accounts.setupAnswer,
  }),
  setupPage: operation("GET", "/setup", "The form of the one-time link", { access: "anybody" }),
  health: operation("GET", "/healthz", "The process is there", { access: "anybody", answer: accounts.healthAnswer }),
  readiness: operation("GET", "/readyz", "The database answers", { access: "anybody", answer: accounts.healthAnswer }),
  metrics: operation("GET", "/metrics", "Figures for Prometheus", { access: "administrator" }),
  openapi: operation("GET", "/openapi.json", "This description", {
    access: "anybody",
    answer: z.record(z.string(), z.unknown()),
  }),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type QueryOf<Name extends OperationName> =
  (typeof operations)[Name]["query"] extends ZodType<infer Query> ? Query : null;
export type BodyOf<Name extends OperationName> =
  (typeof operations)[Name]["body"] extends ZodType<infer Body> ? Body : null;
