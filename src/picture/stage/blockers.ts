import type { Vector4 } from "three/webgpu";
import type { LightRig } from "../light/light-rig.ts";
import type { Actor } from "./actor.ts";
import type { PosedJoints } from "./pose-joints.ts";

/**
 * Balls that darken the ground under bodies, where soft light would leave them floating: one for each foot and the
 * hips of a figure, one for anything else that is small. Returns how many there are, at any time the same.
 */
export function setBlockers(
  rig: LightRig,
  posed: readonly { readonly actor: Actor; readonly joints: PosedJoints }[],
): number {
  const slots = rig.blockerPlaces.array as Vector4[];
  let used = 0;
  const put = (x: number, y: number, z: number, radius: number): void => {
    if (used < rig.blockers.count) slots[used++]?.set(x, y, z, radius);
  };
  for (const { actor, joints } of posed) {
    const [width, height, length] = actor.model.sizeMetres;
    if (actor.model.joints.length === 0) {
      const [first] = joints.positions;
      const centre = first ?? [joints.matrices[3] ?? 0, joints.matrices[7] ?? 0, joints.matrices[11] ?? 0];
      const radius = Math.min(width, height, length) / 2;
      if (radius < 1.2)
        put(centre[0], centre[1] + (actor.body.shape === "ball" ? 0 : height / 2), centre[2], radius * 1.05);
      continue;
    }
    actor.model.joints.forEach((joint, i) => {
      const place = joints.positions[i];
      if (!place) return;
      const isFoot = /foot|paw|hoof|ankle/i.test(joint.name) && !/toe/i.test(joint.name);
      const isHip = joint.parent === null;
      if (isFoot) put(place[0], place[1], place[2], height * 0.05);
      else if (isHip) put(place[0], place[1], place[2], Math.min(width, length, height) * 0.45);
    });
  }
  for (let i = used; i < rig.blockers.count; i++) slots[i]?.set(0, -1e4, 0, 0);
  return used;
}
