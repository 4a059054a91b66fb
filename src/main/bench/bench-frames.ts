import { join } from "node:path";
import { openFrameEncoder } from "../../encode/index.ts";
import type { Quality, Studio } from "../../film/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { readStagedFilm } from "../read-staged-film.ts";
import type { BenchShape } from "./bench-film.ts";
import { paceOf } from "./run-reference.ts";

/** Milliseconds a frame at one quality. */
export type FrameBench = {
  readonly quality: Quality;
  readonly frames: number;
  /** From frame to frame, everything in it, without what is made ready before the first. */
  readonly whole: number;
  readonly draw: number;
  readonly read: number;
  readonly transfer: number;
  readonly convert: number;
  readonly encode: number;
};

/** Draws and encodes the first `frames` frames of the film in `folder`. */
export async function benchFrames(
  quality: Quality,
  frames: number,
  shape: BenchShape,
  folder: string,
  studio: Studio,
): Promise<FrameBench> {
  const { width, height, fps } = shape;
  const { screenplay, take } = await readStagedFilm(join(folder, "film"));
  await using encoder = await openFrameEncoder({ width, height, fps });
  const arrivals: number[] = [];
  let encodeMilliseconds = 0;
  const source = await studio.frameSource();
  const { frameMilliseconds } = await source.draw(
    { screenplay: firstFrames(screenplay, frames / fps), take, width, height, fps, quality, passes: [] },
    async ({ i420 }) => {
      const before = performance.now();
      arrivals.push(before);
      await encoder.addFrame(i420);
      encodeMilliseconds += performance.now() - before;
    },
    studio.signal,
  );
  const before = performance.now();
  await encoder.finish();
  encodeMilliseconds += performance.now() - before;
  const pace = paceOf(arrivals);
  const whole = pace > 0 ? 1000 / pace : 0;
  return { quality, frames, whole, ...frameMilliseconds, encode: encodeMilliseconds / frames };
}

/** The same film, ended early. */
function firstFrames(screenplay: Screenplay, seconds: number): Screenplay {
  return { ...screenplay, seconds };
}
