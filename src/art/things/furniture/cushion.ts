import type { Vec3 } from "../../../base/index.ts";
import { loft, merge, projectBox, superellipse, tube, type Shape } from "../../kit/index.ts";

/** Metres of cloth that a tile of weave covers. */
export const CLOTH_TILE_METRES = 0.16;

export type CushionPlan = {
  readonly width: number;
  /** Of the wall between the seams. */
  readonly height: number;
  readonly depth: number;
  /** How far the middle stands above the upper seam and below the lower one. */
  readonly crown: number;
  /** Squareness of the corners seen from above: 2 is an ellipse. */
  readonly power?: number;
  readonly pipingRadius?: number;
};

/** A stuffed box cushion, centred, with piped seams round its upper and lower face; keeps cloth's scale. */
export function cushion({ width, height, depth, crown, power = 9, pipingRadius = 0.0075 }: CushionPlan): Shape {
  const outline = superellipse(width, depth, power, 56);
  const ring = (size: number, y: number): Vec3[] => outline.map(([x, z]) => [x * size, y, z * size]);
  const half = height / 2;
  const belly = Math.min(0.012, height * 0.12) / Math.max(width, depth);
  const face = [1, 0.94, 0.84, 0.68, 0.48, 0.25, 0.06];
  const rise = (size: number): number => half + crown * (1 - size ** 2.6);
  const body = loft([
    ...face.toReversed().map((size) => ring(size, -rise(size))),
    ring(1 + belly * 1.4, -half * 0.5),
    ring(1 + belly * 2, 0),
    ring(1 + belly * 1.4, half * 0.5),
    ...face.map((size) => ring(size, rise(size))),
  ]);
  const seams = [-half, half].map((y) => tube(ring(1.002, y), pipingRadius, { closed: true, sides: 6 }));
  return projectBox(merge([body, ...seams]), CLOTH_TILE_METRES);
}

/** A pillow lying down, centred: fat in the middle, its edges a sharp seam, its corners drawn out. */
export function pillow({ width, depth, thick }: { width: number; depth: number; thick: number }): Shape {
  const outline = superellipse(2, 2, 7, 56).map(([x, z]): readonly [number, number] => {
    // Sides draw in between the corners, as stuffing pulls them.
    const pull = 1 - 0.06 * (1 - (Math.abs(x) * Math.abs(z)) ** 0.8);
    return [(x * pull * width) / 2, (z * pull * depth) / 2];
  });
  const sizes = [1, 0.97, 0.9, 0.78, 0.6, 0.38, 0.12];
  const lift = (size: number): number => (thick / 2) * (1 - size ** 2.2) ** 0.62;
  const ring = (size: number, sign: number): Vec3[] =>
    outline.map(([x, z], i) => [x * size, sign * lift(size) * (1 + 0.05 * Math.sin(i * 1.9) * size), z * size]);
  const body = loft(
    [...sizes.toReversed().map((size) => ring(size, -1)), ...sizes.slice(1).map((size) => ring(size, 1))],
    {
      creaseDegrees: 70,
    },
  );
  return projectBox(body, CLOTH_TILE_METRES);
}
