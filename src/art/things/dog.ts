import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { dogPlan } from "../creatures/species/dog.ts";

export const dog = quadrupedDesign(
  {
    id: "dog",
    nouns: ["dog", "puppy", "hound", "retriever", "labrador", "pup", "mutt", "pooch", "doggy"],
    senses: ["dog#1", "puppy#1", "retriever#1"],
    usualColour: "golden",
    more: ["carry"],
  },
  dogPlan,
);
