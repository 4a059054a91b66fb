import type { Cue } from "../screenplay/index.ts";
import type { StageDesign, StageSet } from "./grounding/stage.ts";

// A small catalogue for tests, so that they do not change with art's.

function design(id: string, kind: StageDesign["kind"], more: Partial<StageDesign>): StageDesign {
  const name = id.replaceAll("-", " ");
  return {
    id,
    kind,
    nouns: [name],
    senses: [`${name.replaceAll(" ", "_")}#1`],
    abilities: [],
    gait: "none",
    sizeMetres: [0.5, 0.5, 0.5],
    massKg: 5,
    matter: "wood",
    usualColour: "",
    ...more,
  };
}

const ball = { abilities: ["roll", "bounce", "throw", "kick", "carry"] } as const satisfies Partial<StageDesign>;
const held = { abilities: ["carry", "throw"] } as const satisfies Partial<StageDesign>;

export const standInDesigns: readonly StageDesign[] = [
  design("person", "person", {
    nouns: ["person", "man", "woman", "boy", "girl", "child", "player", "human"],
    abilities: ["walk", "run", "jump", "talk"],
    gait: "biped",
  }),
  design("dog", "creature", { nouns: ["dog", "puppy", "hound"], gait: "quadruped" }),
  design("cat", "creature", { nouns: ["cat", "kitten"], gait: "quadruped" }),
  design("horse", "creature", { sizeMetres: [0.6, 1.7, 2.4], nouns: ["horse", "pony"], gait: "quadruped" }),
  design("bird", "creature", { gait: "bird" }),
  design("car", "vehicle", { nouns: ["car", "automobile"], abilities: ["drive"], gait: "wheels" }),
  design("bicycle", "vehicle", { nouns: ["bicycle", "bike"], abilities: ["ride"], gait: "bicycle" }),
  design("bus", "vehicle", { gait: "wheels" }),
  design("sailing-boat", "vehicle", {
    nouns: ["sailing boat", "boat", "sailboat"],
    senses: ["sailboat#1", "boat#1"],
    gait: "boat",
  }),
  design("plane", "vehicle", { nouns: ["plane", "airplane"], senses: ["airplane#1"], gait: "aircraft" }),
  design("tree", "plant", { sizeMetres: [4, 7, 4] }),
  design("flowers", "plant", { nouns: ["flowers", "flower"], senses: ["flower#1"] }),
  design("house", "building", {}),
  design("street-lamp", "fixture", { nouns: ["street lamp", "streetlight"], senses: ["streetlight#1"] }),
  design("bench", "furniture", { abilities: ["sit-on"] }),
  design("table", "furniture", { senses: ["table#2"], abilities: ["put-on"] }),
  design("chair", "furniture", { abilities: ["sit-on"] }),
  design("sofa", "furniture", { nouns: ["sofa", "couch"], abilities: ["sit-on", "lie-on"] }),
  design("bed", "furniture", { abilities: ["lie-on"] }),
  design("lamp", "furniture", { senses: ["lamp#2"] }),
  design("book", "prop", { abilities: ["read", "carry"], senses: ["book#2"] }),
  design("cup", "prop", { nouns: ["cup", "mug"], abilities: ["drink", "carry"] }),
  design("bottle", "prop", held),
  design("plate", "prop", { ...held, senses: ["plate#4"] }),
  design("apple", "food", { abilities: ["eat", "carry"] }),
  design("umbrella", "prop", held),
  design("suitcase", "prop", { ...held, senses: ["bag#6"] }),
  design("clock", "prop", held),
  design("television", "prop", { nouns: ["television", "tv"], senses: ["television#2"] }),
  design("guitar", "prop", { abilities: ["play", "carry"] }),
  design("box", "prop", held),
  design("stone", "prop", { nouns: ["stone", "rock"], abilities: ["throw", "carry"] }),
  design("basketball", "prop", { ...ball, senses: ["basketball#2"] }),
  design("soccer-ball", "prop", { ...ball, nouns: ["soccer ball", "football"] }),
  design("tennis-ball", "prop", ball),
  design("volleyball", "prop", { ...ball, senses: ["volleyball#2"] }),
  design("baseball", "prop", { ...ball, senses: ["baseball#2"] }),
  design("bowling-ball", "prop", ball),
  design("hoop", "fixture", { nouns: ["hoop", "basketball hoop", "backboard"], senses: ["basket#3"] }),
];

function set(id: string, nouns: readonly string[], more: Partial<StageSet>): StageSet {
  return {
    id,
    nouns,
    senses: [],
    indoors: false,
    frontRadians: 0,
    acoustics: { reverbSeconds: 0.3, volumeCubicMetres: 0 },
    ambience: [],
    belongings: [],
    ...more,
  };
}

export const standInSets: readonly StageSet[] = [
  set("court", ["court", "basketball court", "gym"], { indoors: true, belongings: ["hoop", "basketball"] }),
  set("meadow", ["meadow", "field"], {}),
  set("street", ["street", "city street"], { belongings: ["street-lamp"] }),
  set("living-room", ["living room", "lounge"], { indoors: true, belongings: ["sofa", "lamp", "television"] }),
];

/** The mix of the stand-in plays all music, bells and rain. */
export function standInSounds(kind: Cue["kind"], words: string): boolean {
  if (kind === "effect") return /bell/.test(words);
  return kind !== "ambience" || /rain/.test(words);
}
