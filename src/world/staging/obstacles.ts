import { createEngine } from "../engine/engine.ts";
import { buildFixed, type Stage } from "./stage.ts";
import { standingRoomIn, type StandingRoom } from "./standing-room.ts";

/** Where a walker of some width can stand, by everything that never moves. */
export interface Obstacles {
  readonly isFree: StandingRoom;
  /** Inside the place that the set is built for. */
  isInside(x: number, z: number, margin: number): boolean;
}

export function openObstacles(stage: Stage): Obstacles {
  const engine = createEngine(stage.engine.rapier, 0);
  buildFixed(engine, stage);
  engine.world.step();
  const { low, high } = stage.set.cameraBounds;
  return {
    isFree: standingRoomIn(engine, stage.set),
    isInside: (x, z, margin) =>
      x > low[0] + margin && x < high[0] - margin && z > low[2] + margin && z < high[2] - margin,
  };
}
