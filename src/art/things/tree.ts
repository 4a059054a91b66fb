import type { Design } from "../design.ts";
import { colourFrom, sizeFactor } from "../kit/index.ts";
import { treeSpecies } from "./plants/species.ts";
import { treeModel } from "./plants/tree-model.ts";

const words: Readonly<Record<string, string>> = {
  pine: "spruce",
  fir: "spruce",
  spruce: "spruce",
  christmas: "spruce",
  conifer: "spruce",
  birch: "birch",
  aspen: "birch",
  willow: "birch",
  maple: "maple",
  cherry: "maple",
  apple: "maple",
  poplar: "poplar",
  cypress: "poplar",
};

export const tree: Design = {
  id: "tree",
  kind: "plant",
  nouns: ["tree", "oak", "maple", "birch", "pine", "spruce", "fir", "poplar"],
  senses: ["tree#1"],
  abilities: ["grow"],
  gait: "none",
  sizeMetres: [8, 9, 8],
  massKg: 1600,
  matter: "wood",
  usualColour: "green",
  build({ attributes, random, detail }) {
    const asked = [...attributes.other, ...(attributes.pattern ? [attributes.pattern] : [])]
      .map((word) => words[word])
      .find(Boolean);
    const species = treeSpecies[asked ?? random.fork("species").pick(["oak", "maple", "oak"])]!;
    const season = attributes.other.includes("bare")
      ? "winter"
      : attributes.other.some((word) => /autumn|fall/.test(word))
        ? "autumn"
        : "summer";
    const leaves = attributes.colours.length > 0 ? colourFrom(attributes, species.leafColours.summer) : null;
    return treeModel({ species, random, detail, season, leaves, scale: sizeFactor(attributes) });
  },
};
