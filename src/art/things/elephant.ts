import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { elephantPlan } from "../creatures/species/elephant.ts";

export const elephant = quadrupedDesign(
  { id: "elephant", nouns: ["elephant"], senses: ["elephant#1"], usualColour: "grey", more: ["ride"] },
  elephantPlan,
);
