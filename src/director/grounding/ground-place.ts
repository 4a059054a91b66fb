import type { Language } from "../language.ts";
import { nearestSets } from "../lexicon/settings.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import { bestSense, type GroundedNoun } from "./ground-noun.ts";

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
    // A forest road is no street.
    if (set) return { set: set.id, isExact: i === 0 };
    const sense = bestSense(name, context, wordNet);
    if (!sense) continue;
    for (const step of wordNet.climb(sense)) {
      const own = stage.setBySense(step.synset.key);
      if (own) return { set: own.id, isExact: step.distance === 0 && i === 0 };
      const near = tableOf(wordNet).get(step.synset.key);
      if (near !== undefined && (stage.set(near) || stage.sets.length === 0)) return { set: near, isExact: false };
    }
    return null;
  }
  return null;
}

/** Above a sense: what is built to be in or at. */
const built = "structure#1 facility#1 building_complex#1 establishment#4 institution#2";

/** Whether a noun by itself ('gas station') names a place to be and not a thing to see. */
export function isScenery(noun: GroundedNoun, { wordNet }: Language): boolean {
  if (noun.design !== null) return false;
  if (noun.nounClass === "place") return true;
  if (noun.nounClass !== "thing") return false;
  return built.split(" ").some((name) => noun.above.has(wordNet.sense(name, "noun")?.key ?? ""));
}
