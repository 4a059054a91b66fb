import { SocialError } from "./social-error.ts";

/** Where a page ended: the numbers that its last row is sorted by. */
export function writeCursor(numbers: readonly number[]): string {
  return Buffer.from(JSON.stringify(numbers)).toString("base64url");
}

/** Null: the first page. Throws on what is no cursor of a list that is sorted by so many numbers. */
export function readCursor(cursor: string | undefined, length: number): number[] | null {
  if (cursor === undefined) return null;
  try {
    const numbers = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
    if (Array.isArray(numbers) && numbers.length === length && numbers.every(isSortable)) return numbers as number[];
  } catch {
    // Told below.
  }
  throw new SocialError("invalid", "The cursor is none of this list; leave it out to begin anew.", { param: "cursor" });
}

/** PostgreSQL's bigint and double take it. */
function isSortable(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** A page from rows of which one more than the page was read, if there are so many. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { present, place }: { readonly present: (row: Row) => Item; readonly place: (row: Row) => readonly number[] },
): { object: "list"; data: Item[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { object: "list", data: shown.map(present), next_cursor: hasMore ? writeCursor(place(last)) : null };
}
