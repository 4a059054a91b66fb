import type { Design } from "../design.ts";
import { makeBus } from "./vehicles/make-bus.ts";

export const schoolBus: Design = {
  id: "school-bus",
  kind: "vehicle",
  nouns: ["school bus"],
  senses: ["school_bus#1"],
  abilities: ["drive", "ride"],
  gait: "wheels",
  sizeMetres: [3, 3.14, 12.3],
  massKg: 12500,
  matter: "steel",
  usualColour: "yellow",
  build(input) {
    return makeBus({ paint: [0.78, 0.4, 0.01], sign: "SCHOOL BUS" }, input);
  },
};
