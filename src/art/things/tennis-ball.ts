import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// ITF Rules of Tennis 2024, appendix I, type 2: 65.4 to 68.6 mm, 56.0 to 59.4 g; from 254 cm it rebounds 135 to 147 cm.
// sqrt(1.41 / 2.54) = 0.745.
export const tennisBall: Design = {
  id: "tennis-ball",
  kind: "prop",
  nouns: ["tennis ball"],
  senses: ["tennis_ball#1"],
  abilities: ["roll", "bounce", "throw", "kick", "carry"],
  gait: "none",
  sizeMetres: [0.067, 0.067, 0.067],
  massKg: 0.058,
  matter: "cloth",
  usualColour: "yellow",
  build: (input) =>
    ballModel(input, {
      radius: 0.0335,
      massKg: 0.058,
      restitution: 0.745,
      matter: "cloth",
      pattern: "two-lobes",
      base: [0.62, 0.72, 0.06],
      mark: [0.8, 0.8, 0.74],
      seam: 0.05,
      pebbles: 0.5,
      roughness: 0.95,
      sheen: 0.8,
    }),
};
