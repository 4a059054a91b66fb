import type { Vec3 } from "../../base/index.ts";
import type { SetModel } from "../../art/index.ts";
import type { Engine } from "../engine/engine.ts";

/** Whether somebody of some width can stand at a place, by what an engine holds. */
export type StandingRoom = (x: number, z: number, radius: number) => boolean;

/** What is lower than this is stepped over, what is higher than the head is walked under. */
const STEP_OVER_METRES = 0.28;
const HEAD_METRES = 1.7;
/** How finely answers are remembered. */
const CELL_METRES = 0.125;

/** Asks an engine in which nothing moves any more; it must have been stepped once. */
export function standingRoomIn(engine: Engine, set: SetModel): StandingRoom {
  const { Cylinder } = engine.rapier;
  const known = new Map<string, boolean>();
  return (x, z, radius) => {
    const key = `${Math.round(x / CELL_METRES)},${Math.round(z / CELL_METRES)},${Math.round(radius * 20)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ground = set.heightAt(x, z);
    const middle: Vec3 = [x, ground + (STEP_OVER_METRES + HEAD_METRES) / 2, z];
    const shape = new Cylinder((HEAD_METRES - STEP_OVER_METRES) / 2, radius);
    const hit = engine.world.intersectionWithShape(
      { x: middle[0], y: middle[1], z: middle[2] },
      { x: 0, y: 0, z: 0, w: 1 },
      shape,
    );
    known.set(key, hit === null);
    return hit === null;
  };
}
