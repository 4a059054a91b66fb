import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { cowPlan } from "../creatures/species/cow.ts";

export const cow = quadrupedDesign(
  {
    id: "cow",
    nouns: ["cow", "cattle", "ox", "heifer", "calf", "bull"],
    senses: ["cow#1", "cattle#1", "ox#1"],
    usualColour: "white",
    more: ["ride"],
  },
  cowPlan,
);
