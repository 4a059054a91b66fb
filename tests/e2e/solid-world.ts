import type { Collider } from "@dimforge/rapier3d-deterministic-compat";
import { distance, subtract, type Vec3 } from "../../src/base/index.ts";
import { poseAt, transformAt, TRANSFORM_STRIDE } from "../../src/take/index.ts";
import { moveLimbs } from "../../src/world/engine/engine.ts";
import { openRapier } from "../../src/world/engine/rapier.ts";
import { skeletonOf, worldJoints } from "../../src/world/motion/skeleton.ts";
import { setStage } from "../../src/world/staging/stage.ts";
import { openWorkshop } from "../../src/world/staging/workshop.ts";
import { assets, type StagedFilm } from "./stage-film.ts";

/** The film's solid things, set up afresh and asked for distances only: nothing here was there when the take was made. */
export type SolidWorld = {
  /** How deep a ball lies in a thing, metres: negative is clear of it. The deepest and its name. */
  depthOf(centre: Vec3, radius: number, among?: "set" | "figures"): { depth: number; part: string };
  /** What stands between two instants of a point, or null. */
  crossed(from: Vec3, to: Vec3): string | null;
  /** The rings that a ball can go through. */
  readonly rims: readonly { readonly centre: Vec3; readonly radius: number }[];
  /** Brings the figures' limbs to where the take has them at t. */
  poseFigures(t: number): void;
};

export async function openSolidWorld(film: StagedFilm): Promise<SolidWorld> {
  const { screenplay, take } = film;
  const rapier = await openRapier();
  const { engine, staged, hoops } = setStage(screenplay, openWorkshop(await assets()), rapier);
  engine.world.gravity = { x: 0, y: 0, z: 0 };
  for (const mover of engine.movers.values()) engine.world.removeRigidBody(mover.rigid);
  const limbs = new Set([...engine.limbs.values()].flat().map(({ rigid }) => rigid.handle));
  const isLimb = (collider: Collider): boolean => limbs.has(collider.parent()?.handle ?? -1);
  const colliders: Collider[] = [];
  engine.world.colliders.forEach((collider) => colliders.push(collider));
  engine.world.step();
  const nameOf = (collider: Collider): string => {
    const part = engine.parts.get(collider.handle);
    return part ? `${part.body}/${part.part}` : "?";
  };
  return {
    rims: hoops.map(({ hoop }) => hoop),
    depthOf(centre, radius, among = "set") {
      let worst = { depth: -Infinity, part: "" };
      const [x, y, z] = centre;
      for (const collider of colliders) {
        if (isLimb(collider) !== (among === "figures")) continue;
        const found = collider.projectPoint({ x, y, z }, false);
        if (!found) continue;
        const gap = distance(centre, [found.point.x, found.point.y, found.point.z]);
        const depth = radius - (found.isInside ? -gap : gap);
        if (depth > worst.depth) worst = { depth, part: nameOf(collider) };
      }
      return worst;
    },
    crossed(from, to) {
      const way = subtract(to, from);
      const ray = new rapier.Ray({ x: from[0], y: from[1], z: from[2] }, { x: way[0], y: way[1], z: way[2] });
      for (const collider of colliders) {
        if (isLimb(collider)) continue;
        const reach = collider.castRay(ray, 1, false);
        if (reach >= 0 && reach <= 1) return nameOf(collider);
      }
      return null;
    },
    poseFigures(t) {
      for (const { id, model } of staged.values()) {
        const poses = take.poses[id];
        const track = take.transforms[id];
        if (!poses || !track) continue;
        moveLimbs(engine, id, model, worldJoints(skeletonOf(model), transformAt(track, t), poseAt(poses, t).rotations));
      }
      engine.world.step();
    },
  };
}

/** A body's samples in order. */
export function samplesOf(film: StagedFilm, id: string): { t: number; at: Vec3 }[] {
  const track = film.take.transforms[id] ?? new Float32Array();
  return Array.from({ length: track.length / TRANSFORM_STRIDE }, (_, i) => {
    const [t = NaN, x = NaN, y = NaN, z = NaN] = track.subarray(i * TRANSFORM_STRIDE, i * TRANSFORM_STRIDE + 4);
    return { t, at: [x, y, z] as const };
  });
}
