import { sql } from "kysely";
import type { AnswerOf, FilmWish } from "../../contract/index.ts";
import { videoQualities } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { SocialError } from "../social-error.ts";
import { expectedSeconds } from "./film-cost.ts";
import { planOf, rankOfPlan, type Plan } from "./plans.ts";

type Quota = AnswerOf<"me">["quota"];

/** What a user has used of today's rendering; days are UTC's. */
export async function readQuota(db: Database | DatabaseTransaction, userId: string, plan: Plan): Promise<Quota> {
  const { rows } = await sql<{ used: number; waiting: number; resets_at: number }>`
    select coalesce((select seconds from render_day where user_id = ${userId} and day = (now() at time zone 'utc')::date), 0)
        as used,
      (select coalesce(sum(greatest(expected_seconds * (100 - progress) / 100, 0)), 0) from video
        where user_id = ${userId} and status in ('queued', 'in_progress')) as waiting,
      extract(epoch from date_trunc('day', now() at time zone 'utc') + interval '1 day')::bigint as resets_at`.execute(
    db,
  );
  const { used = 0, waiting = 0, resets_at = 0 } = rows[0] ?? {};
  return { used_seconds: used, waiting_seconds: waiting, limit_seconds: plan.render_seconds_per_day, resets_at };
}

/** What a film was allowed: how it stands in the queue. */
export type Allowance = {
  readonly expectedSeconds: number;
  /** Higher goes first. */
  readonly priority: number;
  readonly parallelFilms: number;
};

/** Steps between plans are more than films differ in size. */
const PLAN_STEP = 1000;

/**
 * Whether the user's plan has room for one more film, and where it stands. To be called with the user's films locked.
 * Throws a sentence that says what there is and when there will be more.
 */
export async function allowFilm(
  transaction: DatabaseTransaction,
  userId: string,
  { wish, seconds, mostOpen, mostParallel }: { readonly wish: FilmWish; readonly seconds: number } & SiteLimits,
): Promise<Allowance> {
  const plan = await planOf(transaction, userId);
  if (seconds > plan.longest_film_seconds)
    throw refused(
      `A film of the plan '${plan.name}' may have ${plan.longest_film_seconds} seconds, not ${seconds}.`,
      "seconds",
    );
  if (videoQualities.indexOf(wish.quality) > videoQualities.indexOf(plan.best_quality))
    throw refused(
      `The plan '${plan.name}' has films in ${plan.best_quality} quality at most; 'sora-2' and quality '${plan.best_quality}' are.`,
      "quality",
    );
  const open = await transaction
    .selectFrom("video")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("status", "in", ["queued", "in_progress"])
    .executeTakeFirstOrThrow();
  if (open.count >= Math.min(plan.open_films, mostOpen)) {
    const message = `You have ${open.count} films waiting or in the making, the most there may be; wait for one.`;
    throw new SocialError("limit", message, { code: "rate_limit_exceeded", retryAfterSeconds: 30 });
  }
  const needed = await expectedSeconds(transaction, wish, seconds);
  const quota = await readQuota(transaction, userId, plan);
  const taken = quota.used_seconds + quota.waiting_seconds;
  // Whoever has used nothing may have a film of any expected length: a guess refuses nobody for good.
  if (taken > 0 && taken + needed > quota.limit_seconds) {
    const wait = Math.max(1, quota.resets_at - Math.floor(Date.now() / 1000));
    throw new SocialError(
      "limit",
      `Today's rendering is used up: ${Math.round(taken)} of ${quota.limit_seconds} seconds, and this film needs about ${Math.round(needed)}; there is more in ${inWords(wait)}.`,
      { code: "quota_exceeded", retryAfterSeconds: wait },
    );
  }
  return {
    expectedSeconds: needed,
    priority: rankOfPlan(plan.name) * PLAN_STEP - Math.ceil(Math.log2(Math.max(1, needed))),
    parallelFilms: Math.min(plan.parallel_films, mostParallel),
  };
}

/** Of this server, whatever plans say. */
type SiteLimits = { readonly mostOpen: number; readonly mostParallel: number };

function refused(message: string, param: string): SocialError {
  return new SocialError("forbidden", message, { code: "plan_limit", param });
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

/** What a worker has measured goes to the film and to its owner's day. */
export async function addRenderSeconds(
  transaction: DatabaseTransaction,
  videoId: string,
  seconds: number,
): Promise<void> {
  await sql`
    with film as (update video set render_seconds = render_seconds + ${seconds}::real where id = ${videoId} returning user_id)
    insert into render_day (user_id, day, seconds)
    select user_id, (now() at time zone 'utc')::date, ${seconds}::real from film
    on conflict (user_id, day) do update set seconds = render_day.seconds + excluded.seconds`.execute(transaction);
}
