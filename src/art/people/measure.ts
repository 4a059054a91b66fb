import type { Vec3 } from "../../base/index.ts";
import type { HeadOval } from "./hats.ts";
import type { PeoplePack } from "./people-pack.ts";

/** Points of the body proper; the base mesh's helpers follow. */
const BODY_POINTS = 13380;

/** From the pack's decimetres to the model's metres: scaled, lowest point on the ground. */
export type Placement = { readonly scale: number; readonly ground: number };

/** In decimetres. */
export type Measures = {
  readonly low: number;
  readonly height: number;
  readonly width: number;
  readonly depth: number;
};

export function measureBody(places: Float32Array): Measures {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < BODY_POINTS * 3; i++) {
    const value = places[i] ?? 0;
    const axis = i % 3;
    if (value < (low[axis] ?? 0)) low[axis] = value;
    if (value > (high[axis] ?? 0)) high[axis] = value;
  }
  const extent = (axis: number): number => (high[axis] ?? 0) - (low[axis] ?? 0);
  return { low: low[1] ?? 0, height: extent(1), width: extent(0), depth: extent(2) };
}

/** Mean place of base points, in metres. */
export function placeOf(places: Float32Array, points: ArrayLike<number>, { scale, ground }: Placement): Vec3 {
  const mean = [0, 0, 0];
  for (let i = 0; i < points.length; i++)
    for (let k = 0; k < 3; k++) mean[k] = (mean[k] ?? 0) + (places[(points[i] ?? 0) * 3 + k] ?? 0) / points.length;
  return [(mean[0] ?? 0) * scale, ((mean[1] ?? 0) - ground) * scale, (mean[2] ?? 0) * scale];
}

/** The skull at the height where hats sit, in metres: a third of the way from the eyes to the top. */
export function headOval(pack: PeoplePack, places: Float32Array, placement: Placement): HeadOval {
  const eye = pack.joints.find((joint) => joint.name === "eye.L");
  const headJoint = pack.joints.findIndex((joint) => joint.name === "head");
  const eyeHeight = eye
    ? eye.points.reduce((sum, point) => sum + (places[point * 3 + 1] ?? 0), 0) / eye.points.length
    : 0;
  let top = -Infinity;
  for (let point = 0; point < BODY_POINTS; point++) top = Math.max(top, places[point * 3 + 1] ?? 0);
  const line = eyeHeight + (top - eyeHeight) * 0.42;
  let halfWidth = 0;
  let front = -Infinity;
  let back = Infinity;
  for (let point = 0; point < BODY_POINTS; point++) {
    if (pack.body.skin.joints[point * 4] !== headJoint) continue;
    if (Math.abs((places[point * 3 + 1] ?? 0) - line) > 0.16) continue;
    halfWidth = Math.max(halfWidth, Math.abs(places[point * 3] ?? 0));
    front = Math.max(front, places[point * 3 + 2] ?? 0);
    back = Math.min(back, places[point * 3 + 2] ?? 0);
  }
  const { scale, ground } = placement;
  return {
    centre: [0, (line - ground) * scale, ((front + back) / 2) * scale],
    halfWidth: halfWidth * scale,
    halfDepth: ((front - back) / 2) * scale,
    crown: (top - line) * scale,
  };
}
