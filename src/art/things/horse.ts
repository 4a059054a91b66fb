import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { horsePlan } from "../creatures/species/horse.ts";

export const horse = quadrupedDesign(
  {
    id: "horse",
    nouns: ["horse", "pony", "mare", "stallion", "foal", "steed", "colt"],
    senses: ["horse#1", "pony#1"],
    usualColour: "brown",
    more: ["ride", "sit-on"],
  },
  horsePlan,
);
