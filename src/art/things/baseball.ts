import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// Official Baseball Rules 2024, 3.01: 9 to 9 1/4 inches round, 5 to 5 1/4 ounces; restitution against ash about 0.55.
export const baseball: Design = {
  id: "baseball",
  kind: "prop",
  nouns: ["baseball"],
  senses: ["baseball#2"],
  abilities: ["roll", "bounce", "throw", "kick", "carry"],
  gait: "none",
  sizeMetres: [0.0742, 0.0742, 0.0742],
  massKg: 0.145,
  matter: "leather",
  usualColour: "white",
  build: (input) =>
    ballModel(input, {
      radius: 0.0371,
      massKg: 0.145,
      restitution: 0.55,
      matter: "leather",
      pattern: "stitched",
      base: [0.78, 0.75, 0.67],
      mark: [0.5, 0.02, 0.02],
      seamColour: [0.4, 0.36, 0.3],
      seam: 0.012,
      pebbles: 0.08,
      roughness: 0.5,
    }),
};
