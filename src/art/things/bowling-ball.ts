import type { Design } from "../design.ts";
import { ballModel } from "./balls/ball-model.ts";

// USBC Equipment Specifications 2024: 8.500 to 8.595 inches across, at most 16 pounds; 14 pounds is a house ball.
export const bowlingBall: Design = {
  id: "bowling-ball",
  kind: "prop",
  nouns: ["bowling ball"],
  senses: ["bowling_ball#1"],
  abilities: ["roll", "throw", "carry"],
  gait: "none",
  sizeMetres: [0.217, 0.217, 0.217],
  massKg: 6.35,
  matter: "plastic",
  usualColour: "blue",
  build: (input) =>
    ballModel(input, {
      radius: 0.1085,
      massKg: 6.35,
      restitution: 0.65,
      matter: "plastic",
      pattern: "holes",
      base: [0.02, 0.05, 0.22],
      mark: [0.004, 0.004, 0.005],
      third: [0.1, 0.24, 0.6],
      pebbles: 0,
      marble: 0.5,
      roughness: 0.12,
      clearcoat: 1,
    }),
};
