import { z } from "zod";

// The OpenAI Videos API as its official client speaks it, with this project's additions. Forms carry text only, so
// numbers and plans may come as text.

export const videoModels = [
  "sora-2",
  "sora-2-pro",
  "sora-2-2025-10-06",
  "sora-2-pro-2025-10-06",
  "sora-2-2025-12-08",
  "kinora-1",
  "kinora-1-pro",
] as const;
const sharedSizes = ["720x1280", "1280x720", "1024x1792", "1792x1024", "1920x1080", "1080x1920"] as const;
/** Only under this project's own model names: under the others programs rely on what those models make. */
const ownSizes = ["1080x1080"] as const;
export const videoSizes = [...sharedSizes, ...ownSizes] as const;
export const videoSeconds = ["4", "8", "12", "16", "20"] as const;
export const videoQualities = ["draft", "standard", "high"] as const;
/** Six extensions of 20 seconds each at most. */
export const LONGEST_FILM_SECONDS = 120;

export function makesSize(model: (typeof videoModels)[number], size: (typeof videoSizes)[number]): boolean {
  return model.startsWith("kinora-") || sharedSizes.some((one) => one === size);
}

const prompt = z.string().min(1).max(32_000);
const seconds = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.enum(videoSeconds));
const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const parsed = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};
const upload = z.instanceof(File);

/** What only Kinora understands; other servers ignore it. */
const additions = {
  seed: whole(0, 2 ** 31 - 1).optional(),
  style: z.string().min(1).max(100).optional(),
  fps: whole(1, 60).optional(),
  quality: z.enum(videoQualities).optional(),
};

const plan = z.preprocess(parsed, z.record(z.string(), z.unknown())).optional();

export const createVideoBody = z
  .object({
    prompt,
    model: z.enum(videoModels).default("sora-2"),
    seconds: seconds.default("4"),
    size: z.enum(videoSizes).default("720x1280"),
    input_reference: z
      .union([
        upload,
        z.strictObject({ image_url: z.string().min(1).max(20_971_520) }),
        z.strictObject({ file_id: z.string().min(1).max(200) }),
      ])
      .optional(),
    characters: z
      .array(z.object({ id: z.string().min(1).max(100) }))
      .max(2)
      .optional(),
    ...additions,
    screenplay: plan,
  })
  .refine(({ model, size }) => makesSize(model, size), {
    path: ["size"],
    message: "this size is made by the models kinora-1 and kinora-1-pro only",
  });

const videoSource = z.union([z.object({ id: z.string().min(1).max(100) }), upload]);
/** With the plan after the changes, the prompt only says what they were. */
export const remixVideoBody = z.object({ prompt, screenplay: plan });
export const editVideoBody = z.object({ prompt, video: videoSource, model: z.enum(videoModels).optional() });
export const extendVideoBody = z.object({ prompt, seconds, video: videoSource });
export const createCharacterBody = z.object({ name: z.string().trim().min(1).max(80), video: upload });

export const listVideosQuery = z.object({
  after: z.string().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(0).max(100).default(20),
  order: z.enum(["asc", "desc"]).default("desc"),
});
export const contentVariants = ["video", "thumbnail", "spritesheet"] as const;
export const contentQuery = z.object({ variant: z.enum(contentVariants).default("video") });

export const videoNote = z.object({ kind: z.string(), words: z.string(), text: z.string() });

export const videoResource = z.object({
  id: z.string(),
  object: z.literal("video"),
  model: z.string(),
  status: z.enum(["queued", "in_progress", "completed", "failed"]),
  progress: z.number().int(),
  created_at: z.number().int(),
  completed_at: z.number().int().nullable(),
  expires_at: z.number().int().nullable(),
  prompt: z.string().nullable(),
  size: z.string(),
  seconds: z.string(),
  quality: z.string(),
  remixed_from_video_id: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** What other servers do not say. */
  kinora: z.object({
    kind: z.enum(["create", "remix", "edit", "extend"]),
    stage: z.string().nullable(),
    seed: z.number().int(),
    fps: z.number().int(),
    style: z.string().nullable(),
    notes: z.array(videoNote),
  }),
});
export type VideoResource = z.infer<typeof videoResource>;

export const videoList = z.object({
  object: z.literal("list"),
  data: z.array(videoResource),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});
export const videoDeleted = z.object({ id: z.string(), object: z.literal("video.deleted"), deleted: z.boolean() });
export const characterResource = z.object({
  id: z.string(),
  object: z.literal("character"),
  name: z.string(),
  created_at: z.number().int(),
  notes: z.array(z.string()),
});
export const errorBody = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});
