import { between, length, mix, normalize, subtract, type Vec3 } from "../../base/index.ts";
import { collider } from "../kit/index.ts";
import type { Collider } from "../model.ts";
import { sides } from "./flesh.ts";
import type { LegPlan, QuadrupedPlan } from "./quadruped-plan.ts";
import { foreJoints, hindJoints, type Bones } from "./skeleton-plan.ts";

/** Capsules along the trunk, neck, head and legs, each on its joint. */
export function collidersOf(plan: QuadrupedPlan, bones: Bones): Collider[] {
  const w = plan.withersMetres;
  const capsule = (part: string, joint: string, [from, to]: readonly [Vec3, Vec3], radius: number): Collider => {
    const along = subtract(to, from);
    return collider(
      "fur",
      { kind: "capsule", halfHeight: Math.max(0.005, length(along) / 2 - radius * 0.5), radius },
      {
        part,
        joint: bones.names.indexOf(joint),
        position: mix(from, to, 0.5),
        rotation: between([0, 1, 0], normalize(along)),
      },
    );
  };
  const trunk = plan.torso.map(([height, forward]): Vec3 => [0, height * w, forward * w]);
  const middle = Math.floor(trunk.length / 2);
  const girth = (i: number): number => Math.min(plan.torso[i]![2], plan.torso[i]![3]) * w;
  const last = trunk.length - 1;
  const legs = sides.flatMap((side) => {
    const chain = (leg: LegPlan, names: readonly string[], first: number): Collider[] =>
      names.slice(first, -1).map((name, i) => {
        const a = bones.place(`${name}.${side}`);
        const b = bones.place(`${names[first + i + 1]}.${side}`);
        const at = (a[1] + b[1]) / 2 / w;
        const near = leg.flesh.reduce((best, section) =>
          Math.abs(section[0] - at) < Math.abs(best[0] - at) ? section : best,
        );
        return capsule(name, `${name}.${side}`, [a, b], Math.min(near[2], near[3]) * w);
      });
    return [...chain(plan.fore, foreJoints, 1), ...chain(plan.hind, hindJoints, 0)];
  });
  const skull = plan.head.skull[1]!;
  return [
    capsule("rump", "hips", [trunk[0]!, trunk[middle - 1]!], girth(1)),
    capsule("belly", "loin", [trunk[middle - 1]!, trunk[middle]!], girth(middle)),
    capsule("chest", "chest", [trunk[middle]!, trunk[last]!], girth(last - 1)),
    capsule("neck", "neck", [bones.place("neck"), bones.place("head")], plan.neckFlesh[1]![2] * w),
    capsule(
      "head",
      "head",
      [bones.fromHead([0, 0, 0.15]), bones.fromHead([0, -0.08, 0.9])],
      skull[2] * 0.75 * bones.headMetres,
    ),
    ...legs,
  ];
}
