import type { Vector4 } from "three/webgpu";
import { setCount } from "../light/each-of.ts";
import type { LightRig } from "../light/light-rig.ts";
import type { Actor } from "./actor.ts";
import type { PosedJoints } from "./pose-joints.ts";

/** A ball that keeps light from the ground round it. */
export type Blocker = { readonly x: number; readonly y: number; readonly z: number; readonly radius: number };

/**
 * Balls that darken the ground under a body, where soft light would leave it floating: one for each foot and the hips
 * of a figure, one for anything else that is small. At any time as many.
 */
export function blockersOf(actor: Actor, joints: PosedJoints): Blocker[] {
  const [width, height, length] = actor.model.sizeMetres;
  if (actor.model.joints.length === 0) {
    const radius = Math.min(width, height, length) / 2;
    if (radius >= 1.2) return [];
    const [x, y, z] = joints.positions[0] ?? [
      joints.matrices[3] ?? 0,
      joints.matrices[7] ?? 0,
      joints.matrices[11] ?? 0,
    ];
    return [{ x, y: y + (actor.body.shape === "ball" ? 0 : height / 2), z, radius: radius * 1.05 }];
  }
  return actor.model.joints.flatMap((joint, i) => {
    const place = joints.positions[i];
    if (!place) return [];
    const isHip = joint.parent === null;
    if (!isFoot(joint) && !isHip) return [];
    const radius = isFoot(joint) ? height * 0.05 : Math.min(width, length, height) * 0.45;
    return [{ x: place[0], y: place[1], z: place[2], radius }];
  });
}

const isFoot = ({ name }: { readonly name: string }): boolean =>
  /foot|paw|hoof|ankle/i.test(name) && !/toe/i.test(name);

/** As many as the shaders hold, the first first. */
export function setBlockers(rig: LightRig, blockers: readonly Blocker[]): void {
  const slots = rig.blockerPlaces.array as Vector4[];
  if (rig.blockers.live) setCount(rig.blockers, Math.min(slots.length, blockers.length));
  slots.forEach((slot, i) => {
    const blocker = i < rig.blockers.value ? blockers[i] : undefined;
    if (blocker) slot.set(blocker.x, blocker.y, blocker.z, blocker.radius);
    else slot.set(0, -1e4, 0, 0);
  });
}
