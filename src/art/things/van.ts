import type { Design } from "../design.ts";
import { panelVan } from "./vehicles/car-kinds.ts";
import { makeCar } from "./vehicles/make-car.ts";

export const van: Design = {
  id: "van",
  kind: "vehicle",
  nouns: ["van", "minivan", "delivery van", "camper van"],
  senses: ["van#5", "minivan#1", "camper#2"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [2.36, 1.98, 5.35],
  massKg: 2100,
  matter: "steel",
  usualColour: "white",
  build(input) {
    return makeCar({ shape: panelVan, massKg: 2100, paint: [0.72, 0.73, 0.73] }, input);
  },
};
