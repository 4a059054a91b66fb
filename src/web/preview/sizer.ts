import type { PictureSize } from "../../picture/index.ts";

/** Decides how large previews are drawn on this machine. */
export type Sizer = {
  /** What a frame of the size given last has cost. */
  note(milliseconds: number): void;
  /** The first picture comes soon rather than fine. */
  first(aspect: number): PictureSize;
  moving(aspect: number): PictureSize;
  still(aspect: number): PictureSize;
};

/** Shorter sides, pixels. */
const STEPS = [180, 240, 360, 540, 720] as const;
/** A frame at 24 a second leaves this for its drawing; twice that is too slow, a third of it lets more in. */
const BUDGET_MILLISECONDS = 34;
/** Frames by which one judges. */
const WINDOW = 6;

export function openSizer(): Sizer {
  let step = 0;
  let isMoving = true;
  let costs: number[] = [];
  const sizeAt = (side: number, aspect: number, subframes: number): PictureSize => {
    const even = (value: number): number => Math.round(value / 8) * 8;
    const [width, height] = aspect >= 1 ? [side * aspect, side] : [side, side / aspect];
    return { width: even(width), height: even(height), subframes };
  };
  const side = (at: number): number => STEPS[Math.max(0, Math.min(STEPS.length - 1, at))] ?? STEPS[0];
  return {
    note(milliseconds) {
      if (!isMoving) return;
      costs.push(milliseconds);
      if (costs.length < WINDOW) return;
      const middle = costs.toSorted((a, b) => a - b)[WINDOW / 2] ?? 0;
      costs = [];
      if (middle > BUDGET_MILLISECONDS * 2) step = Math.max(0, step - 1);
      else if (middle < BUDGET_MILLISECONDS / 2) step = Math.min(STEPS.length - 1, step + 1);
    },
    first(aspect) {
      isMoving = true;
      costs = [];
      return sizeAt(side(step), aspect, 1);
    },
    moving(aspect) {
      if (!isMoving) costs = [];
      isMoving = true;
      return sizeAt(side(step), aspect, 1);
    },
    still(aspect) {
      isMoving = false;
      return sizeAt(side(step + 2), aspect, 4);
    },
  };
}
