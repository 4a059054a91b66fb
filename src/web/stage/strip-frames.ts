import { cutFilm, type Screenplay } from "../../screenplay/index.ts";
import { PREVIEW_FPS } from "../preview/open-preview.ts";

/** Pictures along the whole strip, about. */
const PICTURES = 8;

export type StripShot = {
  readonly id: string;
  /** Of the film's length. */
  readonly share: number;
  /** Which frames stand for it on the strip, in order. */
  readonly frames: readonly number[];
};

/** The shots of a strip; each has at least one picture, and long ones have more. */
export function stripShots(plan: Screenplay): StripShot[] {
  const { shots, frameCount } = cutFilm(plan, PREVIEW_FPS);
  return shots.map(({ shot, firstFrame, endFrame }) => {
    const share = (endFrame - firstFrame) / frameCount;
    const count = Math.max(1, Math.round(PICTURES * share));
    const frames = Array.from({ length: count }, (_, i) =>
      Math.floor(firstFrame + ((i + 0.5) / count) * (endFrame - firstFrame)),
    );
    return { id: shot.id, share, frames };
  });
}

/** The frame that stands for a shot alone. */
export const middleOf = ({ frames }: StripShot): number => frames[Math.floor(frames.length / 2)] ?? 0;
