import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { deerPlan } from "../creatures/species/deer.ts";

export const deer = quadrupedDesign(
  { id: "deer", nouns: ["deer", "stag", "elk", "moose", "reindeer", "buck"], senses: ["deer#1"], usualColour: "brown" },
  deerPlan,
);
