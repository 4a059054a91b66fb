import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { mousePlan } from "../creatures/species/mouse.ts";

export const mouse = quadrupedDesign(
  { id: "mouse", nouns: ["mouse", "rat", "hamster"], senses: ["mouse#1", "rat#1"], usualColour: "grey" },
  mousePlan,
);
