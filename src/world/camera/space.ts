import { axisAngle, clamp, distance, IDENTITY, normalize, subtract, UP, type Vec3 } from "../../base/index.ts";
import type { SetModel } from "../../art/index.ts";
import { transformAt, type Take } from "../../take/index.ts";
import { addFixed, createEngine } from "../engine/engine.ts";
import type { Rapier } from "../engine/rapier.ts";
import type { Workshop } from "../staging/workshop.ts";

/** Where a camera may go and what it can see, apart from the figures. */
export type Space = {
  /** True where nothing solid lies within `clearance` metres and the point is inside the set. */
  isFree(point: Vec3, clearance: number): boolean;
  /** True where nothing solid lies between two points. */
  sees(from: Vec3, to: Vec3): boolean;
  /** The nearest point that is inside the set and above its ground. */
  inside(point: Vec3): Vec3;
};

const GROUND_CLEARANCE = 0.2;

/** Builds the space from the set and from bodies that do not move during the take. */
export function openSpace(rapier: Rapier, set: SetModel, take: Take, workshop: Workshop): Space {
  const engine = createEngine(rapier, 0);
  addFixed(engine, "set", set.colliders, { position: [0, 0, 0], rotation: IDENTITY, scale: 1 });
  for (const piece of set.pieces) {
    const rotation = axisAngle(UP, piece.turnRadians);
    addFixed(engine, "set", piece.model.colliders, { position: piece.position, rotation, scale: piece.scale });
  }
  for (const body of take.bodies) {
    const track = take.transforms[body.id];
    if (body.kind !== "prop" || !track || !body.model || track.length > 16 || Math.max(...body.sizeMetres) < 0.3)
      continue;
    addFixed(engine, body.id, workshop.model(body.model).colliders, { ...transformAt(track, 0), scale: 1 });
  }
  const { world } = engine;
  // Queries answer from the broad phase, which is built by a step.
  world.step();
  const { low, high } = set.cameraBounds;
  const inside = ([x, y, z]: Vec3): Vec3 => {
    const [cx, cz] = [clamp(x, low[0], high[0]), clamp(z, low[2], high[2])];
    return [cx, clamp(y, Math.max(low[1], set.heightAt(cx, cz) + GROUND_CLEARANCE), high[1]), cz];
  };
  return {
    inside,
    isFree(point, clearance) {
      if (distance(point, inside(point)) > 1e-6) return false;
      const near = world.projectPoint({ x: point[0], y: point[1], z: point[2] }, true);
      if (!near) return true;
      return !near.isInside && distance(point, [near.point.x, near.point.y, near.point.z]) >= clearance;
    },
    sees(from, to) {
      const way = subtract(to, from);
      const reach = distance(from, to);
      if (reach < 1e-6) return true;
      const [dx, dy, dz] = normalize(way);
      const ray = new rapier.Ray({ x: from[0], y: from[1], z: from[2] }, { x: dx, y: dy, z: dz });
      return world.castRay(ray, Math.max(0, reach - 0.05), true) === null;
    },
  };
}
