import { filmWish, type VideoResource } from "../contract/index.ts";
import type { Video } from "../store/index.ts";

/** A row as the OpenAI client expects it. */
export function presentVideo(row: Video): VideoResource {
  const wish = filmWish.parse(row.request);
  const unix = (date: Date): number => Math.floor(date.getTime() / 1000);
  const planned = row.screenplay?.["seconds"];
  const seconds = wish.seconds ?? (typeof planned === "number" ? planned : 0);
  return {
    id: row.id,
    object: "video",
    model: wish.model,
    status: row.status,
    progress: row.progress,
    created_at: unix(row.created_at),
    completed_at: row.status === "completed" && row.completed_at ? unix(row.completed_at) : null,
    // Films stay until their owner deletes them.
    expires_at: null,
    prompt: wish.prompt,
    size: wish.size,
    seconds: String(seconds),
    quality: wish.quality,
    remixed_from_video_id: row.parent_id,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? "" },
    kinora: {
      kind: row.kind,
      stage: row.stage,
      seed: wish.seed,
      fps: wish.fps,
      style: wish.style,
      notes: row.notes.map(({ kind, words, text }) => ({ kind, words, text })),
    },
  };
}
