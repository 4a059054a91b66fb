import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { sheepPlan } from "../creatures/species/sheep.ts";

export const sheep = quadrupedDesign(
  { id: "sheep", nouns: ["sheep", "lamb", "ewe", "ram"], senses: ["sheep#1", "lamb#1"], usualColour: "cream" },
  sheepPlan,
);
