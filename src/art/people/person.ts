import type { Design } from "../design.ts";
import { buildPerson } from "./build-person.ts";

/** A human being: sex, age, build, skin, hair and clothes from the attributes and the role. */
export const person: Design = {
  id: "person",
  kind: "person",
  nouns: ["person", "man", "woman", "boy", "girl", "child", "player", "human"],
  senses: ["person#1"],
  abilities: ["walk", "run", "jump", "talk"],
  gait: "biped",
  sizeMetres: [0.5, 1.75, 0.3],
  massKg: 75,
  matter: "skin",
  usualColour: "",
  build: buildPerson,
};
