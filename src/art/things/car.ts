import type { Design } from "../design.ts";
import { panelVan, sedan, sports, wagon } from "./vehicles/car-kinds.ts";
import { makeCar } from "./vehicles/make-car.ts";

/** Words in which a prompt asks for another body than a sedan's. */
const kinds = [
  { words: /\b(sports?|racing|fast|sporty|convertible|coupe|luxury)\b/, shape: sports, massKg: 1450 },
  { words: /\b(suv|off-?road|family|estate|station)\b/, shape: wagon, massKg: 1850 },
  { words: /\b(delivery|camper)\b/, shape: panelVan, massKg: 2100 },
] as const;

export const car: Design = {
  id: "car",
  kind: "vehicle",
  nouns: ["car", "automobile", "sedan", "saloon car", "motorcar", "auto"],
  senses: ["car#1", "sedan#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [2.04, 1.45, 4.7],
  massKg: 1500,
  matter: "steel",
  usualColour: "silver blue",
  build(input) {
    const said = input.attributes.other.join(" ").toLowerCase();
    const kind = kinds.find(({ words }) => words.test(said));
    return makeCar({ shape: kind?.shape ?? sedan, massKg: kind?.massKg ?? 1500, paint: [0.09, 0.15, 0.24] }, input);
  },
};
