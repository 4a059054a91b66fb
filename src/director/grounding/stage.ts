import type { Design, SetDesign } from "../../art/index.ts";
import type { WordNet } from "../lexicon/wordnet.ts";

/** What the director needs to know of a design: its names and what it can do, not how it is built. */
export type StageDesign = Omit<Design, "build">;
export type StageSet = Omit<SetDesign, "build">;

/** Art's catalogue, turned round: from words and senses to designs. */
export type Stage = {
  readonly designs: readonly StageDesign[];
  readonly sets: readonly StageSet[];
  design(id: string): StageDesign | null;
  set(id: string): StageSet | null;
  designByNoun(noun: string): StageDesign | null;
  designBySense(key: string): StageDesign | null;
  setByNoun(noun: string): StageSet | null;
  setBySense(key: string): StageSet | null;
  /** Every word of every name. */
  nouns(): readonly string[];
};

export function openStage(designs: readonly StageDesign[], sets: readonly StageSet[], wordNet: WordNet): Stage {
  const ids = new Map(designs.map((design) => [design.id, design]));
  const setIds = new Map(sets.map((set) => [set.id, set]));
  const [byNoun, bySense] = indexWords(designs, wordNet);
  const [setByNoun, setBySense] = indexWords(sets, wordNet);
  return {
    designs,
    sets,
    design: (id) => ids.get(id) ?? null,
    set: (id) => setIds.get(id) ?? null,
    designByNoun: (noun) => byNoun.get(plain(noun)) ?? null,
    designBySense: (key) => bySense.get(key) ?? null,
    setByNoun: (noun) => setByNoun.get(plain(noun)) ?? null,
    setBySense: (key) => setBySense.get(key) ?? null,
    nouns: () => [...byNoun.keys(), ...setByNoun.keys()].flatMap((noun) => noun.split(" ")),
  };
}

function plain(noun: string): string {
  return noun.toLowerCase().replaceAll(/[-_]/g, " ");
}

type Named = { readonly nouns: readonly string[]; readonly senses: readonly string[] };

function indexWords<Item extends Named>(
  items: readonly Item[],
  wordNet: WordNet,
): [nouns: Map<string, Item>, senses: Map<string, Item>] {
  const nouns = new Map<string, Item>();
  const senses = new Map<string, Item>();
  for (const item of items) {
    for (const noun of item.nouns) if (!nouns.has(plain(noun))) nouns.set(plain(noun), item);
    for (const name of item.senses) {
      const sense = wordNet.sense(name, "noun");
      if (sense && !senses.has(sense.key)) senses.set(sense.key, item);
    }
  }
  return [nouns, senses];
}
