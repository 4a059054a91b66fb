import { birdDesign } from "../creatures/design-bird.ts";
import { owlPlan } from "../creatures/species/owl.ts";

export const owl = birdDesign({ id: "owl", nouns: ["owl"], senses: ["owl#1"], usualColour: "brown" }, owlPlan);
