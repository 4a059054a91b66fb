import { smoothstep } from "../../../base/index.ts";
import { fbm3 } from "../../kit/index.ts";

/** Half the side of the ground that is walked on; beyond it only layers of hills. */
export const LAND_HALF = 90;

/** Where the path runs: its middle's z at an x. */
export function pathZ(x: number): number {
  return 3.4 + 1.6 * Math.sin(x * 0.09 + 0.6) + 0.004 * x * x * Math.sign(x + 0.01);
}

/** Share of path at a place, 1 on its middle. */
export function pathAt(x: number, z: number): number {
  const edge = 0.25 * fbm3(x * 0.8, 3, z * 0.8, { octaves: 2, seed: 5 });
  return 1 - smoothstep(0.45, 0.95, Math.abs(z - pathZ(x)) + edge);
}

/** Rolling land, nearly level near the origin, rising behind it. */
export function landHeight(x: number, z: number): number {
  const far = smoothstep(8, 55, Math.hypot(x, z));
  const swell = 3.2 * fbm3(x * 0.018, 0.5, z * 0.018, { octaves: 3, seed: 11 });
  const near = 0.22 * fbm3(x * 0.09, 1.5, z * 0.09, { octaves: 2, seed: 3 });
  const behind = 2.4 * smoothstep(-10, -80, z);
  return near * (1 - 0.6 * pathAt(x, z)) + far * (swell + behind);
}
