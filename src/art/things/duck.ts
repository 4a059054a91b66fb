import { birdDesign } from "../creatures/design-bird.ts";
import { duckPlan } from "../creatures/species/duck.ts";

export const duck = birdDesign(
  {
    id: "duck",
    nouns: ["duck", "mallard", "duckling", "goose"],
    senses: ["duck#1", "goose#1"],
    usualColour: "grey",
    swims: true,
  },
  duckPlan,
);
