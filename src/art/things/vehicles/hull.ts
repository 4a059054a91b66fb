import type { Vec3 } from "../../../base/index.ts";
import {
  curve,
  deform,
  extrude,
  flip,
  merge,
  patch,
  tripleAt,
  turnDegrees,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";
import { otherSide } from "./cutting.ts";

/** A station of a hull: z, half beam at the deck, height of the deck's edge, depth of the bottom. */
export type HullStation = readonly [z: number, half: number, sheer: number, bottom: number];

export type Hull = {
  readonly stations: readonly HullStation[];
  /** Fullness of the sections: 1 is a V, 2 round, 4 nearly a box. */
  readonly fullness: number;
};

/** Half breadth of a station at a height. */
function breadth([, half, sheer, bottom]: HullStation, fullness: number, y: number): number {
  const depth = Math.min(1, Math.max(0, (sheer - y) / (sheer - bottom)));
  return half * (1 - depth ** fullness) ** (1 / 1.6);
}

/** Both sides of the planking between two heights (either may be the sheer or the bottom). */
export function planking(hull: Hull, from: number | "bottom", to: number | "sheer", rows: number): Shape {
  const stations = curve(hull.stations, 3);
  const side = patch(
    (_u, v, column) => {
      const station = stations[column]!;
      const low = from === "bottom" ? station[3] : Math.max(station[3], from);
      const high = to === "sheer" ? station[2] : Math.max(low, to);
      const y = low + (high - low) * v;
      return [breadth(station, hull.fullness, y), y, station[0]];
    },
    { columns: stations.length - 1, rows, creaseDegrees: 60 },
  );
  let sum = 0;
  for (let i = 0; i < side.normals.length; i += 3) sum += side.normals[i]!;
  const right = sum < 0 ? flip(side) : side;
  return merge([right, otherSide(right)]);
}

/** The stern's flat end. */
export function transom(hull: Hull, top: number | null, low: number | null): Shape {
  const last = hull.stations[0]!;
  const [a, b] = [low ?? last[3], top ?? last[2]];
  const face = patch(
    (u, v) => {
      const y = a + (b - a) * v;
      return [(0.5 - u) * 2 * breadth(last, hull.fullness, y), y, last[0]];
    },
    { columns: 6, rows: 8 },
  );
  return tripleAt(face.normals, 0)[2] > 0 ? flip(face) : face;
}

/** A deck with a hole for the cockpit, following the sheer and cambered. */
export function deck(hull: Hull, hole: readonly Vec2[], thick = 0.04): Shape {
  const stations = curve(hull.stations, 3);
  const right = stations.map(([z, half]): Vec2 => [half - 0.005, z]);
  const outline = [...right, ...right.map(([x, z]): Vec2 => [-x, z]).toReversed()];
  const plate = turnDegrees(
    extrude(
      outline.map(([x, z]): Vec2 => [x, -z]),
      { depth: thick, holes: [hole.map(([x, z]): Vec2 => [x, -z])] },
    ),
    -90,
    0,
    0,
  );
  return deform(plate, ([x, y, z]) => {
    const half = Math.max(0.1, halfAt(stations, z));
    return [x, y + sheerAt(stations, z) - thick / 2 + 0.05 * half * (1 - (x / half) ** 2), z];
  });
}

/** The deck's edge on the right, as a path. */
export function sheerLine(hull: Hull, lift: number, inset: number): Vec3[] {
  return curve(hull.stations, 2).map(([z, half, sheer]) => [Math.max(0, half - inset), sheer + lift, z]);
}

function between(stations: readonly HullStation[], z: number, k: 1 | 2): number {
  const i = Math.max(
    1,
    stations.findIndex((station) => station[0] >= z - 1e-6),
  );
  const [a, b] = [stations[i - 1]!, stations[i]!];
  const t = Math.min(1, Math.max(0, (z - a[0]) / (b[0] - a[0] || 1)));
  return a[k] + (b[k] - a[k]) * t;
}

export function halfAt(stations: readonly HullStation[], z: number): number {
  return between(stations, z, 1);
}

export function sheerAt(stations: readonly HullStation[], z: number): number {
  return between(stations, z, 2);
}
