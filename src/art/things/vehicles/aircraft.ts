import type { Vec3 } from "../../../base/index.ts";
import { curve, loft, merge, shade, superellipse, type Shape, type Vec2 } from "../../kit/index.ts";
import { otherSide } from "./cutting.ts";

/** A ring of a fuselage: z, height of its middle, half width, half height. */
export type Frame = readonly [z: number, y: number, half: number, high: number];

/** A fuselage, `grow` metres larger all round; `power` 2 is round, more is boxy. */
export function fuselage(frames: readonly Frame[], options: { grow?: number; power?: number; sides?: number }): Shape {
  const { grow = 0, power = 2, sides = 28 } = options;
  const outline = superellipse(2, 2, power, sides);
  return loft(
    curve(frames, 3).map(([z, y, half, high]): Vec3[] =>
      outline.map(([a, b]): Vec3 => [a * (half + grow), y + b * (high + grow), z]),
    ),
    { creaseDegrees: 45 },
  );
}

/** A section of a wing: where its leading edge is, its chord and its thickness as a share of it. */
export type Rib = { readonly edge: Vec3; readonly chord: number; readonly thick: number };

// Half thickness along the chord as a share of the greatest (NACA four-digit shape), and the camber.
const stops = [0, 0.02, 0.08, 0.2, 0.38, 0.6, 0.82, 1];
const halfThickness = (t: number): number =>
  5 * (0.2969 * Math.sqrt(t) - 0.126 * t - 0.3516 * t * t + 0.2843 * t ** 3 - 0.1036 * t ** 4);

/** One wing from rib to rib. Thickness is upward, or sideways for a fin. */
export function wing(ribs: readonly Rib[], isFin = false): Shape {
  const upper = stops.map((t): Vec2 => [t, halfThickness(t)]);
  const lower = stops
    .slice(1, -1)
    .map((t): Vec2 => [t, -halfThickness(t) * (isFin ? 1 : 0.7)])
    .toReversed();
  const outline = [...upper, ...lower];
  return loft(
    ribs.map(({ edge, chord, thick }): Vec3[] =>
      outline.map(([t, h]): Vec3 => {
        const out = h * thick * chord;
        return [edge[0] + (isFin ? out : 0), edge[1] + (isFin ? 0 : out), edge[2] - t * chord];
      }),
    ),
    { creaseDegrees: 50 },
  );
}

export function pair(shape: Shape): Shape {
  return merge([shape, otherSide(shape)]);
}

/** Small panes along a round fuselage's right and left side at a height above its middle. */
export function panes(plan: {
  readonly places: readonly number[];
  readonly middle: number;
  readonly radius: number;
  readonly above: number;
  readonly size: Vec2;
}): Shape {
  const { places, middle, radius, above, size } = plan;
  const angle = Math.asin(above / radius);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const positions: number[] = [];
  const indices: number[] = [];
  const corners: readonly Vec2[] = [
    [-0.5, -0.3],
    [-0.3, -0.5],
    [0.3, -0.5],
    [0.5, -0.3],
    [0.5, 0.3],
    [0.3, 0.5],
    [-0.3, 0.5],
    [-0.5, 0.3],
  ];
  for (const z of places) {
    const start = positions.length / 3;
    for (const [a, b] of corners) {
      const up = b * size[1];
      positions.push(c * (radius + 0.012) - s * up, middle + s * (radius + 0.012) + c * up, z - a * size[0]);
    }
    for (let k = 1; k + 1 < corners.length; k++) indices.push(start, start + k, start + k + 1);
  }
  const right = shade({
    positions: new Float32Array(positions),
    uvs: new Float32Array((positions.length / 3) * 2),
    colours: null,
    indices: new Uint32Array(indices),
  });
  return pair(right);
}
