import type { HairStyle, Patch } from "./hair-styles.ts";

/** Between the line's given heights by the angle from straight ahead, degrees: forehead, temple, sideburn, behind the ear, nape. */
const angles = [0, 34, 62, 84, 112, 140, 180] as const;

/** Positive where hair grows, decimetres from its edge, at a place seen from between the eyes. */
export function hairlineDepth(style: HairStyle, x: number, y: number, z: number): number {
  const [front, temple, burn, nape] = style.line;
  // A slight point in the middle of the forehead, corners beside it.
  const heights = [front, front + 0.02, temple, burn, -0.12, nape + 0.16, nape] as const;
  const angle = (Math.atan2(Math.abs(x), z - 0.02) * 180) / Math.PI;
  let at = 0;
  while (at < angles.length - 2 && angle > (angles[at + 1] ?? 180)) at++;
  const [a = 0, b = 1] = [angles[at], angles[at + 1]];
  const t = Math.min(1, Math.max(0, (angle - a) / (b - a)));
  const eased = t * t * (3 - 2 * t);
  const line = (heights[at] ?? 0) * (1 - eased) + (heights[at + 1] ?? 0) * eased;
  const above = style.bareAbove === null ? 1 : style.bareAbove + 0.1 * Math.max(0, -z) - y;
  return Math.min(y - line, above, earDepth(x, y, z));
}

/** Negative on an ear. */
function earDepth(x: number, y: number, z: number): number {
  if (y > 0.26 || y < -0.66) return 1;
  const side = Math.abs(x);
  return z > -0.38 && z < 0.3 && side > 0.5 ? 3 * (0.75 - side) : 1;
}

function isByEar([, y, z]: readonly [number, number, number]): boolean {
  return y > -0.8 && y < 0.36 && z > -0.5 && z < 0.5;
}

export function isInPatch(patch: Patch, depth: number, place: readonly [x: number, y: number, z: number]): boolean {
  const [x, y, z] = place;
  switch (patch) {
    case "all":
      return depth > 0.01;
    // Clear of the lips.
    case "beneath":
      return depth > 0.03;
    case "inner":
      return depth > 0.16;
    case "top":
      return depth > 0.01 && y > 0.55;
    case "sides":
      return depth > 0.01 && y <= 0.66;
    case "fringe":
      return z > 0.5 && y > 0.5 && depth > 0.01 && depth < 0.3 && Math.abs(x) < 0.66;
    case "edge":
      return depth > -0.03 && depth < 0.08 && !isByEar(place);
  }
}
