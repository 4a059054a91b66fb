import type { Language } from "../language.ts";
import { actionSenses, verbUses, type Action, type SlotTest, type VerbUse } from "../lexicon/actions.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import type { GroundedNoun } from "./ground-noun.ts";

/** What a verb means to the world. */
export type GroundedVerb = {
  readonly action: Action;
  readonly use: VerbUse | null;
  readonly isExact: boolean;
};

export type VerbFrame = {
  readonly lemma: string;
  readonly particle: string | null;
  readonly agent: GroundedNoun | null;
  readonly object: GroundedNoun | null;
  /** Head noun of the object: 'play basketball', 'shake hands'. */
  readonly objectNoun: string | null;
  readonly prepositions: readonly string[];
};

const byVerb = new Map<string, { readonly use: VerbUse; readonly isExact: boolean }[]>();
for (const use of verbUses) {
  const add = (verb: string, isExact: boolean): void => {
    const list = byVerb.get(verb) ?? [];
    list.push({ use, isExact });
    byVerb.set(verb, list);
  };
  for (const verb of use.verbs.split("|")) add(verb, use.isExact !== false);
  for (const verb of use.nearly?.split("|") ?? []) add(verb, false);
}

/** Whether the lexicon knows the verb at all. */
export function isKnownVerb(lemma: string): boolean {
  return byVerb.has(lemma);
}

/** The action that stages a verb here, or null where nothing comes near. */
export function groundVerb(frame: VerbFrame, language: Language): GroundedVerb | null {
  const { lemma, particle, objectNoun } = frame;
  const names = [
    particle !== null && objectNoun !== null ? `${lemma} ${particle} ${objectNoun}` : null,
    objectNoun === null ? null : `${lemma} ${objectNoun}`,
    particle === null ? null : `${lemma} ${particle}`,
    ...frame.prepositions.map((preposition) => `${lemma} ${preposition}`),
    lemma,
  ];
  for (const name of names) {
    if (name === null) continue;
    for (const { use, isExact } of byVerb.get(name) ?? []) {
      if (fits(use.agent, frame.agent, language) && fits(use.object, frame.object, language))
        return { action: use.action, use, isExact };
    }
  }
  return bySense(lemma, language.wordNet);
}

/** Steps up a verb's hypernyms after which the likeness is too thin to show. */
const FARTHEST = 2;
const senseActions = new WeakMap<WordNet, ReadonlyMap<string, Action>>();

/** Climbs from the verb's senses, commonest first, to one that the world knows. */
function bySense(lemma: string, wordNet: WordNet): GroundedVerb | null {
  let table = senseActions.get(wordNet);
  if (!table) {
    const made = new Map<string, Action>();
    for (const { action, senses } of actionSenses) {
      for (const name of senses) {
        const sense = wordNet.sense(name, "verb");
        if (sense && !made.has(sense.key)) made.set(sense.key, action);
      }
    }
    table = made;
    senseActions.set(wordNet, table);
  }
  for (const sense of wordNet.senses(lemma, "verb").slice(0, 3)) {
    for (const step of wordNet.climb(sense)) {
      if (step.distance > FARTHEST) break;
      const action = table.get(step.synset.key);
      if (action) return { action, use: null, isExact: false };
    }
  }
  return null;
}

function fits(tests: readonly SlotTest[] | undefined, noun: GroundedNoun | null, language: Language): boolean {
  if (!tests) return true;
  return tests.some((test) => fitsOne(test, noun, language));
}

function fitsOne(test: SlotTest, noun: GroundedNoun | null, language: Language): boolean {
  if (test === "none") return noun === null || noun.design === null;
  if (!noun) return false;
  const [name, value] = splitTest(test);
  const design = noun.design === null ? null : language.stage.design(noun.design);
  if (name === "sense") {
    const sense = language.wordNet.sense(value, "noun");
    return sense !== null && noun.above.has(sense.key);
  }
  if (name === "kind" && !design) return value === noun.nounClass;
  if (!design) return false;
  if (name === "design") return design.id === value;
  if (name === "kind") return design.kind === value;
  if (name === "gait") return design.gait === value;
  return design.abilities.some((ability) => ability === value);
}

function splitTest(test: string): [string, string] {
  const colon = test.indexOf(":");
  return [test.slice(0, colon), test.slice(colon + 1)];
}
