import { addScaled, dot, subtract, type Vec3 } from "../../../base/index.ts";
import type { Figure, Scene } from "../scene.ts";
import { insideSet } from "./destination.ts";

/** Metres beside the middle of a road that still belong to it. */
const ROAD_HALF_WIDTH = 3.6;

/**
 * A vehicle on the set's road stays in its lane, whatever it is bound for beside it; a way along something goes on for
 * `reach` metres as it faces. Null for what is not on a road.
 */
export function laneWay(
  scene: Scene,
  vehicle: Figure,
  way: { readonly end: Vec3; readonly isAlong: boolean; readonly reach: number },
): Vec3 | null {
  const road = scene.stage.set.areas.find((area) => area.name === "road");
  if (!road || vehicle.staged.gait !== "wheels") return null;
  const from = vehicle.walker.position;
  const along: Vec3 = [Math.sin(road.facingRadians), 0, Math.cos(road.facingRadians)];
  const off = subtract(from, road.centre);
  const beside = addScaled(off, along, -dot(off, along));
  if (Math.hypot(beside[0], beside[2]) > ROAD_HALF_WIDTH) return null;
  const ahead = dot(subtract(way.end, from), along);
  if (!way.isAlong) return insideSet(scene, addScaled(from, along, ahead), 0);
  const { facing } = vehicle.walker;
  const heading = Math.sign(Math.sin(facing) * along[0] + Math.cos(facing) * along[2]);
  return insideSet(scene, addScaled(from, along, heading * way.reach), 0);
}
