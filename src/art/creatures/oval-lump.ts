import { addScaled, cross, dot, normalize, subtract, type Vec3 } from "../../base/index.ts";
import type { Lump, LumpOptions } from "../kit/implicit/index.ts";

/** A station on the axis of a limb: half width across and half depth in the plane of the limb, metres. */
export type Oval = { readonly at: Vec3; readonly wide: number; readonly deep: number };

type Segment = {
  readonly from: Vec3;
  readonly along: Vec3;
  readonly squared: number;
  readonly side: Vec3;
  readonly over: Vec3;
  readonly axis: Vec3;
  readonly a: Oval;
  readonly b: Oval;
};

/**
 * Flesh of oval section along a smooth line through stations: what torsos, necks, skulls and legs are made of. The
 * `side` is the direction of the half widths. Both ends are rounded.
 */
export function ovalLump(
  stations: readonly Oval[],
  options: LumpOptions & { readonly side?: Vec3; readonly smooth?: number } = {},
): Lump {
  const { joint = null, blend = 0.03, role = "add", side = [1, 0, 0], smooth = 3 } = options;
  const line = smoothed(stations, smooth);
  const segments = line.slice(1).map((b, i): Segment => {
    const a = line[i]!;
    const along = subtract(b.at, a.at);
    const axis = normalize(along);
    const across = normalize(addScaled(side, axis, -dot(side, axis)), [1, 0, 0]);
    return {
      from: a.at,
      along,
      squared: dot(along, along) || 1e-12,
      side: across,
      over: cross(axis, across),
      axis,
      a,
      b,
    };
  });
  const reach = (k: 0 | 1 | 2, sign: number): number =>
    Math.max(...line.map(({ at, wide, deep }) => sign * at[k] + Math.max(wide, deep))) * sign;
  return {
    joint,
    blend,
    role,
    distance: (x, y, z) => {
      let best = Infinity;
      for (const segment of segments) {
        const d = segmentDistance(segment, x, y, z);
        if (d < best) best = d;
      }
      return best;
    },
    low: [reach(0, -1), reach(1, -1), reach(2, -1)],
    high: [reach(0, 1), reach(1, 1), reach(2, 1)],
  };
}

function segmentDistance(
  { from, along, squared, side, over, axis, a, b }: Segment,
  x: number,
  y: number,
  z: number,
): number {
  const px = x - from[0];
  const py = y - from[1];
  const pz = z - from[2];
  const raw = (px * along[0] + py * along[1] + pz * along[2]) / squared;
  const t = raw < 0 ? 0 : raw > 1 ? 1 : raw;
  const qx = px - along[0] * t;
  const qy = py - along[1] * t;
  const qz = pz - along[2] * t;
  const wide = a.wide + (b.wide - a.wide) * t;
  const deep = a.deep + (b.deep - a.deep) * t;
  const end = Math.min(wide, deep);
  const u = (qx * side[0] + qy * side[1] + qz * side[2]) / wide;
  const v = (qx * over[0] + qy * over[1] + qz * over[2]) / deep;
  const w = raw === t ? 0 : (qx * axis[0] + qy * axis[1] + qz * axis[2]) / end;
  const k0 = Math.sqrt(u * u + v * v + w * w);
  const k1 = Math.sqrt((u * u) / (wide * wide) + (v * v) / (deep * deep) + (w * w) / (end * end));
  return k1 < 1e-9 ? -end : (k0 * (k0 - 1)) / k1;
}

/** Stations on a Catmull-Rom line through the given ones. */
export function smoothed(stations: readonly Oval[], pieces: number): readonly Oval[] {
  if (pieces <= 1 || stations.length < 3) return stations;
  const values = stations.map(({ at, wide, deep }) => [...at, wide, deep]);
  const result: Oval[] = [stations[0]!];
  for (let i = 0; i + 1 < values.length; i++) {
    const [p0, p1, p2, p3] = [
      values[Math.max(0, i - 1)]!,
      values[i]!,
      values[i + 1]!,
      values[Math.min(values.length - 1, i + 2)]!,
    ];
    for (let step = 1; step <= pieces; step++) {
      const t = step / pieces;
      const v = p1.map((one, k) => {
        const [a, b, c] = [p0[k]!, p2[k]!, p3[k]!];
        return (
          0.5 * (2 * one + (b - a) * t + (2 * a - 5 * one + 4 * b - c) * t * t + (3 * one - a - 3 * b + c) * t ** 3)
        );
      }) as [number, number, number, number, number];
      result.push({ at: [v[0], v[1], v[2]], wide: Math.max(1e-3, v[3]), deep: Math.max(1e-3, v[4]) });
    }
  }
  return result;
}
