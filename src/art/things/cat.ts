import { quadrupedDesign } from "../creatures/design-quadruped.ts";
import { catPlan } from "../creatures/species/cat.ts";

export const cat = quadrupedDesign(
  {
    id: "cat",
    nouns: ["cat", "kitten", "kitty", "tomcat", "tabby", "feline"],
    senses: ["cat#1", "kitten#1"],
    usualColour: "brown",
  },
  catPlan,
);
