import { birdDesign } from "../creatures/design-bird.ts";
import { penguinPlan } from "../creatures/species/penguin.ts";

export const penguin = birdDesign(
  { id: "penguin", nouns: ["penguin"], senses: ["penguin#1"], usualColour: "black", flies: false, swims: true },
  penguinPlan,
);
