import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { lionPlan } from "../creatures/species/lion.ts";

export const lion = quadrupedDesign(
  { id: "lion", nouns: ["lion", "big cat"], senses: ["lion#1"], usualColour: "golden" },
  lionPlan,
);
