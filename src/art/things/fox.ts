import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { foxPlan } from "../creatures/species/fox.ts";

export const fox = quadrupedDesign(
  { id: "fox", nouns: ["fox", "vixen"], senses: ["fox#1"], usualColour: "orange" },
  foxPlan,
);
