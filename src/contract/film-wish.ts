import { z } from "zod";
import { videoModels, videoQualities, videoSizes } from "./videos.ts";

/** What a film was asked for, as its row keeps it. A row is read for years: fields are added with defaults only. */
export const filmWish = z.object({
  version: z.literal(1),
  model: z.enum(videoModels),
  /** The words of whoever asked: of a remix, its instruction. */
  prompt: z.string(),
  /** The whole film's prompt, where it is not `prompt`: of an extension, the first part's and its own. */
  wholePrompt: z.string().nullable(),
  /** Null: the screenplay decides. */
  seconds: z.number().nullable(),
  size: z.enum(videoSizes),
  fps: z.number().int(),
  seed: z.number().int(),
  style: z.string().nullable(),
  quality: z.enum(videoQualities),
  characters: z.array(z.object({ id: z.string(), name: z.string() })),
  /** SHA-256 of the reference picture, which is among the row's files. */
  reference: z.string().nullable(),
  remix: z.object({ parentSha256: z.string(), edits: z.array(z.unknown()), notes: z.array(z.unknown()) }).nullable(),
});
export type FilmWish = z.infer<typeof filmWish>;
