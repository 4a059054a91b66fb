import type { Vec3 } from "../../../base/index.ts";
import type { ArtAssets } from "../../design.ts";
import {
  boxBetween,
  cylinder,
  intersect,
  move,
  subtract,
  turnDegrees,
  union,
  type Part,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";
import { glasshouse, lowerBody, spanAt, type CarShape } from "./car-shape.ts";
import { across, along, pickFaces, slitAcross } from "./cutting.ts";

const FRAME = 0.055;
const WALL = 0.035;

/** The windows as prisms through the whole car, `grow` metres larger than the holes. */
function windows(shape: CarShape, grow: number): Shape[] {
  const { sill, top, pillars } = shape;
  const [low, high] = [sill - grow, top + grow];
  const [below, above] = [spanAt(shape, sill), spanAt(shape, top)];
  const foot = Math.max(0.03, FRAME * 1.2);
  const front = (y: number): number =>
    below.front + ((above.front - below.front) * (y - sill)) / (top - sill) - foot * 2.4 + grow;
  const back = (y: number): number =>
    below.back + ((above.back - below.back) * (y - sill)) / (top - sill) + foot * 5 - grow;
  const edges = [null, ...pillars, null];
  const sides: Shape[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [a, b] = [edges[i] ?? null, edges[i + 1] ?? null];
    const fore = (y: number): number => (a === null ? front(y) : a - FRAME / 2 + grow);
    const aft = (y: number): number => (b === null ? back(y) : b + FRAME / 2 - grow);
    const outline: Vec2[] = [
      [fore(low), low],
      [aft(low), low],
      [aft(high), high],
      [fore(high), high],
    ];
    sides.push(across(outline, -1.5, 1.5));
  }
  const pane = (from: number, to: number, lift: number, post: number): Shape =>
    along(
      [
        [-below.half + post * 1.4 - grow, low + lift],
        [below.half - post * 1.4 + grow, low + lift],
        [above.half - post + grow, high],
        [-above.half + post - grow, high],
      ],
      from,
      to,
    );
  const middle = (above.front + above.back) / 2;
  return [...sides, pane(middle, 4, 0.005, 0.075), pane(-4, middle, 0.045, 0.11)];
}

/** Paint, glass and lining of a car's body. */
export function carBody(shape: CarShape, { solid }: ArtAssets, detail: number): Part[] {
  const { axles, tyre, sill, doors, floor } = shape;
  const [cabinFront, cabinBack] = [spanAt(shape, sill).front, spanAt(shape, sill).back];
  const arches = axles.flatMap((z) =>
    [1, -1].map((side) => {
      const drum = cylinder({ radius: tyre.radius + 0.055, height: 0.4, segments: detail > 0.6 ? 36 : 20 });
      const x = shape.track / 2 - 0.17;
      return move(turnDegrees(drum, 0, 0, side > 0 ? -90 : 90), side * x, tyre.radius + 0.01, z);
    }),
  );
  const room = boxBetween([-0.66, floor, cabinBack + 0.15], [0.66, sill + 0.02, cabinFront - 0.25]);
  const gaps = detail > 0.6 ? doorLines(doors, sill) : [];
  const body = subtract(
    solid,
    [
      union(solid, [lowerBody(shape, 0, detail), glasshouse(shape, 0, detail)]),
      glasshouse(shape, -WALL, detail / 2),
      room,
      ...arches,
      ...windows(shape, 0),
      ...gaps,
    ],
    32,
  );
  const heart: Vec3 = [0, sill - 0.15, (cabinFront + cabinBack) / 2];
  const isDark = (p: Vec3, n: Vec3): boolean => {
    const inArch = axles.some((z) => Math.hypot(p[1] - tyre.radius - 0.01, p[2] - z) < tyre.radius + 0.06);
    if (inArch && Math.abs(n[0]) < 0.35) return true;
    if (inArch && Math.abs(p[0]) < shape.track / 2 - 0.1) return true;
    const inGap =
      p[1] < sill + 0.02 &&
      ((Math.abs(n[2]) > 0.9 && doors.some((z) => Math.abs(p[2] - z) < 0.015)) ||
        (Math.abs(n[1]) > 0.9 && Math.abs(p[1] - 0.36) < 0.012));
    if (inGap) return true;
    if (n[1] < -0.6 && p[1] < sill - 0.2) return true;
    const inside = n[0] * (p[0] - heart[0]) + n[1] * (p[1] - heart[1]) + n[2] * (p[2] - heart[2]) < 0;
    return inside && p[2] < cabinFront + 0.02 && p[2] > cabinBack - 0.02;
  };
  const panes = intersect(
    solid,
    [
      subtract(solid, [glasshouse(shape, -0.008, detail), glasshouse(shape, -0.03, detail / 2)]),
      union(solid, windows(shape, 0.012)),
    ],
    32,
  );
  return [
    { shape: pickFaces(body, (p, n) => !isDark(p, n)), surface: "paint" },
    { shape: pickFaces(body, isDark), surface: "lining" },
    {
      shape: pickFaces(panes, (p, n) => n[0] * p[0] + n[1] * (p[1] - sill) + n[2] * (p[2] - heart[2]) > 0.05),
      surface: "glass",
    },
  ];
}

function doorLines(doors: readonly number[], sill: number): Shape[] {
  const lines: Shape[] = [];
  for (let i = 0; i + 1 < doors.length; i++) {
    const [front, back] = [doors[i]!, doors[i + 1]!];
    const outline: Vec2[] = [
      [front - 0.004, 0.36],
      [back + 0.004, 0.36],
      [back + 0.004, sill + 0.004],
      [front - 0.004, sill + 0.004],
    ];
    for (const side of [1, -1]) lines.push(slitAcross(outline, 0.006, side > 0 ? 0.7 : -1.2, side > 0 ? 1.2 : -0.7));
  }
  return lines;
}
