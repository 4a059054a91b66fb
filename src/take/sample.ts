import { lerp, slerp, type Quat, type Vec3 } from "../base/index.ts";
import { TRANSFORM_STRIDE, type CameraKey, type Poses, type Transform, type Transforms } from "./take.ts";

/** Index of the last sample at or before t (0 where t is before all), by bisection. */
function indexAt(count: number, timeAt: (index: number) => number, t: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeAt(middle) <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fraction(from: number, to: number, t: number): number {
  return to > from ? Math.min(1, Math.max(0, (t - from) / (to - from))) : 0;
}

/** Where a body is at t, interpolated; held at the ends. */
export function transformAt(track: Transforms, t: number): Transform {
  const count = track.length / TRANSFORM_STRIDE;
  const value = (index: number, offset: number): number => track[index * TRANSFORM_STRIDE + offset] ?? 0;
  const i = indexAt(count, (index) => value(index, 0), t);
  const j = Math.min(i + 1, count - 1);
  const f = fraction(value(i, 0), value(j, 0), t);
  const quat = (index: number): Quat => [value(index, 4), value(index, 5), value(index, 6), value(index, 7)];
  return {
    position: [lerp(value(i, 1), value(j, 1), f), lerp(value(i, 2), value(j, 2), f), lerp(value(i, 3), value(j, 3), f)],
    rotation: slerp(quat(i), quat(j), f),
  };
}

/** A figure's joint rotations (4 per joint, in `poses.joints` order) and face weights at t. */
export function poseAt(poses: Poses, t: number): { rotations: Quat[]; face: number[] } {
  const count = poses.times.length;
  const i = indexAt(count, (index) => poses.times[index] ?? 0, t);
  const j = Math.min(i + 1, count - 1);
  const f = fraction(poses.times[i] ?? 0, poses.times[j] ?? 0, t);
  const jointCount = poses.joints.length;
  const quat = (sample: number, joint: number): Quat => {
    const o = (sample * jointCount + joint) * 4;
    const r = poses.rotations;
    return [r[o] ?? 0, r[o + 1] ?? 0, r[o + 2] ?? 0, r[o + 3] ?? 1];
  };
  const faceCount = poses.faceNames.length;
  return {
    rotations: poses.joints.map((_, joint) => slerp(quat(i, joint), quat(j, joint), f)),
    face: poses.faceNames.map((_, k) =>
      lerp(poses.faces[i * faceCount + k] ?? 0, poses.faces[j * faceCount + k] ?? 0, f),
    ),
  };
}

/** The camera at t within one shot; it never blends across a cut. */
export function cameraAt(cameras: readonly CameraKey[], shot: string, t: number): CameraKey {
  const keys = cameras.filter((key) => key.shot === shot);
  const i = indexAt(keys.length, (index) => keys[index]?.t ?? 0, t);
  const a = keys[i];
  const b = keys[Math.min(i + 1, keys.length - 1)];
  if (!a || !b) throw new RangeError(`The take has no camera for shot '${shot}'.`);
  const f = fraction(a.t, b.t, t);
  const mixed = (p: Vec3, q: Vec3): Vec3 => [lerp(p[0], q[0], f), lerp(p[1], q[1], f), lerp(p[2], q[2], f)];
  return {
    shot,
    t,
    position: mixed(a.position, b.position),
    target: mixed(a.target, b.target),
    rollRadians: lerp(a.rollRadians, b.rollRadians, f),
    focalMillimetres: lerp(a.focalMillimetres, b.focalMillimetres, f),
    focusMetres: lerp(a.focusMetres, b.focusMetres, f),
    fNumber: lerp(a.fNumber, b.fNumber, f),
  };
}
