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
    this.code = rest.code ?? kind.replace("-", "_");
    this.param = rest.param ?? null;
    this.retryAfterSeconds = rest.retryAfterSeconds ?? null;
  }
}

export function thereIsNo(what: string, id: string): SocialError {
  return new SocialError("not-found", `There is no ${what} '${id.slice(0, 100)}'.`);
}
