import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// FIVB Official Volleyball Rules 2025-2028, rule 3: 650 to 670 mm round, 260 to 280 g.
export const volleyball: Design = {
  id: "volleyball",
  kind: "prop",
  nouns: ["volleyball"],
  senses: ["volleyball#2"],
  abilities: ["roll", "bounce", "throw", "kick", "carry"],
  gait: "none",
  sizeMetres: [0.211, 0.211, 0.211],
  massKg: 0.27,
  matter: "leather",
  usualColour: "white",
  build: (input) =>
    ballModel(input, {
      radius: 0.1055,
      massKg: 0.27,
      restitution: 0.76,
      matter: "leather",
      pattern: "volleyball",
      base: [0.82, 0.81, 0.76],
      mark: [0.78, 0.5, 0.03],
      third: [0.03, 0.09, 0.36],
      seamColour: [0.12, 0.12, 0.12],
      seam: 0.012,
      pebbles: 0.08,
      roughness: 0.5,
    }),
};
