import type { Ability, Design } from "../design.ts";
import type { BirdPlan } from "./bird-plan.ts";
import { buildBird } from "./build-bird.ts";

type Entry = {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly senses: readonly string[];
  readonly usualColour: string;
  readonly flies?: boolean;
  readonly swims?: boolean;
};

/** A catalogue entry for a bird. */
export function birdDesign(
  { id, nouns, senses, usualColour, flies = true, swims = false }: Entry,
  plan: BirdPlan,
): Design {
  const b = plan.bodyMetres;
  const more: Ability[] = [...(flies ? (["fly"] as const) : []), ...(swims ? (["swim"] as const) : [])];
  const broad = Math.max(...plan.trunk.map((section) => section[2])) * 2;
  return {
    id,
    kind: "creature",
    nouns,
    senses,
    abilities: ["walk", "run", "eat", "drink", ...more],
    gait: "bird",
    sizeMetres: [broad * b, (plan.height + 0.75) * b, (1 + plan.tail.length + plan.beak.length) * b],
    massKg: plan.massKg,
    matter: "feather",
    usualColour,
    build: (input) => buildBird(plan, input),
  };
}
