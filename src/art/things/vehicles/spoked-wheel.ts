import type { Vec3 } from "../../../base/index.ts";
import { merge, move, revolve, rod, torus, turnDegrees, type Part, type Shape } from "../../kit/index.ts";

export type SpokedWheelPlan = {
  readonly radius: number;
  /** Radius of the tyre's own section. */
  readonly tyre: number;
  readonly spokes: number;
  readonly spokeRadius: number;
  readonly hub: number;
  readonly hubWidth: number;
  readonly segments: number;
};

/** A wire wheel about X at `at`: a tyre, a rim, a hub and crossed spokes, on surfaces 'tyre', 'rim' and 'spoke'. */
export function spokedWheel(plan: SpokedWheelPlan, at: Vec3, joint: string): Part[] {
  const { radius, tyre, spokes, hub, hubWidth, segments } = plan;
  const rimRadius = radius - tyre * 2;
  const rim = revolve(
    [
      [rimRadius - 0.014, -tyre * 0.35],
      [rimRadius, -tyre * 0.75],
      [rimRadius + 0.008, -tyre * 0.72],
      [rimRadius + 0.008, tyre * 0.72],
      [rimRadius, tyre * 0.75],
      [rimRadius - 0.014, tyre * 0.35],
    ],
    { segments, closed: true },
  );
  const wires = Array.from({ length: spokes }, (_, i): Shape => {
    const side = i % 2 === 0 ? 1 : -1;
    const outer = (2 * Math.PI * i) / spokes;
    // Each leaves its flange nearly tangentially, in crossed pairs.
    const inner = outer + (i % 4 < 2 ? 0.9 : -0.9);
    return rod(
      [Math.cos(inner) * hub, (side * hubWidth) / 2, Math.sin(inner) * hub],
      [Math.cos(outer) * (rimRadius - 0.01), 0, Math.sin(outer) * (rimRadius - 0.01)],
      plan.spokeRadius,
      3,
    );
  });
  const axle = merge([
    rod([0, -hubWidth / 2 - 0.025, 0], [0, hubWidth / 2 + 0.025, 0], hub * 0.45, 8),
    ...[1, -1].map((side) =>
      rod([0, (side * hubWidth) / 2 - 0.003, 0], [0, (side * hubWidth) / 2 + 0.003, 0], hub * 1.15, 12),
    ),
  ]);
  const place = (shape: Shape): Shape => move(turnDegrees(shape, 0, 0, -90), ...at);
  return [
    { shape: place(torus(radius - tyre, tyre, segments, 8)), surface: "tyre", joint },
    { shape: place(rim), surface: "rim", joint },
    { shape: place(merge([...wires, axle])), surface: "spoke", joint },
  ];
}

/** A strip bent round a wheel from angle `from` to `to` (radians from straight ahead, upwards): a mudguard. */
export function guardPath(centre: Vec3, radius: number, from: number, to: number): Vec3[] {
  const steps = 14;
  return Array.from({ length: steps + 1 }, (_, i): Vec3 => {
    const angle = from + ((to - from) * i) / steps;
    return [centre[0], centre[1] + Math.sin(angle) * radius, centre[2] + Math.cos(angle) * radius];
  });
}
