import type { Design } from "../design.ts";
import { makeBus } from "./vehicles/make-bus.ts";

export const bus: Design = {
  id: "bus",
  kind: "vehicle",
  nouns: ["bus", "city bus", "autobus", "omnibus", "coach", "minibus"],
  senses: ["bus#1", "minibus#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [3, 3.14, 12.3],
  massKg: 12500,
  matter: "steel",
  usualColour: "red",
  build(input) {
    return makeBus({ paint: [0.42, 0.02, 0.02], sign: `${input.random.integer(2, 98)} CENTRAL` }, input);
  },
};
