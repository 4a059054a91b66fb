import type { Language } from "../language.ts";
import { nearestSets } from "../lexicon/settings.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import { bestSense } from "./ground-noun.ts";

export type GroundedPlace = { readonly set: string; readonly isExact: boolean };

const tables = new WeakMap<WordNet, ReadonlyMap<string, string>>();

function tableOf(wordNet: WordNet): ReadonlyMap<string, string> {
  const known = tables.get(wordNet);
  if (known) return known;
  const table = new Map<string, string>();
  for (const { set, senses } of nearestSets) {
    for (const name of senses) {
      const sense = wordNet.sense(name, "noun");
      if (sense && !table.has(sense.key)) table.set(sense.key, set);
    }
  }
  tables.set(wordNet, table);
  return table;
}

/** The set that stages a place, itself or the nearest in kind; null where the noun is no place at all. */
export function groundPlace(
  words: readonly string[],
  context: ReadonlySet<string>,
  language: Language,
): GroundedPlace | null {
  const { wordNet, stage } = language;
  for (let i = 0; i < words.length; i++) {
    const name = words.slice(i).join(" ");
    const set = stage.setByNoun(name);
    if (set) return { set: set.id, isExact: true };
    const sense = bestSense(name, context, wordNet);
    if (!sense) continue;
    for (const step of wordNet.climb(sense)) {
      const own = stage.setBySense(step.synset.key);
      if (own) return { set: own.id, isExact: step.distance === 0 };
      const near = tableOf(wordNet).get(step.synset.key);
      if (near !== undefined && (stage.set(near) || stage.sets.length === 0)) return { set: near, isExact: false };
    }
    return null;
  }
  return null;
}
