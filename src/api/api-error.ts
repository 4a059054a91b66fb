import { KinoraError } from "../base/index.ts";

/** What a caller is told, in the OpenAI API's words for machines and ours for people. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 416 | 429 | 500 | 503;
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
  if (error instanceof KinoraError && error.code === "refused")
    return new ApiError(400, error.message, { code: "moderation_blocked", param: "prompt" });
  if (error instanceof KinoraError && error.code === "bad-arguments")
    return new ApiError(400, error.message, { code: "invalid_value" });
  return new ApiError(500, `Something failed inside; the log knows it as request ${requestId}.`, {
    code: "server_error",
  });
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
