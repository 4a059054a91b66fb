import { sql } from "kysely";
import type { Database } from "../../store/index.ts";

export type QueuePlace = { readonly ahead: number; readonly expected_seconds: number | null };

/** A worker that was not heard of for so long is gone. */
const ALIVE_SECONDS = 30;
/** From here on what a film has taken says more than what others took. */
const TELLING_PROGRESS = 10;

/**
 * Where films stand: how many go first, and the seconds until each is done, as if the workers that are there shared what
 * is ahead. Films that are finished have no place.
 */
export async function queuePlaces(db: Database, ids: readonly string[]): Promise<Map<string, QueuePlace>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; ahead: number; seconds: number }>`
    with workers as (
      select greatest(count(*), 1) as count from worker
      where seen_at > now() - make_interval(secs => ${ALIVE_SECONDS})
    ),
    running as (
      select coalesce(sum(expected_seconds * (100 - progress) / 100), 0) as seconds from video where status = 'in_progress'
    )
    select v.id, coalesce(before.films, 0) as ahead,
      case when v.status = 'in_progress' and v.progress >= ${TELLING_PROGRESS} and v.started_at is not null
      then (extract(epoch from now() - v.started_at) * (100 - v.progress) / v.progress)::double precision
      when v.status = 'in_progress' then v.expected_seconds * (100 - v.progress) / 100
      else v.expected_seconds + (running.seconds + coalesce(before.seconds, 0)) / workers.count end as seconds
    from video v cross join workers cross join running left join lateral (
      select count(*) as films, sum(w.expected_seconds) as seconds from video w
      where w.status = 'queued' and (w.priority > v.priority or (w.priority = v.priority and w.place < v.place))
    ) before on v.status = 'queued'
    where v.id in (${sql.join(ids)}) and v.status in ('queued', 'in_progress')`.execute(db);
  return new Map(
    rows.map(({ id, ahead, seconds }) => [
      id,
      { ahead, expected_seconds: seconds > 0 ? Math.max(1, Math.round(seconds)) : null },
    ]),
  );
}
