/** What cannot be done, in one sentence for whoever asked. */
export class SocialError extends Error {
  override name = "SocialError";
  readonly kind: "not-found" | "forbidden" | "conflict" | "invalid" | "limit";
  /** For programs. */
  readonly code: string;
  readonly param: string | null;
  readonly retryAfterSeconds: number | null;
  constructor(
    kind: SocialError["kind"],
    message: string,
    rest: { readonly code?: string; readonly param?: string; readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.kind = kind;
    this.code = rest.code ?? usualCodes[kind];
    this.param = rest.param ?? null;
    this.retryAfterSeconds = rest.retryAfterSeconds ?? null;
  }
}

const usualCodes = {
  "not-found": "not_found",
  forbidden: "forbidden",
  conflict: "conflict",
  invalid: "invalid_value",
  limit: "rate_limit_exceeded",
} as const;

export function thereIsNo(what: string, id: string): SocialError {
  return new SocialError("not-found", `There is no ${what} '${id.slice(0, 100)}'.`);
}
