import type { Ability, Design } from "../design.ts";
import { buildQuadruped } from "./build-quadruped.ts";
import type { QuadrupedPlan } from "./quadruped-plan.ts";

type Entry = {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly senses: readonly string[];
  readonly usualColour: string;
  /** Beyond walking, running, jumping, eating and drinking. */
  readonly more?: readonly Ability[];
};

/** A catalogue entry for a four-legged species. */
export function quadrupedDesign({ id, nouns, senses, usualColour, more = [] }: Entry, plan: QuadrupedPlan): Design {
  const w = plan.withersMetres;
  const front = plan.neck[2][1] + plan.head.length * 0.9;
  const widest = Math.max(...plan.torso.map((section) => section[2]));
  return {
    id,
    kind: "creature",
    nouns,
    senses,
    abilities: ["walk", "run", "jump", "eat", "drink", "swim", ...more],
    gait: "quadruped",
    sizeMetres: [
      widest * 2 * w,
      Math.max(1, plan.neck[2][0] + plan.head.length * 0.45) * w,
      (front - plan.torso[0]![1] + 0.05) * w,
    ],
    massKg: plan.massKg,
    matter: "fur",
    usualColour,
    build: (input) => buildQuadruped(plan, input),
  };
}
