import { birdDesign } from "../creatures/design-bird.ts";
import { eaglePlan } from "../creatures/species/eagle.ts";

export const eagle = birdDesign(
  {
    id: "eagle",
    nouns: ["eagle", "hawk", "falcon", "vulture", "raptor"],
    senses: ["eagle#1", "hawk#1"],
    usualColour: "brown",
  },
  eaglePlan,
);
