import { randomUUID } from "node:crypto";

/** An id that nobody guesses: an unlisted post is found by it alone. */
export function newId(kind: "post" | "comment" | "note"): string {
  return `${kind}_${randomUUID().replaceAll("-", "")}`;
}
