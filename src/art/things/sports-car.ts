import type { Design } from "../design.ts";
import { sports } from "./vehicles/car-kinds.ts";
import { makeCar } from "./vehicles/make-car.ts";

export const sportsCar: Design = {
  id: "sports-car",
  kind: "vehicle",
  nouns: ["sports car", "sport car", "race car", "racing car", "supercar", "roadster", "coupe"],
  senses: ["sports_car#1", "racer#2", "coupe#1", "roadster#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [1.99, 1.26, 4.5],
  massKg: 1450,
  matter: "steel",
  usualColour: "red",
  build(input) {
    return makeCar({ shape: sports, massKg: 1450, paint: [0.5, 0.012, 0.012] }, input);
  },
};
