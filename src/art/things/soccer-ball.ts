import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// IFAB Laws of the Game 2024/25, Law 2: 680 to 700 mm round, 410 to 450 g; FIFA Quality: from 2 m it rebounds 1.35 m.
// sqrt(1.35 / 2) = 0.82 on steel.
export const soccerBall: Design = {
  id: "soccer-ball",
  kind: "prop",
  nouns: ["soccer ball", "football"],
  senses: ["soccer_ball#1", "football#2"],
  abilities: ["roll", "bounce", "throw", "kick", "carry"],
  gait: "none",
  sizeMetres: [0.22, 0.22, 0.22],
  massKg: 0.43,
  matter: "leather",
  usualColour: "white",
  build: (input) =>
    ballModel(input, {
      radius: 0.11,
      massKg: 0.43,
      restitution: 0.82,
      matter: "leather",
      pattern: "soccer",
      base: [0.82, 0.82, 0.8],
      mark: [0.018, 0.018, 0.02],
      seamColour: [0.2, 0.2, 0.2],
      seam: 0.014,
      pebbles: 0.08,
      roughness: 0.42,
      clearcoat: 0.3,
    }),
};
