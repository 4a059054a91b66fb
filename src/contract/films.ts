import { z } from "zod";
import { pageOf, pageQuery } from "./paging.ts";
import { videoResource } from "./videos.ts";

/** Files of a film by name, under /api/videos/{id}/files/ for its owner and /api/posts/{id}/files/ for whoever sees it. */
export const filmFileNames = [
  "film.mp4",
  "poster.webp",
  "spritesheet.jpg",
  "captions.vtt",
  "screenplay.json",
  "take.json.gz",
  "manifest.json",
  "notes.json",
] as const;
export type FilmFileName = (typeof filmFileNames)[number];

/** Addresses on this server; of a film that is not completed, only notes and screenplay (where there is one) exist. */
export const fileUrls = z.record(z.enum(filmFileNames), z.string());

export const queuePlace = z.object({
  /** Films that go first; 0: next. */
  ahead: z.number().int(),
  /** Until it is done, from what films like it took; null: nothing is known yet. */
  expected_seconds: z.number().nullable(),
});

/** One's own film: the Videos API's resource and what the studio knows beside it. */
export const film = z.object({
  id: z.string(),
  video: videoResource,
  /** From the screenplay; the prompt's beginning where there is none yet. */
  title: z.string(),
  /** Null: a draft. */
  post_id: z.string().nullable(),
  /** Of a remix: the post that it came from, where the caller may still see it. */
  remixed_from_post_id: z.string().nullable(),
  /** Null: it does not wait and is not in the making. */
  queue: queuePlace.nullable(),
  /** What it took; null: not finished. */
  render_seconds: z.number().nullable(),
  files: fileUrls.nullable(),
});
export const filmList = pageOf(film);
export const listFilmsQuery = pageQuery.extend({
  /** drafts: completed and not posted; open: waiting or in the making. */
  state: z.enum(["all", "drafts", "posted", "open", "failed"]).default("all"),
});

/**
 * Server-sent events of /api/videos/{id}/events: `event: film` with this as JSON, at once and at every change; the last
 * one says completed or failed, then the stream closes, and a client that comes back with Last-Event-ID of it gets 204.
 * Lines beginning with ':' keep the connection.
 */
export const filmEvent = z.object({
  id: z.string(),
  status: z.enum(["queued", "in_progress", "completed", "failed"]),
  /** direct, speak, simulate, photograph, mix, draw, finish; null: not begun or done. */
  stage: z.string().nullable(),
  progress: z.number().int(),
  ahead: z.number().int().nullable(),
  expected_seconds: z.number().nullable(),
  /** The newest frame, small, as a data: URL (JPEG); only in events that bring a new one. */
  picture: z.string().nullable(),
  /** Seconds into the film of `picture`. */
  picture_at: z.number().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export type FilmEvent = z.infer<typeof filmEvent>;

const wish = {
  prompt: z.string().min(1).max(32_000),
  seconds: z.coerce.number().min(1).max(120).optional(),
  style: z.string().min(1).max(100).optional(),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
};
const screenplay = z.record(z.string(), z.unknown());

/** A word of the prompt and how it was taken; `from` is where it begins in the prompt (or the instruction). */
export const readNote = z.object({
  kind: z.enum(["understood", "assumed", "unstaged", "missed", "refused"]),
  words: z.string(),
  from: z.number().int(),
  text: z.string(),
});

/** take's SpokenLine: what `world` needs to simulate a film with speech. The sound itself is at POST /api/speak. */
export const spokenLine = z.object({
  line: z.string(),
  who: z.string().nullable(),
  text: z.string(),
  durationSeconds: z.number(),
  phones: z.array(z.object({ phone: z.string(), startSeconds: z.number(), endSeconds: z.number() })),
});

export const directBody = z.object(wish);
export const directAnswer = z.object({
  screenplay,
  notes: z.array(readNote),
  lines: z.array(spokenLine),
});

export const editBody = z
  .object({
    /** One of the three: a film of the caller's, a post that he may see, or a plan. */
    video_id: z.string().min(1).max(100).optional(),
    post_id: z.string().min(1).max(100).optional(),
    screenplay: screenplay.optional(),
    instruction: z.string().min(1).max(4000),
  })
  .refine(
    (body) => [body.video_id, body.post_id, body.screenplay].filter((one) => one !== undefined).length === 1,
    "say one of video_id, post_id and screenplay",
  );
export const editAnswer = z.object({
  screenplay,
  /** The difference in plain words, one line each. */
  changes: z.array(z.string()),
  notes: z.array(readNote),
  lines: z.array(spokenLine),
});

export const speakBody = z.object({ screenplay });
export const speakAnswer = z.object({
  lines: z.array(spokenLine),
  /** By line id: little-endian 16-bit PCM, mono, base64. */
  audio: z.record(z.string(), z.string()),
  sample_rate: z.number().int(),
});

/** POST /v1/videos and the remixes take an edited plan as `screenplay`: filming a preview is that. */
export const remixPostBody = z.object({
  /** What was changed, in words; it is the remix's prompt. */
  prompt: z.string().min(1).max(32_000),
  /** The plan after the changes; without it the instruction is carried out here. */
  screenplay: screenplay.optional(),
  quality: z.enum(["draft", "standard", "high"]).optional(),
});
