import type { Design } from "../design.ts";
import { wagon } from "./vehicles/car-kinds.ts";
import { makeCar } from "./vehicles/make-car.ts";

export const offRoadCar: Design = {
  id: "off-road-car",
  kind: "vehicle",
  nouns: ["SUV", "jeep", "off-road car", "off-roader", "station wagon", "estate car", "land rover", "four-by-four"],
  senses: ["sport_utility#1", "jeep#1", "beach_wagon#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [2.2, 1.72, 4.75],
  massKg: 1850,
  matter: "steel",
  usualColour: "dark green",
  build(input) {
    return makeCar({ shape: wagon, massKg: 1850, paint: [0.035, 0.075, 0.05] }, input);
  },
};
