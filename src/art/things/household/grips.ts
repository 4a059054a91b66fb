import {
  axisAngle,
  between,
  cross,
  dot,
  multiply,
  normalize,
  rotate,
  type Quat,
  type Vec3,
} from "../../../base/index.ts";

// How things lie in a hand. A grip's +Y runs along the fingers, its +Z out of the palm; a right hand's thumb is at +X.

/** The turn of a grip whose fingers and palm point these ways, in the thing's space. */
export function gripTurn(fingers: Vec3, palm: Vec3): Quat {
  const out = normalize(palm);
  const first = between([0, 0, 1], out);
  const from = rotate(first, [0, 1, 0]);
  const along = normalize(fingers);
  const angle = Math.atan2(dot(cross(from, along), out), dot(from, along));
  return multiply(axisAngle(out, angle), first);
}

/** Stands upright along the thumb, its -X side against the palm. */
export const GRIP_UPRIGHT: Quat = [0.5, 0.5, 0.5, 0.5];
/** Hangs from a handle that runs along x; the fingers point down past its +Z side. */
export const GRIP_HANGING: Quat = [1, 0, 0, 0];
/** The palm's middle is this far under a flat thing that lies between thumb and fingers. */
export const UNDER_THUMB_METRES = 0.03;
