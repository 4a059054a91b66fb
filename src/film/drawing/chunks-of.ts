import type { FrameRange } from "../../frames/index.ts";

/** As long as a player may have to decode after a jump: every chunk begins with a key frame. */
const CHUNK_SECONDS = 2;

/** The stretches in which a film's frames are drawn and encoded, each by itself, in order. */
export function chunksOf(frameCount: number, fps: number): FrameRange[] {
  const length = Math.max(1, Math.round(CHUNK_SECONDS * fps));
  const count = Math.ceil(frameCount / length);
  return Array.from({ length: count }, (_, i) => ({ from: i * length, end: Math.min(frameCount, (i + 1) * length) }));
}
