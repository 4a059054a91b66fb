import { add, addScaled, cross, normalize, rotate, scale, subtract, between, type Vec3 } from "../../base/index.ts";
import { circle, type Vec2 } from "./outline.ts";
import { outward, patch } from "./patch.ts";
import type { Shape } from "./shape.ts";

export type LoftOptions = {
  readonly creaseDegrees?: number;
  /** Close both ends with a fan; default true. */
  readonly caps?: boolean;
};

/** A skin over rings of equally many points, one after another; ends are capped. */
export function loft(rings: readonly (readonly Vec3[])[], options: LoftOptions = {}): Shape {
  const { creaseDegrees = 35, caps = true } = options;
  const columns = rings[0]?.length ?? 0;
  const shape = patch((_u, _v, column, row) => rings[row]![column % columns]!, {
    columns,
    rows: rings.length - 1,
    creaseDegrees,
    caps,
  });
  return outward(shape);
}

/** A flat outline as a ring across Z at `z`: the usual section of a hull, a car or a bottle lying down. */
export function ringAt(outline: readonly Vec2[], z: number, lift = 0): Vec3[] {
  return outline.map(([x, y]) => [x, y + lift, z]);
}

export type SweepOptions = LoftOptions & {
  /** Joins the end to the start. */
  readonly closed?: boolean;
  /** Size of the outline along the way, 0 to 1. */
  readonly grow?: (along: number) => number;
  /** Where the outline's y points at the start; default near world up. */
  readonly up?: Vec3;
};

/** Carries an outline along a path without twisting it. */
export function sweep(outline: readonly Vec2[], path: readonly Vec3[], options: SweepOptions = {}): Shape {
  const { creaseDegrees = 35, closed = false, caps = !closed, grow = () => 1, up } = options;
  const count = path.length;
  const tangent = (i: number): Vec3 => {
    const before = closed ? path[(i + count - 1) % count]! : path[Math.max(0, i - 1)]!;
    const after = closed ? path[(i + 1) % count]! : path[Math.min(count - 1, i + 1)]!;
    return normalize(subtract(after, before));
  };
  let along = tangent(0);
  const hint = up ?? (Math.abs(along[1]) > 0.9 ? ([0, 0, 1] as const) : ([0, 1, 0] as const));
  let side = normalize(cross(hint, along), [1, 0, 0]);
  const rings = path.map((point, i) => {
    const next = tangent(i);
    side = rotate(between(along, next), side);
    side = normalize(addScaled(side, next, -(side[0] * next[0] + side[1] * next[1] + side[2] * next[2])));
    along = next;
    const over = cross(along, side);
    const size = grow(i / Math.max(1, count - 1));
    return outline.map(([x, y]): Vec3 => add(point, add(scale(side, x * size), scale(over, y * size))));
  });
  if (closed) rings.push(rings[0]!);
  return loft(rings, { creaseDegrees, caps });
}

/** A round rod along a path. */
export function tube(
  path: readonly Vec3[],
  radius: number,
  options: SweepOptions & { readonly sides?: number } = {},
): Shape {
  return sweep(circle(radius, options.sides ?? 12), path, { creaseDegrees: 60, ...options });
}

/** A straight round rod between two points. */
export function rod(from: Vec3, to: Vec3, radius: number, sides = 12): Shape {
  return tube([from, to], radius, { sides });
}
