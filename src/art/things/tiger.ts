import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { tigerPlan } from "../creatures/species/tiger.ts";

export const tiger = quadrupedDesign(
  { id: "tiger", nouns: ["tiger", "tigress"], senses: ["tiger#2"], usualColour: "orange" },
  tigerPlan,
);
