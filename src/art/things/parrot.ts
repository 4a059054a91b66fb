import { birdDesign } from "../creatures/design-bird.ts";
import { parrotPlan } from "../creatures/species/parrot.ts";

export const parrot = birdDesign(
  { id: "parrot", nouns: ["parrot", "macaw", "parakeet", "cockatoo"], senses: ["parrot#1"], usualColour: "red" },
  parrotPlan,
);
