import { addScaled, distance, dot, normalize, subtract, type Vec3 } from "../../base/index.ts";
import { axesOf, cornersOf, fieldOf, pointAround, type Region } from "./optics.ts";

export type Lens = { readonly focalMillimetres: number; readonly aspect: number };

/** What must be seen: the main subject's corners, and those of everything. */
export type Points = { readonly main: readonly Vec3[]; readonly all: readonly Vec3[] };

/** How far out in the frame things may lie, as shares of its half. */
const MARGIN = 0.9;
/** A level camera tips no further than this, or upright things lean. */
const LEVEL_TIP = Math.sin((15 * Math.PI) / 180);

export function pointsOf(main: readonly Region[], all: readonly Region[]): Points {
  return { main: main.flatMap(cornersOf), all: [...main, ...all].flatMap(cornersOf) };
}

/**
 * Where a camera at `position` looks to have all points in the middle, the main ones surely. `spill` over 1 is how many
 * times too large for the frame they are. `crop` keeps the main subject's height exactly where the framing puts it.
 */
export function aimAt(
  position: Vec3,
  points: Points,
  lens: Lens,
  tip: "level" | "free",
): { readonly forward: Vec3; readonly spill: number } {
  const field = fieldOf(lens.focalMillimetres, lens.aspect);
  const [halfWidth, halfHeight] = [(field.width / 2) * MARGIN, (field.height / 2) * MARGIN];
  let forward = normalize(subtract(middleOf(points.main), position), [0, 0, -1]);
  let spill = Infinity;
  for (let round = 0; round < 3; round++) {
    const main = extentOf(position, forward, points.main);
    const all = extentOf(position, forward, points.all);
    if (!main || !all) return { forward, spill: Infinity };
    const across = withIn((all.left + all.right) / 2, main.right - halfWidth, main.left + halfWidth);
    const upward = withIn((all.low + all.high) / 2, main.high - halfHeight, main.low + halfHeight);
    const { right, up } = axesOf([0, 0, 0], forward);
    forward = normalize(addScaled(addScaled(forward, right, across), up, upward));
    if (tip === "level" && Math.abs(forward[1]) > LEVEL_TIP) forward = tipped(forward);
    if (round < 2) continue;
    const seen = extentOf(position, forward, points.all);
    if (seen)
      spill = Math.max(-seen.left / halfWidth, seen.right / halfWidth, -seen.low / halfHeight, seen.high / halfHeight);
  }
  return { forward, spill };
}

function tipped(forward: Vec3): Vec3 {
  const level = Math.hypot(forward[0], forward[2]) || 1;
  const keep = Math.sqrt(1 - LEVEL_TIP * LEVEL_TIP) / level;
  return [forward[0] * keep, Math.sign(forward[1]) * LEVEL_TIP, forward[2] * keep];
}

/** The value nearest to the wanted one between two bounds; their middle where they have no room. */
function withIn(wanted: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, wanted));
}

type Extent = { left: number; right: number; low: number; high: number };

/** Bounds of points in the picture plane at one metre; null where one is beside or behind the camera. */
function extentOf(position: Vec3, forward: Vec3, points: readonly Vec3[]): Extent | null {
  const { right, up } = axesOf([0, 0, 0], forward);
  const extent: Extent = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  for (const point of points) {
    const way = subtract(point, position);
    const depth = dot(way, forward);
    if (depth < 0.15) return null;
    const [x, y] = [dot(way, right) / depth, dot(way, up) / depth];
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.low = Math.min(extent.low, y);
    extent.high = Math.max(extent.high, y);
  }
  return extent;
}

export function middleOf(points: readonly Vec3[]): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  for (const point of points) sum = addScaled(sum, point, 1 / points.length);
  return sum;
}

const GROWTH = 1.12;
const MOST_GROWTHS = 22;

/** From the nearest distance outwards, the first one at which all points fit the frame. */
export function distanceFor(
  anchor: Vec3,
  nearest: number,
  points: Points,
  view: {
    readonly azimuth: number;
    readonly elevation: number;
    readonly lens: Lens;
    readonly tip: "level" | "free";
    /** How far beyond the frame's margin the points may reach. */
    readonly most: number;
  },
): number {
  let away = nearest;
  for (let i = 0; i < MOST_GROWTHS; i++, away *= GROWTH) {
    const position = pointAround(anchor, away, view.azimuth, view.elevation);
    if (aimAt(position, points, view.lens, view.tip).spill <= view.most) return away;
  }
  return away;
}

/** The aim as a point, as far away as the anchor. */
export function aimPoint(position: Vec3, forward: Vec3, anchor: Vec3): Vec3 {
  return addScaled(position, forward, Math.max(0.3, distance(position, anchor)));
}
