import type { Design } from "../design.ts";
import { boxBetween, merge, move, turnDegrees, type Part } from "../kit/index.ts";
import { sedan } from "./vehicles/car-kinds.ts";
import { lettering } from "./vehicles/lettering.ts";
import { makeCar } from "./vehicles/make-car.ts";

/** The lit sign on the roof, to be read from before and behind. */
function roofSign(): Part[] {
  const word = move(lettering("TAXI", 0.1), 0, 1.53, 0);
  const front = move(word, 0, 0, -0.168);
  const back = move(turnDegrees(word, 0, 180, 0), 0, 0, -0.332);
  return [
    { shape: boxBetween([-0.24, 1.44, -0.33], [0.24, 1.6, -0.17], 0.02, 2), surface: "sign" },
    { shape: merge([front, back]), surface: "ink" },
  ];
}

export const taxi: Design = {
  id: "taxi",
  kind: "vehicle",
  nouns: ["taxi", "cab", "taxicab"],
  senses: ["cab#3"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [2.09, 1.6, 4.75],
  massKg: 1550,
  matter: "steel",
  usualColour: "yellow",
  build(input) {
    return makeCar({ shape: sedan, massKg: 1550, paint: [0.8, 0.46, 0.012], extras: roofSign() }, input);
  },
};
