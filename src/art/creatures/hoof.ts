import type { Vec3 } from "../../base/index.ts";
import { loft, merge, type Shape } from "../kit/index.ts";
import type { LegPlan } from "./quadruped-plan.ts";

/** A hoof, whole (horse) or cloven (cattle, sheep, deer, pig), under the foot joint of one leg. */
export function hoofOf(leg: LegPlan, sign: number, withersMetres: number): Shape {
  const w = withersMetres;
  const [height, forward] = leg.joints.at(-1)!;
  const { kind, length, width } = leg.foot;
  const x = sign * leg.halfTrack[1];
  const claw = (across: number, share: number): Shape => {
    const rings = [
      // [height share, half length, half width, forward shift]: the wall slopes forward by 50 degrees to the ground.
      [0, 0.5, 0.5, 0.16],
      [0.12, 0.5, 0.5, 0.14],
      [0.6, 0.42, 0.42, 0.02],
      [1, 0.36, 0.37, -0.06],
    ].map(([up, half, wide, shift]) =>
      Array.from({ length: 12 }, (_, k): Vec3 => {
        const angle = (2 * Math.PI * k) / 12;
        const z = Math.cos(angle);
        // Blunt behind, rounded in front.
        const reach = z > 0 ? z : z * 0.8;
        return [
          (x + across * width + Math.sin(angle) * wide! * width * share) * w,
          up! * height * 0.9 * w,
          (forward + (shift! + reach * half!) * length) * w,
        ];
      }),
    );
    return loft(rings, { creaseDegrees: 50 });
  };
  return kind === "cloven" ? merge([claw(-0.26, 0.5), claw(0.26, 0.5)]) : claw(0, 1);
}
