import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { wolfPlan } from "../creatures/species/wolf.ts";

export const wolf = quadrupedDesign(
  { id: "wolf", nouns: ["wolf", "werewolf", "coyote", "jackal"], senses: ["wolf#1", "coyote#1"], usualColour: "grey" },
  wolfPlan,
);
