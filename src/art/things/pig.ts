import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { pigPlan } from "../creatures/species/pig.ts";

export const pig = quadrupedDesign(
  { id: "pig", nouns: ["pig", "hog", "piglet", "swine", "boar"], senses: ["hog#3", "swine#1"], usualColour: "pink" },
  pigPlan,
);
