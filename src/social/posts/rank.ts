import { sql, type RawBuilder } from "kysely";

/** Twice the approval is worth so much time. */
const HALF_LIFE_SECONDS = 12 * 3600;
const COMMENT_WEIGHT = 2;
const REMIX_WEIGHT = 3;

/**
 * What 'for you' is sorted by: log2(1 + likes + 2 comments + 3 remixes) + seconds of its creation / 12 h. It changes with
 * approval only, and not with time, so that an index holds it. For queries on `post`.
 */
export function rankOf(counts: {
  readonly likes: RawBuilder<number>;
  readonly comments: RawBuilder<number>;
  readonly remixes: RawBuilder<number>;
  readonly createdAt: RawBuilder<Date>;
}): RawBuilder<number> {
  const { likes, comments, remixes, createdAt } = counts;
  return sql<number>`log(2, 1 + ${likes} + ${sql.lit(COMMENT_WEIGHT)} * ${comments} + ${sql.lit(REMIX_WEIGHT)} * ${remixes})
    + extract(epoch from ${createdAt}) / ${sql.lit(HALF_LIFE_SECONDS)}`;
}
