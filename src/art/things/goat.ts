import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { goatPlan } from "../creatures/species/goat.ts";

export const goat = quadrupedDesign(
  { id: "goat", nouns: ["goat", "billy goat", "kid goat"], senses: ["goat#1"], usualColour: "brown" },
  goatPlan,
);
