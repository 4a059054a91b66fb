/** Metres, right-handed, Y up. Things and figures at rest face +Z; their left hand is at +X. */
export type Vec3 = readonly [x: number, y: number, z: number];
/** Unit quaternion. */
export type Quat = readonly [x: number, y: number, z: number, w: number];

export const ZERO: Vec3 = [0, 0, 0];
export const UP: Vec3 = [0, 1, 0];
export const IDENTITY: Quat = [0, 0, 0, 1];

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}
/** a + b * factor */
export function addScaled(a: Vec3, b: Vec3, factor: number): Vec3 {
  return [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
}
export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
export function length(a: Vec3): number {
  return Math.sqrt(dot(a, a));
}
export function distance(a: Vec3, b: Vec3): number {
  return length(subtract(a, b));
}
/** The unit vector along a; the fallback (default UP) where a has no length. */
export function normalize(a: Vec3, fallback: Vec3 = UP): Vec3 {
  const size = length(a);
  return size > 1e-9 ? scale(a, 1 / size) : fallback;
}
export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
export function mix(a: Vec3, b: Vec3, t: number): Vec3 {
  return [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];
}
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
/** Hermite ease from 0 at `low` to 1 at `high`. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Rotation of `angle` radians about a unit axis. */
export function axisAngle(axis: Vec3, angle: number): Quat {
  const s = Math.sin(angle / 2);
  return [axis[0] * s, axis[1] * s, axis[2] * s, Math.cos(angle / 2)];
}
/** Apply b first, then a. */
export function multiply(a: Quat, b: Quat): Quat {
  return [
    a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
    a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
    a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}
export function conjugate(q: Quat): Quat {
  return [-q[0], -q[1], -q[2], q[3]];
}
export function rotate(q: Quat, v: Vec3): Vec3 {
  const u: Vec3 = [q[0], q[1], q[2]];
  const t = scale(cross(u, v), 2);
  return add(addScaled(v, t, q[3]), cross(u, t));
}
export function normalizeQuat(q: Quat): Quat {
  const size = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
  return size > 1e-12 ? [q[0] / size, q[1] / size, q[2] / size, q[3] / size] : IDENTITY;
}
/** Shortest-arc spherical interpolation. */
export function slerp(a: Quat, b: Quat, t: number): Quat {
  let cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = cosine < 0 ? -1 : 1;
  cosine *= sign;
  if (cosine > 0.9995) {
    return normalizeQuat([
      lerp(a[0], b[0] * sign, t),
      lerp(a[1], b[1] * sign, t),
      lerp(a[2], b[2] * sign, t),
      lerp(a[3], b[3] * sign, t),
    ]);
  }
  const angle = Math.acos(cosine);
  const wa = Math.sin((1 - t) * angle) / Math.sin(angle);
  const wb = (Math.sin(t * angle) / Math.sin(angle)) * sign;
  return [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb, a[3] * wa + b[3] * wb];
}
/** The smallest rotation that turns unit vector `from` onto unit vector `to`. */
export function between(from: Vec3, to: Vec3): Quat {
  const cosine = dot(from, to);
  if (cosine < -0.999999) {
    const axis = normalize(cross(Math.abs(from[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0], from));
    return axisAngle(axis, Math.PI);
  }
  const axis = cross(from, to);
  return normalizeQuat([axis[0], axis[1], axis[2], 1 + cosine]);
}
/** Turn about +Y that makes something facing +Z face along (x, z). */
export function facing(x: number, z: number): Quat {
  return axisAngle(UP, Math.atan2(x, z));
}
