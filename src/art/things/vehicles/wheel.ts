import type { Vec3 } from "../../../base/index.ts";
import {
  boxBetween,
  cylinder,
  merge,
  move,
  revolve,
  surface,
  turnDegrees,
  type Part,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";
import type { Surface } from "../../model.ts";

export type WheelPlan = {
  readonly radius: number;
  readonly width: number;
  /** Of the metal rim. */
  readonly rim: number;
  readonly spokes: number;
  readonly segments: number;
};

export const wheelSurfaces: Readonly<Record<string, Surface>> = {
  tyre: surface({ colour: [0.014, 0.014, 0.015], roughness: 0.85 }),
  rim: surface({ colour: [0.56, 0.57, 0.59], roughness: 0.3, metalness: 0.9 }),
  well: surface({ colour: [0.012, 0.012, 0.013], roughness: 0.7, metalness: 0.2 }),
};

/** A tyre on a spoked rim about X at `at`, its face towards +x (or -x), riding on `joint`. */
export function wheel(plan: WheelPlan, at: Vec3, joint: string): Part[] {
  const { radius, width, rim, spokes, segments } = plan;
  const half = width / 2;
  const tyre = revolve(
    [
      [rim, -half * 0.86],
      [(rim + radius) / 2, -half],
      [radius - 0.022, -half * 0.96],
      [radius, -half * 0.74],
      [radius, half * 0.74],
      [radius - 0.022, half * 0.96],
      [(rim + radius) / 2, half],
      [rim, half * 0.86],
      [rim - 0.012, half * 0.5],
    ],
    { segments, creaseDegrees: 50 },
  );
  const face = half * 0.72;
  const barrel = revolve(
    [
      [rim + 0.002, face + 0.012],
      [rim - 0.012, face + 0.014],
      [rim - 0.02, face - 0.01],
      [rim - 0.028, -half * 0.5],
    ],
    { segments },
  );
  const arm = (angle: number): Shape => {
    const reach: readonly Vec2[] = [
      [0.03, 0.062],
      [rim - 0.014, 0.034],
    ];
    const [[near, wide], [far, thin]] = reach as [Vec2, Vec2];
    const slab = boxBetween([near, face - 0.034, -1], [far, face - 0.004, 1]);
    const tapered = {
      ...slab,
      positions: slab.positions.map((value, i) => {
        if (i % 3 !== 2) return value;
        const t = ((slab.positions[i - 2] ?? 0) - near) / (far - near);
        return (value * (wide + (thin - wide) * t) * (rim / 0.22) * (5 / Math.max(5, spokes))) / 2;
      }),
    };
    return turnDegrees(tapered, 0, angle, 0);
  };
  const star = merge([
    ...Array.from({ length: spokes }, (_, i) => arm((360 * i) / spokes)),
    move(cylinder({ radius: 0.062, height: 0.04, bevel: 0.012, segments: 16 }), 0, face - 0.036, 0),
  ]);
  const disc = merge([
    move(cylinder({ radius: rim * 0.72, height: 0.02, segments: 20 }), 0, face - 0.09, 0),
    move(cylinder({ radius: rim - 0.024, height: 0.01, segments }), 0, -half * 0.4, 0),
  ]);
  const place = (shape: Shape): Shape => move(turnDegrees(shape, 0, 0, at[0] > 0 ? -90 : 90), at[0], at[1], at[2]);
  return [
    { shape: place(tyre), surface: "tyre", joint },
    { shape: place(merge([barrelInside(barrel), star])), surface: "rim", joint },
    { shape: place(disc), surface: "well", joint },
  ];
}

/** The barrel is seen from its inside only. */
function barrelInside(shape: Shape): Shape {
  const indices = shape.indices.slice();
  let sum = 0;
  // Which way it looks is known by one face: the inner wall must look at the axle.
  for (let i = 0; i < shape.positions.length; i += 3)
    sum += shape.positions[i]! * shape.normals[i]! + shape.positions[i + 2]! * shape.normals[i + 2]!;
  if (sum < 0) return shape;
  for (let i = 0; i < indices.length; i += 3) [indices[i + 1], indices[i + 2]] = [indices[i + 2]!, indices[i + 1]!];
  return { ...shape, normals: shape.normals.map((n) => -n), indices };
}
