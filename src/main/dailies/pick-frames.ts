import type { Cut, CutShot } from "../../screenplay/index.ts";

/** A shot's frames that a sheet shows, first to last, evenly apart. */
export type ShotFrames = { readonly shot: CutShot; readonly frames: readonly number[] };

/** Rows of `columns` frames: about `rows` for the film, shared by length, at least one a shot. */
export function pickFrames(cut: Cut, columns: number, rows: number): ShotFrames[] {
  return cut.shots.map((shot) => {
    const length = shot.endFrame - shot.firstFrame;
    const shotRows = Math.max(1, Math.round((rows * length) / cut.frameCount));
    return { shot, frames: spread(shot.firstFrame, shot.endFrame - 1, shotRows * columns) };
  });
}

/** `count` whole numbers from first to last, each once; fewer where there are not so many. */
export function spread(first: number, last: number, count: number): number[] {
  const steps = Math.min(count, last - first + 1);
  if (steps === 1) return [first];
  return Array.from({ length: steps }, (_, i) => first + Math.round(((last - first) * i) / (steps - 1)));
}
