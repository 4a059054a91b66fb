import type { Design } from "../design.ts";
import { boxBetween, merge, move, turnDegrees, type Part } from "../kit/index.ts";
import { sedan } from "./vehicles/car-kinds.ts";
import { lettering } from "./vehicles/lettering.ts";
import { makeCar } from "./vehicles/make-car.ts";

/** Light bar and words. */
function livery(): Part[] {
  const word = lettering("POLICE", 0.19, 0.032);
  const left = turnDegrees(move(word, 0.28, 0.7, 0.921), 0, 90, 0);
  const right = turnDegrees(move(word, -0.28, 0.7, 0.921), 0, -90, 0);
  return [
    { shape: boxBetween([-0.55, 1.44, -0.44], [0.55, 1.49, -0.26], 0.015, 1), surface: "trim" },
    { shape: boxBetween([0.06, 1.48, -0.43], [0.54, 1.57, -0.27], 0.03, 2), surface: "beacon" },
    { shape: boxBetween([-0.54, 1.48, -0.43], [-0.06, 1.57, -0.27], 0.03, 2), surface: "beacon" },
    { shape: merge([left, right]), surface: "ink" },
  ];
}

export const policeCar: Design = {
  id: "police-car",
  kind: "vehicle",
  nouns: ["police car", "patrol car", "squad car", "police cruiser"],
  senses: ["cruiser#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [2.09, 1.57, 4.75],
  massKg: 1650,
  matter: "steel",
  usualColour: "white",
  build(input) {
    return makeCar({ shape: sedan, massKg: 1650, paint: [0.74, 0.75, 0.76], extras: livery() }, input);
  },
};
