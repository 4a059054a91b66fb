import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { zebraPlan } from "../creatures/species/zebra.ts";

export const zebra = quadrupedDesign(
  { id: "zebra", nouns: ["zebra"], senses: ["zebra#1"], usualColour: "white", more: ["ride"] },
  zebraPlan,
);
