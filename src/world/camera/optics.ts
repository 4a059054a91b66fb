import { add, addScaled, cross, dot, normalize, scale, subtract, UP, type Vec3 } from "../../base/index.ts";

/** Height of a full-frame sensor; focal lengths are meant for it. */
export const SENSOR_MILLIMETRES = 24;

/** What a lens sees at one metre: frame height and width in metres. */
export function fieldOf(focalMillimetres: number, aspect: number): { readonly height: number; readonly width: number } {
  const height = SENSOR_MILLIMETRES / focalMillimetres;
  return { height, width: height * aspect };
}

/** Axes of a camera that looks from one point at another, without roll. */
export function axesOf(
  position: Vec3,
  target: Vec3,
): { readonly forward: Vec3; readonly right: Vec3; readonly up: Vec3 } {
  const forward = normalize(subtract(target, position), [0, 0, -1]);
  const right = normalize(cross(forward, UP), [1, 0, 0]);
  return { forward, right, up: cross(right, forward) };
}

/**
 * Where a point falls in the frame: x to the right and y up, both from -1 to 1 within it; depth in metres before the
 * lens, negative behind it.
 */
export function project(
  camera: { readonly position: Vec3; readonly target: Vec3; readonly focalMillimetres: number },
  aspect: number,
  point: Vec3,
): { readonly x: number; readonly y: number; readonly depth: number } {
  const { forward, right, up } = axesOf(camera.position, camera.target);
  const field = fieldOf(camera.focalMillimetres, aspect);
  const to = subtract(point, camera.position);
  const depth = dot(to, forward);
  const reach = Math.max(1e-6, Math.abs(depth));
  return { x: dot(to, right) / (reach * field.width * 0.5), y: dot(to, up) / (reach * field.height * 0.5), depth };
}

/** A point at `distance` from `centre`, seen at `azimuth` (radians about +Y from +Z) and `elevation` above it. */
export function pointAround(centre: Vec3, distance: number, azimuth: number, elevation: number): Vec3 {
  const level = distance * Math.cos(elevation);
  return add(centre, [Math.sin(azimuth) * level, distance * Math.sin(elevation), Math.cos(azimuth) * level]);
}

/** An axis-aligned box. */
export type Region = { readonly low: Vec3; readonly high: Vec3 };

export function centreOf(region: Region): Vec3 {
  return scale(add(region.low, region.high), 0.5);
}

export function unite(regions: readonly Region[]): Region {
  const pick = (choose: (...values: number[]) => number, end: "low" | "high", axis: 0 | 1 | 2): number =>
    choose(...regions.map((region) => region[end][axis]));
  return {
    low: [pick(Math.min, "low", 0), pick(Math.min, "low", 1), pick(Math.min, "low", 2)],
    high: [pick(Math.max, "high", 0), pick(Math.max, "high", 1), pick(Math.max, "high", 2)],
  };
}

/** The eight corners of a box. */
export function cornersOf({ low, high }: Region): Vec3[] {
  return Array.from({ length: 8 }, (_, i): Vec3 => [
    (i & 1 ? high : low)[0],
    (i & 2 ? high : low)[1],
    (i & 4 ? high : low)[2],
  ]);
}

/** The box round some packed positions. */
export function boundsOf(positions: Float32Array): Region {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? 0, value);
    high[i % 3] = Math.max(high[i % 3] ?? 0, value);
  });
  return { low: [low[0] ?? 0, low[1] ?? 0, low[2] ?? 0], high: [high[0] ?? 0, high[1] ?? 0, high[2] ?? 0] };
}

/** The box round some points, grown by `margin`. */
export function boxAround(points: readonly Vec3[], margin: number): Region {
  const region = unite(points.map((point) => ({ low: point, high: point })));
  return { low: addScaled(region.low, [1, 1, 1], -margin), high: addScaled(region.high, [1, 1, 1], margin) };
}
