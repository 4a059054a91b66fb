import { z } from "zod";
import { LONGEST_FILM_SECONDS, videoQualities } from "./videos.ts";

export const planNames = ["free", "plus", "pro"] as const;
export const planName = z.enum(planNames);

/** What a plan allows. */
export const plan = z.object({
  name: planName,
  /** Measured seconds of rendering in a day (UTC) of all the user's films together. */
  render_seconds_per_day: z.number().int(),
  longest_film_seconds: z.number().int(),
  /** The best quality: lower ones are allowed too. */
  best_quality: z.enum(videoQualities),
  /** Films that wait or are in the making. */
  open_films: z.number().int(),
  /** Films in the making at once. */
  parallel_films: z.number().int(),
});
export const planList = z.object({ object: z.literal("list"), data: z.array(plan) });
export const changePlanBody = z
  .strictObject({
    render_seconds_per_day: z.number().int().min(0).max(10_000_000),
    longest_film_seconds: z.number().int().min(4).max(LONGEST_FILM_SECONDS),
    best_quality: z.enum(videoQualities),
    open_films: z.number().int().min(1).max(100_000),
    parallel_films: z.number().int().min(1).max(100),
  })
  .partial();

/** How much of today's rendering is used; films that wait count with what they are expected to take. */
export const quota = z.object({
  used_seconds: z.number(),
  waiting_seconds: z.number(),
  limit_seconds: z.number(),
  /** Unix seconds: the next midnight UTC. */
  resets_at: z.number().int(),
});
