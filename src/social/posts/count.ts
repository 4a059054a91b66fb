import { sql } from "kysely";
import type { DatabaseTransaction } from "../../store/index.ts";
import { rankOf } from "./rank.ts";

export type Counter = "likes" | "comments" | "remixes";

/** Adds to a post's counter, with its rank, and gives the new count; the row is locked until the transaction ends. */
export async function countOn(
  transaction: DatabaseTransaction,
  postId: string,
  { counter, by }: { readonly counter: Counter; readonly by: number },
): Promise<number> {
  const next = (name: Counter) =>
    name === counter ? sql<number>`(${sql.ref(name)} + ${by}::integer)` : sql<number>`${sql.ref(name)}`;
  const { rows } = await sql<{ count: number }>`
    update post set ${sql.ref(counter)} = ${next(counter)}, rank = ${rankOf({
      likes: next("likes"),
      comments: next("comments"),
      remixes: next("remixes"),
      createdAt: sql<Date>`created_at`,
    })}
    where id = ${postId} returning ${sql.ref(counter)} as count`.execute(transaction);
  return rows[0]?.count ?? 0;
}
