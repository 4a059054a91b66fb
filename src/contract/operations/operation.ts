import type { ZodType } from "zod";

/** What a path names. `user` is named by its handle for people and by its id for administrators. */
export type Named =
  | "video"
  | "character"
  | "key"
  | "passkey"
  | "webhook"
  | "post"
  | "comment"
  | "user"
  | "plan"
  | "picture";

/** One endpoint. */
export type Operation = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  /**
   * anybody: no question asked. viewer: anybody, and who it is counts where it is said (by session or API key). user: a
   * session or an API key. administrator: a session or a key of one. Suspended users are nobody to `viewer` and are
   * refused (403 'suspended') by `user`.
   */
  readonly access: "anybody" | "viewer" | "user" | "administrator";
  /** Whose thing the path names: others are told that it does not exist. */
  readonly owns: Named | null;
  /** What the path names where it need not be the caller's own: those who may not see it are told that there is none. */
  readonly sees: Named | null;
  /** Counts against the caller's limit of requests a minute of this kind; null: none. */
  readonly limit: "films" | "readings" | "writings" | "sign-ups" | null;
  readonly query: ZodType | null;
  readonly body: ZodType | null;
  /** Null: bytes, text or events, of the type `produces`. */
  readonly answer: ZodType | null;
  readonly produces: "application/json" | "application/octet-stream" | "text/event-stream" | "text/html" | "text/plain";
};

type Schemas<Query, Body, Answer> = { readonly query?: Query; readonly body?: Body; readonly answer?: Answer };

/** An endpoint with the usual values for what is not said. */
export const operation = <
  const Query extends ZodType | null = null,
  const Body extends ZodType | null = null,
  const Answer extends ZodType | null = null,
>(
  method: Operation["method"],
  path: string,
  summary: string,
  rest: Partial<Omit<Operation, "query" | "body" | "answer">> & Schemas<Query, Body, Answer> = {},
) => ({
  method,
  path,
  summary,
  access: rest.access ?? ("user" as Operation["access"]),
  owns: rest.owns ?? null,
  sees: rest.sees ?? null,
  limit: rest.limit ?? null,
  query: (rest.query ?? null) as Query,
  body: (rest.body ?? null) as Body,
  answer: (rest.answer ?? null) as Answer,
  produces: rest.produces ?? ("application/json" as Operation["produces"]),
});
