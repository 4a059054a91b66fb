/**
 * A mistake or a failure told to the person in one sentence: what was wrong and what to do.
 * `code` is for machines; errors are never recognised by their text.
 */
export class KinoraError extends Error {
  override name = "KinoraError";
  readonly code: ErrorCode;
  constructor(code: ErrorCode, sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.code = code;
  }
}

/**
 * bad-arguments: the caller's mistake (exit 2). refused: against policy (exit 3).
 * cancelled: the caller stopped it. failed: the world's failure (exit 1).
 */
export type ErrorCode = "bad-arguments" | "refused" | "cancelled" | "failed";
