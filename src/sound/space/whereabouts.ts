import { add, type Vec3 } from "../../base/index.ts";
import { worldTimeOfFrame, type Cut } from "../../screenplay/index.ts";
import { transformAt, type Take } from "../../take/index.ts";

/** The world's instant that a film time shows. */
export function worldTimeOfFilm(cut: Cut, filmSeconds: number): number {
  return worldTimeOfFrame(cut, Math.max(0, filmSeconds * cut.fps));
}

/** Where a body is at a film time, raised by `height` metres over its own origin; null where the take does not know it. */
export function placeOfBody(
  take: Take,
  cut: Cut,
  options: { body: string | null; height: number },
): ((filmSeconds: number) => Vec3) | null {
  const track = options.body === null ? undefined : take.transforms[options.body];
  if (!track || track.length === 0) return null;
  const raise: Vec3 = [0, options.height, 0];
  return (filmSeconds) => add(transformAt(track, worldTimeOfFilm(cut, filmSeconds)).position, raise);
}
