import { add, distance, normalize, scale, subtract, type Vec3 } from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";
import type { Orbit } from "./messages.ts";

/** Lowest and highest look at the pivot, radians above the horizon. */
const PITCH = { low: -0.1, high: 1.45 } as const;
const LOWEST_METRES = 0.12;

/** The camera turned round what it looks at, `orbit.yaw` to the right, `orbit.pitch` upwards, at its share of the distance. */
export function orbitCamera(from: CameraKey, orbit: Orbit): CameraKey {
  const away = Math.max(0.6, Math.min(from.focusMetres, distance(from.position, from.target) * 4));
  const pivot = add(from.position, scale(normalize(subtract(from.target, from.position)), away));
  const [x, y, z] = subtract(from.position, pivot);
  const yaw = Math.atan2(x, z) + orbit.yaw;
  const level = Math.hypot(x, z);
  const pitch = Math.min(PITCH.high, Math.max(PITCH.low, Math.atan2(y, level) + orbit.pitch));
  const radius = away * orbit.distance;
  const position: Vec3 = [
    pivot[0] + radius * Math.cos(pitch) * Math.sin(yaw),
    Math.max(LOWEST_METRES, pivot[1] + radius * Math.sin(pitch)),
    pivot[2] + radius * Math.cos(pitch) * Math.cos(yaw),
  ];
  return { ...from, position, target: pivot, rollRadians: 0, focusMetres: radius };
}
