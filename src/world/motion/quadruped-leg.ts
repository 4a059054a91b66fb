import {
  add,
  axisAngle,
  conjugate,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  subtract,
  UP,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import { bones, reach } from "./limb.ts";
import { legFrame, type LegRig } from "./quadruped-rig.ts";
import { basis } from "./skeleton.ts";

export type LegTurns = { readonly top: Quat; readonly middle: Quat; readonly ankle: Quat; readonly foot: Quat };

export type LegGoal = {
  /** Foot joint in the world. */
  readonly foot: Vec3;
  readonly yaw: number;
  /** 0 stands, 1 fully folded in mid swing. */
  readonly fold: number;
  /** Direction foot to ankle in the world that the cannon takes instead of its own, by weight (sitting, lying). */
  readonly lay: { readonly direction: Vec3; readonly weight: number };
  /** Where knee or elbow points. */
  readonly pole: Vec3;
};

/**
 * A leg of three long parts: the cannon keeps its lean against the leg's line (and folds in the swing), the two long
 * bones above reach its end. Where they would not, the cannon rises towards the body, as at toe-off.
 */
export function poseLeg(leg: LegRig, top: Vec3, goal: LegGoal, forward: Vec3): LegTurns {
  const { foot } = goal;
  const { up, ahead } = legFrame(top, foot, forward);
  const lean = leg.cannonLean + goal.fold * (leg.isFore ? 0.95 : -0.25);
  let along = add(scale(up, Math.cos(lean)), scale(ahead, Math.sin(lean)));
  if (goal.lay.weight > 0) along = normalize(mix(along, goal.lay.direction, goal.lay.weight));
  const limit = (leg.limb.upperLength + leg.limb.lowerLength) * 0.996;
  const ankleOf = (direction: Vec3): Vec3 => add(foot, scale(direction, leg.cannon));
  if (length(subtract(ankleOf(along), top)) > limit) {
    let [low, high] = [0, 1];
    for (let i = 0; i < 9; i++) {
      const t = (low + high) / 2;
      if (length(subtract(ankleOf(normalize(mix(along, up, t))), top)) > limit) low = t;
      else high = t;
    }
    along = normalize(mix(along, up, high));
  }
  const posed = reach(leg.limb, top, ankleOf(along), goal.pole);
  const turns = bones(leg.limb, posed);
  // The cannon turns in the leg's own plane, so its side stays the hinge of the joint above.
  const cannon = multiply(basis(along, posed.hinge), conjugate(basis(leg.cannonRest, leg.limb.hinge)));
  const flat = multiply(axisAngle(UP, goal.yaw), axisAngle([1, 0, 0], goal.fold * (leg.isFore ? 1.35 : 1)));
  return { top: turns.upper, middle: turns.lower, ankle: cannon, foot: flat };
}

/** How far the body must come down for this foot to be reached, metres; 0 where it is. */
export function dropFor(leg: LegRig, top: Vec3, foot: Vec3, share = 0.985): number {
  const most = leg.fullLength * share;
  const flat = Math.hypot(top[0] - foot[0], top[2] - foot[2]);
  const room = Math.sqrt(Math.max(most * most - flat * flat, (0.3 * most) ** 2));
  return Math.max(0, top[1] - foot[1] - room);
}

/** Swing of a leg's line forward of straight down in the frame of the body, radians. */
export function legAngle(top: Vec3, foot: Vec3, body: Quat): number {
  const d = rotate(conjugate(body), subtract(foot, top));
  return Math.atan2(d[2], -d[1]);
}
