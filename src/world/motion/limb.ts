import {
  add,
  addScaled,
  axisAngle,
  clamp,
  conjugate,
  cross,
  dot,
  length,
  multiply,
  normalize,
  rotate,
  scale,
  subtract,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import { basis } from "./skeleton.ts";

/** A limb of two bones at rest: directions, lengths and the axis its middle joint bends about. */
export type Limb = {
  readonly upper: Vec3;
  readonly lower: Vec3;
  readonly upperLength: number;
  readonly lowerLength: number;
  readonly hinge: Vec3;
};

/** Directions in the world of a limb's two bones and of its hinge. */
export type LimbPose = { readonly upper: Vec3; readonly lower: Vec3; readonly hinge: Vec3 };

/** Limb from three joints at rest; `bendsTo` is where its middle joint points when it bends (knees +Z, elbows -Z). */
export function limbOf(top: Vec3, middle: Vec3, end: Vec3, bendsTo: Vec3): Limb {
  const upper = subtract(middle, top);
  const lower = subtract(end, middle);
  return {
    upper: normalize(upper),
    lower: normalize(lower),
    upperLength: length(upper),
    lowerLength: length(lower),
    hinge: normalize(cross(normalize(subtract(end, top)), bendsTo), [1, 0, 0]),
  };
}

/** Bends the limb so that its end reaches `target` (or as near as it can), its middle joint towards `pole`. */
export function reach(limb: Limb, from: Vec3, target: Vec3, pole: Vec3): LimbPose {
  const toTarget = subtract(target, from);
  const direction = normalize(toTarget, [0, -1, 0]);
  const { upperLength: a, lowerLength: b } = limb;
  const d = clamp(length(toTarget), Math.abs(a - b) + 1e-3, a + b - 1e-4);
  const hinge = normalize(
    cross(direction, pole),
    normalize(cross(direction, Math.abs(direction[0]) < 0.9 ? [1, 0, 0] : [0, 0, 1])),
  );
  const side = cross(hinge, direction);
  const along = (a * a - b * b + d * d) / (2 * d);
  const across = Math.sqrt(Math.max(a * a - along * along, 0));
  const elbow = add(scale(direction, along), scale(side, across));
  const end = scale(direction, d);
  return { upper: normalize(elbow), lower: normalize(subtract(end, elbow)), hinge };
}

/**
 * A target drawn in where the limb comes near its full length, so that its middle joint never snaps straight; all of it
 * at `share` 1, none at 0.
 */
export function softened(limb: Limb, from: Vec3, target: Vec3, share: number): Vec3 {
  const whole = limb.upperLength + limb.lowerLength;
  const [soft, most] = [0.91 * whole, 0.99 * whole];
  const way = subtract(target, from);
  const far = length(way);
  if (share <= 0 || far <= soft) return target;
  const drawn = soft + (most - soft) * (1 - Math.exp((soft - far) / (most - soft)));
  return addScaled(from, way, (far + (drawn - far) * share) / far);
}

/** World rotations of the two bones that bring the rest directions into the pose. */
export function bones(limb: Limb, pose: LimbPose): { upper: Quat; lower: Quat } {
  return {
    upper: multiply(basis(pose.upper, pose.hinge), conjugate(basis(limb.upper, limb.hinge))),
    lower: multiply(basis(pose.lower, pose.hinge), conjugate(basis(limb.lower, limb.hinge))),
  };
}

/**
 * An arm by its angles, radians: raised forward by `flex`, out to its side by `abduct`, elbow bent by `bend`, elbow
 * turned outward by `roll`. In the frame of the chest; `side` is +1 for the left, -1 for the right.
 */
export function armByAngles(
  angles: { flex: number; abduct: number; bend: number; roll: number },
  side: number,
): LimbPose {
  const out: Vec3 = [side * Math.sin(angles.abduct), -Math.cos(angles.abduct), 0];
  const turn = axisAngle([1, 0, 0], -angles.flex);
  const upper = rotate(turn, out);
  const back = rotate(turn, [side * Math.sin(angles.roll), 0, -Math.cos(angles.roll)]);
  const hinge = normalize(cross(upper, back), [1, 0, 0]);
  return { upper, lower: rotate(axisAngle(hinge, -angles.bend), upper), hinge };
}

/** The part of a rotation that turns about `axis` (unit). */
export function twistAbout(q: Quat, axis: Vec3): Quat {
  const along = dot([q[0], q[1], q[2]], axis);
  const size = Math.sqrt(along * along + q[3] * q[3]);
  if (size < 1e-9) return [0, 0, 0, 1];
  const v = addScaled([0, 0, 0], axis, along / size);
  return [v[0], v[1], v[2], q[3] / size];
}
