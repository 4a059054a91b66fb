import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { rabbitPlan } from "../creatures/species/rabbit.ts";

export const rabbit = quadrupedDesign(
  { id: "rabbit", nouns: ["rabbit", "bunny", "hare"], senses: ["rabbit#1", "hare#1"], usualColour: "brown" },
  rabbitPlan,
);
