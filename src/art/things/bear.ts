import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { bearPlan } from "../creatures/species/bear.ts";

export const bear = quadrupedDesign(
  { id: "bear", nouns: ["bear", "grizzly", "cub"], senses: ["bear#1"], usualColour: "brown" },
  bearPlan,
);
