import { birdDesign } from "../creatures/design-bird.ts";
import { songbirdPlan } from "../creatures/species/songbird.ts";

export const bird = birdDesign(
  {
    id: "bird",
    nouns: ["bird", "songbird", "thrush", "sparrow", "robin", "finch", "birdie"],
    senses: ["bird#1", "songbird#1"],
    usualColour: "brown",
  },
  songbirdPlan,
);
