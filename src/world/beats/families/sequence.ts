import type { Doing, Figure } from "../scene.ts";

/** One doing after another; parts that have nothing to do are skipped. */
export function sequence(parts: readonly (() => Doing | null)[]): Doing {
  let index = -1;
  let now: Doing | null = null;
  return {
    update(t) {
      for (;;) {
        if (now && !now.update(t)) return false;
        index += 1;
        const next = parts[index];
        if (!next) return true;
        now = next();
      }
    },
  };
}

/** Turns to a direction, then goes on. */
export function faceIt(figure: Figure, direction: number): Doing {
  figure.walker.face(direction);
  return { update: () => !figure.walker.isTurning && Math.abs(figure.walker.speed) < 0.05 };
}
