import { fillet, type Vec2 } from "./outline.ts";
import { patch } from "./patch.ts";
import type { Shape } from "./shape.ts";

export type RevolveOptions = { readonly segments?: number; readonly creaseDegrees?: number; readonly closed?: boolean };

/**
 * Turns a profile of [radius, y] about Y. Run it from the bottom up along the outside (then down the inside of a
 * vessel). `closed` joins its end to its start, as a ring needs.
 */
export function revolve(profile: readonly Vec2[], options: RevolveOptions = {}): Shape {
  const { segments = 32, creaseDegrees = 35, closed = false } = options;
  const first = profile[0];
  const points = closed && first ? [...profile, first] : profile;
  const lengths = [0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    lengths.push(lengths[i - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const total = lengths.at(-1) || 1;
  const shape = patch(
    (u, _v, column, row) => {
      const point = points[row]!;
      // The last column is the first one again, to the bit, so that the seam welds.
      const angle = (column === segments ? 0 : u) * 2 * Math.PI;
      return [point[0] * Math.cos(angle), point[1], point[0] * Math.sin(angle)];
    },
    { columns: segments, rows: points.length - 1, creaseDegrees },
  );
  // v by length of the profile, u against the turn so that lettering reads from outside.
  const rows = points.length - 1;
  for (let i = 0; i < shape.uvs.length; i += 2) {
    shape.uvs[i] = 1 - (shape.uvs[i] ?? 0);
    const row = Math.round((shape.uvs[i + 1] ?? 0) * rows);
    shape.uvs[i + 1] = lengths[row]! / total;
  }
  return shape;
}

/** Centred on the origin; UVs are longitude and latitude, south pole at v = 0. */
export function sphere(radius: number, segments = 32): Shape {
  const rows = Math.max(4, Math.round(segments / 2));
  const profile: Vec2[] = Array.from({ length: rows + 1 }, (_, i) => {
    const angle = -Math.PI / 2 + (Math.PI * i) / rows;
    return [i === 0 || i === rows ? 0 : radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return revolve(profile, { segments, creaseDegrees: 180 });
}

/** Standing on the origin along Y. `top` is the upper radius, `bevel` rounds both rims. */
export function cylinder(options: {
  readonly radius: number;
  readonly height: number;
  readonly top?: number;
  readonly bevel?: number;
  readonly segments?: number;
}): Shape {
  const { radius, height, top = radius, bevel = 0, segments = 32 } = options;
  const corners: Vec2[] = [
    [0, 0],
    [radius, 0],
    [top, height],
    [0, height],
  ];
  return revolve(bevel > 0 ? fillet(corners, bevel, 3) : corners, { segments });
}

/** A pill along Y, centred; `halfHeight` without its round ends. */
export function capsule(radius: number, halfHeight: number, segments = 24): Shape {
  const rows = Math.max(3, Math.round(segments / 4));
  const profile: Vec2[] = [];
  for (let i = 0; i <= rows; i++) {
    const angle = -Math.PI / 2 + ((Math.PI / 2) * i) / rows;
    profile.push([i === 0 ? 0 : radius * Math.cos(angle), -halfHeight + radius * Math.sin(angle)]);
  }
  for (let i = 0; i <= rows; i++) {
    const angle = ((Math.PI / 2) * i) / rows;
    profile.push([i === rows ? 0 : radius * Math.cos(angle), halfHeight + radius * Math.sin(angle)]);
  }
  return revolve(profile, { segments, creaseDegrees: 60 });
}

/** A ring about Y, centred. */
export function torus(radius: number, thickness: number, segments = 48, sides = 12): Shape {
  const profile: Vec2[] = Array.from({ length: sides }, (_, i) => {
    const angle = (2 * Math.PI * i) / sides;
    return [radius + thickness * Math.cos(angle), thickness * Math.sin(angle)];
  });
  return revolve(profile, { segments, creaseDegrees: 180, closed: true });
}
