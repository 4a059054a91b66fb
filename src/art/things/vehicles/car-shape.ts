import type { Vec3 } from "../../../base/index.ts";
import { curve, loft, superellipse, type Shape, type Vec2 } from "../../kit/index.ts";

/** A cross-section of the lower body at z: its underside, its top on the middle line, its greatest half width. */
export type Station = readonly [z: number, low: number, high: number, half: number];
/** A level of the glasshouse: height, foremost z, hindmost z, half width. */
export type Level = readonly [y: number, front: number, back: number, half: number];

/** What tells one kind of car from another. Metres; the front looks to +z. */
export type CarShape = {
  readonly stations: readonly Station[];
  readonly levels: readonly Level[];
  /** How square the glasshouse is seen from above. */
  readonly square: number;
  readonly axles: readonly [front: number, rear: number];
  readonly track: number;
  readonly tyre: { readonly radius: number; readonly width: number; readonly rim: number; readonly spokes: number };
  /** Height of the windows' lower edge and upper edge. */
  readonly sill: number;
  readonly top: number;
  /** Pillars between side windows, z of their middles, front to back. */
  readonly pillars: readonly number[];
  /** z of the shut lines of the doors, front to back. */
  readonly doors: readonly number[];
  readonly seats: readonly number[];
  /** Height of the cabin's floor, and of the headlamps' lower edge; null is under the bonnet's edge. */
  readonly floor: number;
  readonly lamps: number | null;
};

// Half of a section in shares of half width and height, from the underside's middle to the top's middle.
const section: readonly Vec2[] = [
  [0, 0],
  [0.6, 0],
  [0.88, 0.012],
  [0.972, 0.11],
  [1, 0.42],
  [0.992, 0.7],
  [0.955, 0.86],
  [0.86, 0.955],
  [0.5, 0.992],
  [0, 1],
];

/** The lower body, `grow` metres larger all round. */
export function lowerBody({ stations }: CarShape, grow = 0, fine = 1): Shape {
  const right = curve(section, fine > 0.6 ? 2 : 1);
  const outline = [
    ...right,
    ...right
      .slice(1, -1)
      .map(([x, y]): Vec2 => [-x, y])
      .toReversed(),
  ];
  const rings = curve(stations, fine > 0.6 ? 2 : 1).map(([z, low, high, half]): Vec3[] => {
    const push = grow * Math.sign(z) * Math.min(1, Math.max(0, (Math.abs(z) - 1.8) / 0.3));
    return outline.map(([x, y]): Vec3 => [x * (half + grow), low - grow + y * (high - low + 2 * grow), z + push]);
  });
  return loft(rings, { creaseDegrees: 32 });
}

/** The glasshouse with its roof. */
export function glasshouse({ levels, square }: CarShape, grow = 0, fine = 1): Shape {
  const outline = superellipse(2, 2, square, fine > 0.6 ? 40 : 24);
  const rings = curve(levels, 2).map(([y, front, back, half], i, all): Vec3[] => {
    const lift = i > all.length / 2 ? grow : 0;
    return outline.map(([x, along]): Vec3 => [
      x * (half + grow),
      y + lift,
      (front + back) / 2 - along * ((front - back) / 2 + grow),
    ]);
  });
  return loft(rings, { creaseDegrees: 32 });
}

/** Foremost z, hindmost z and half width of the glasshouse at a height. */
export function spanAt({ levels }: CarShape, y: number): { front: number; back: number; half: number } {
  const i = Math.max(
    1,
    levels.findIndex((level) => level[0] >= y),
  );
  const [a, b] = [levels[i - 1]!, levels[i]!];
  const t = (y - a[0]) / (b[0] - a[0]);
  const at = (k: 1 | 2 | 3): number => a[k] + (b[k] - a[k]) * t;
  return { front: at(1), back: at(2), half: at(3) };
}
