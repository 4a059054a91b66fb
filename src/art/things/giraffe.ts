import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { giraffePlan } from "../creatures/species/giraffe.ts";

export const giraffe = quadrupedDesign(
  { id: "giraffe", nouns: ["giraffe"], senses: ["giraffe#1"], usualColour: "tan" },
  giraffePlan,
);
