import { z } from "zod";
import { planName } from "./capacity.ts";
import { moment, pageOf, pageQuery } from "./paging.ts";
import { person } from "./people.ts";

export const listUsersQuery = pageQuery.extend({ q: z.string().trim().min(1).max(100).optional() });

/** How the service is run; kept in the database. */
export const siteSettings = z.object({
  registration: z.enum(["open", "by_invitation"]),
  /** What each member may give away. */
  invites_per_member: z.number().int(),
  /** ISO 3166 letters of where people may sign up from; empty: from everywhere. */
  regions: z.array(z.string()),
  default_plan: planName,
});
export const changeSiteSettingsBody = z
  .strictObject({
    registration: z.enum(["open", "by_invitation"]),
    invites_per_member: z.number().int().min(0).max(1000),
    regions: z
      .array(
        z
          .string()
          .trim()
          .toUpperCase()
          .regex(/^[A-Z]{2}$/, "two letters"),
      )
      .max(250),
    default_plan: planName,
  })
  .partial();

/** An invitation and what became of it; the tree is `made_by` of whoever used it. */
export const inviteForAdministrator = z.object({
  code: z.string(),
  created_at: moment,
  made_by: person.nullable(),
  used_at: moment.nullable(),
  used_by: person.nullable(),
});
export const inviteListForAdministrator = pageOf(inviteForAdministrator);

export const queueState = z.object({
  /** Jobs by kind. */
  jobs: z.array(z.object({ kind: z.string(), waiting: z.number().int(), running: z.number().int() })),
  /** Films that wait or are in the making, in their order; at most 100. */
  films: z.array(
    z.object({
      video_id: z.string(),
      owner: person,
      status: z.enum(["queued", "in_progress"]),
      stage: z.string().nullable(),
      progress: z.number().int(),
      attempt: z.number().int(),
      worker: z.string().nullable(),
      created_at: moment,
      expected_seconds: z.number().nullable(),
    }),
  ),
  /** Measured: seconds of rendering for one second of 1280x720 at 24 pictures a second, by quality. */
  seconds_per_film_second: z.record(z.string(), z.number()),
});
export const workerList = z.object({
  object: z.literal("list"),
  data: z.array(
    z.object({
      name: z.string(),
      host: z.string(),
      version: z.string(),
      started_at: moment,
      seen_at: moment,
      /** Heard of within the last half minute. */
      is_alive: z.boolean(),
      video_id: z.string().nullable(),
      films_done: z.number().int(),
      render_seconds: z.number(),
    }),
  ),
});
export const storageUse = z.object({
  films: z.number().int(),
  posts: z.number().int(),
  users: z.number().int(),
  /** Of the films' files. */
  film_bytes: z.number().int(),
  database_bytes: z.number().int(),
  /** Free on the disk of the data folder; null: files lie in a bucket. */
  free_bytes: z.number().int().nullable(),
  largest: z.array(z.object({ owner: person, films: z.number().int(), bytes: z.number().int() })),
});
