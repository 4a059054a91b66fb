import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// FIBA Official Basketball Rules 2024, Equipment 4: size 7 is 750 to 770 mm round and 580 to 620 g; dropped from
// 1800 mm it rebounds 960 to 1160 mm, both to its underside: restitution sqrt(1060 / 1800) = 0.77.
export const basketball: Design = {
  id: "basketball",
  kind: "prop",
  nouns: ["basketball"],
  senses: ["basketball#2"],
  abilities: ["roll", "bounce", "throw", "kick", "carry"],
  gait: "none",
  sizeMetres: [0.242, 0.242, 0.242],
  massKg: 0.6,
  matter: "rubber",
  usualColour: "orange",
  build: (input) =>
    ballModel(input, {
      radius: 0.121,
      massKg: 0.6,
      restitution: 0.77,
      matter: "rubber",
      pattern: "basketball",
      base: [0.62, 0.2, 0.045],
      mark: [0.012, 0.011, 0.011],
      roughness: 0.62,
    }),
};
