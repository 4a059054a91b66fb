import { normalize, type Vec3 } from "../../../base/index.ts";

/** Velocity with which a body thrown from `from` at `elevation` radians flies through `to`; null where it cannot. */
export function throwThrough(from: Vec3, to: Vec3, elevation: number, gravity: number): Vec3 | null {
  const dx = to[0] - from[0];
  const dz = to[2] - from[2];
  const far = Math.hypot(dx, dz);
  const drop = far * Math.tan(elevation) - (to[1] - from[1]);
  if (drop <= 1e-6 || far < 1e-6) return null;
  const cosine = Math.cos(elevation);
  const speed = Math.sqrt((gravity * far * far) / (2 * cosine * cosine * drop));
  const along = normalize([dx, 0, dz]);
  return [along[0] * speed * cosine, speed * Math.sin(elevation), along[2] * speed * cosine];
}
