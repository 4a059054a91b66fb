import { sql, type RawBuilder } from "kysely";
import type { Viewer } from "../viewer.ts";

/**
 * The condition under which somebody may see a post, for queries in which `p` is the post and `u` its author. Whether it
 * is listed is another question: an unlisted post is seen by whoever has its link.
 */
export function maySee({ userId, isAdministrator }: Viewer): RawBuilder<boolean> {
  if (isAdministrator) return sql<boolean>`true`;
  if (userId === "") return sql<boolean>`(u.suspended_at is null and p.visibility in ('public', 'unlisted'))`;
  return sql<boolean>`(p.author_id = ${userId} or (u.suspended_at is null and (p.visibility in ('public', 'unlisted')
    or exists (select 1 from follow seer where seer.follower_id = ${userId} and seer.followee_id = p.author_id))))`;
}
