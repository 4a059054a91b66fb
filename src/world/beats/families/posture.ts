import { smoothstep } from "../../../base/index.ts";
import { type Doing, type Figure, type Scene } from "../scene.ts";

/** A creature's way of doing it, by its gait's posture. */
export function posture(figure: Figure, scene: Scene, name: string, end: number): Doing {
  const start = scene.t;
  return {
    update(t) {
      figure.posture = { name, progress: smoothstep(start, start + 0.8, t) * (1 - smoothstep(end - 0.6, end, t)) };
      if (t < end) return false;
      figure.posture = null;
      return true;
    },
    stop() {
      figure.posture = null;
    },
  };
}
