import { birdDesign } from "../creatures/design-bird.ts";
import { chickenPlan } from "../creatures/species/chicken.ts";

export const chicken = birdDesign(
  {
    id: "chicken",
    nouns: ["chicken", "hen", "rooster", "chick", "turkey"],
    senses: ["chicken#2", "hen#1", "cock#4"],
    usualColour: "brown",
    flies: false,
  },
  chickenPlan,
);
