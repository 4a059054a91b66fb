import { as, type FrameIndex, type Seconds } from "../base/index.ts";
import type { Screenplay, Shot } from "./schema.ts";

/**
 * One shot's place in the film: frames [firstFrame, endFrame) of the film show the world from `worldStart` on,
 * at `shot.timeScale` world seconds per film second (under 1 is slow motion).
 */
export type CutShot = {
  readonly shot: Shot;
  readonly firstFrame: FrameIndex;
  readonly endFrame: FrameIndex;
  readonly worldStart: Seconds;
};

/** The one timeline that world, picture and sound share. Without slow motion, world time is film time. */
export type Cut = {
  readonly fps: number;
  readonly frameCount: number;
  readonly worldSeconds: Seconds;
  readonly shots: readonly CutShot[];
};

/** Lays the screenplay's shots end to end on whole frames; the last one always ends with the film. */
export function cutFilm(screenplay: Pick<Screenplay, "seconds" | "shots">, fps: number): Cut {
  const frameCount = Math.max(1, Math.round(screenplay.seconds * fps));
  const shots: CutShot[] = [];
  let first = 0;
  let world = 0;
  screenplay.shots.forEach((shot, index) => {
    const isLast = index === screenplay.shots.length - 1;
    const end = isLast ? frameCount : Math.min(frameCount, Math.round((shot.start + shot.duration) * fps));
    if (end <= first) return;
    shots.push({
      shot,
      firstFrame: as<FrameIndex>(first),
      endFrame: as<FrameIndex>(end),
      worldStart: as<Seconds>(world),
    });
    world += ((end - first) / fps) * shot.timeScale;
    first = end;
  });
  return { fps, frameCount, worldSeconds: as<Seconds>(world), shots };
}

/** The shot that a frame belongs to. */
export function shotOfFrame(cut: Cut, frame: number): CutShot {
  const found = cut.shots.find((shot) => frame < shot.endFrame) ?? cut.shots.at(-1);
  if (!found) throw new RangeError("A cut without shots has no frames.");
  return found;
}

/** The world's instant at which a frame's shutter opens. Fractional frames are allowed (sub-frames). */
export function worldTimeOfFrame(cut: Cut, frame: number): Seconds {
  const { shot, firstFrame, worldStart } = shotOfFrame(cut, Math.floor(frame));
  return as<Seconds>(worldStart + ((frame - firstFrame) / cut.fps) * shot.timeScale);
}

/** The film's instant that shows a world instant. */
export function filmTimeOfWorld(cut: Cut, world: number): Seconds {
  let found = cut.shots[0];
  for (const shot of cut.shots) if (shot.worldStart <= world) found = shot;
  if (!found) return as<Seconds>(world);
  return as<Seconds>(found.firstFrame / cut.fps + (world - found.worldStart) / found.shot.timeScale);
}
