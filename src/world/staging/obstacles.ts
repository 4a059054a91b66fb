import type { Vec3 } from "../../base/index.ts";
import { createEngine } from "../engine/engine.ts";
import { buildFixed, type Stage } from "./stage.ts";

/** Where a walker of some width can stand, by everything that never moves. */
export interface Obstacles {
  isFree(x: number, z: number, radius: number): boolean;
  /** Inside the place that the set is built for. */
  isInside(x: number, z: number, margin: number): boolean;
}

/** What is lower than this is stepped over, what is higher than the head is walked under. */
const STEP_OVER_METRES = 0.28;
const HEAD_METRES = 1.7;
/** How finely answers are remembered. */
const CELL_METRES = 0.125;

export function openObstacles(stage: Stage): Obstacles {
  const engine = createEngine(stage.engine.rapier, 0);
  buildFixed(engine, stage);
  engine.world.step();
  const { Cylinder } = engine.rapier;
  const known = new Map<string, boolean>();
  const { low, high } = stage.set.cameraBounds;
  return {
    isFree(x, z, radius) {
      const key = `${Math.round(x / CELL_METRES)},${Math.round(z / CELL_METRES)},${Math.round(radius * 20)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const ground = stage.set.heightAt(x, z);
      const middle: Vec3 = [x, ground + (STEP_OVER_METRES + HEAD_METRES) / 2, z];
      const shape = new Cylinder((HEAD_METRES - STEP_OVER_METRES) / 2, radius);
      const hit = engine.world.intersectionWithShape(
        { x: middle[0], y: middle[1], z: middle[2] },
        { x: 0, y: 0, z: 0, w: 1 },
        shape,
      );
      known.set(key, hit === null);
      return hit === null;
    },
    isInside: (x, z, margin) =>
      x > low[0] + margin && x < high[0] - margin && z > low[2] + margin && z < high[2] - margin,
  };
}
