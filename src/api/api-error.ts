import { KinoraError } from "../base/index.ts";
import { SocialError } from "../social/index.ts";
import { isDatabaseAway } from "../store/index.ts";

/** What a caller is told, in the OpenAI API's words for machines and ours for people. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 416 | 429 | 500 | 501 | 503;
  readonly code: string | null;
  readonly param: string | null;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: ApiError["status"],
    message: string,
    rest: { code?: string; param?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = rest.code ?? null;
    this.param = rest.param ?? null;
    this.headers = rest.headers ?? {};
  }
}

export function notFound(what: string, id: string): ApiError {
  return new ApiError(404, `There is no ${what} '${id.slice(0, 100)}'.`, { code: "not_found" });
}

/** Every failure becomes an answer; one of ours reveals nothing but the request's id. */
export function toApiError(error: unknown, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof SocialError) return ofSocial(error);
  if (isUnkept(error))
    return new ApiError(400, "The request has characters or numbers that cannot be kept.", { code: "invalid_value" });
  if (breaksReference(error))
    return new ApiError(404, "What this belongs to was deleted meanwhile.", { code: "not_found" });
  if (error instanceof KinoraError && error.code === "refused")
    return new ApiError(400, error.message, { code: "moderation_blocked", param: "prompt" });
  if (error instanceof KinoraError && error.code === "bad-arguments")
    return new ApiError(400, error.message, { code: "invalid_value" });
  if (isDatabaseAway(error)) {
    const headers = { "retry-after": "2" };
    return new ApiError(503, "The database is away for a moment; try again.", { code: "not_ready", headers });
  }
  return new ApiError(500, `Something failed inside; the log knows it as request ${requestId}.`, {
    code: "server_error",
  });
}

const socialStatus = { "not-found": 404, forbidden: 403, conflict: 409, invalid: 400, limit: 429 } as const;

function ofSocial({ kind, message, code, param, retryAfterSeconds }: SocialError): ApiError {
  return new ApiError(socialStatus[kind], message, {
    code,
    ...(param === null ? {} : { param }),
    ...(retryAfterSeconds === null ? {} : { headers: { "retry-after": String(retryAfterSeconds) } }),
  });
}

/** PostgreSQL's foreign_key_violation. */
function breaksReference(error: unknown): boolean {
  return codeOf(error) === "23503";
}

/** What PostgreSQL's text, JSON and numbers do not hold: NUL, halves of characters, too many digits. */
function isUnkept(error: unknown): boolean {
  return ["22003", "22021", "22P02", "22P05"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

export function errorResponse(error: ApiError): Response {
  const type =
    error.status >= 500
      ? "server_error"
      : error.status === 429
        ? "rate_limit_error"
        : error.status === 401
          ? "authentication_error"
          : "invalid_request_error";
  const { message, param, code } = error;
  return Response.json({ error: { message, type, param, code } }, { status: error.status, headers: error.headers });
}
