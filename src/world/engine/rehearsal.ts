import { IDENTITY, type Vec3 } from "../../base/index.ts";
import { addMover, centreOf, createEngine, release, STEP_SECONDS } from "./engine.ts";
import { stepEngine, type Touch } from "./step.ts";
import type { Model } from "../../art/index.ts";
import { buildFixed, type Stage } from "../staging/stage.ts";

/** One try of a throw: the ball's centre step by step, and what it touched when. */
export type Trace = { readonly centres: Vec3[]; readonly touches: { readonly t: number; readonly touch: Touch }[] };

/** A copy of what stands fast, with one ball, to try throws in before the real one is let go. */
export interface Rehearsal {
  throwOnce(
    motion: { position: Vec3; velocity: Vec3; spin: Vec3 },
    options: { seconds: number; until?: (trace: Trace) => boolean },
  ): Trace;
}

export function openRehearsal(stage: Stage, model: Model): Rehearsal {
  const engine = createEngine(stage.engine.rapier, stage.engine.gravity);
  buildFixed(engine, stage);
  const mover = addMover(engine, "ball", model, { position: [0, 50, 0], rotation: IDENTITY });
  return {
    throwOnce({ position, velocity, spin }, { seconds, until }) {
      release(engine, mover, { position, rotation: IDENTITY, velocity, spin });
      const trace: Trace = { centres: [position], touches: [] };
      const steps = Math.round(seconds / STEP_SECONDS);
      for (let i = 1; i <= steps; i++) {
        for (const touch of stepEngine(engine)) trace.touches.push({ t: i * STEP_SECONDS, touch });
        trace.centres.push(centreOf(mover));
        if (i % 8 === 0 && until?.(trace)) break;
      }
      return trace;
    },
  };
}
