import { groundNoun } from "../grounding/ground-noun.ts";
import type { Language } from "../language.ts";
import { sexOfName } from "../lexicon/given-names.ts";
import { lemmaOf } from "../lexicon/morphology.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { isLook } from "./describe.ts";
import type { Text } from "./mentions.ts";

/** WordNet's lexicographer file of persons. */
const PERSON_FIELD = 18;

/** 'A vintage camera' is a thing in the film, 'the camera' what films it. */
export function isThingOfItsOwn(phrase: NounPhrase): boolean {
  return phrase.determiner === "indefinite" && phrase.modifiers.length + phrase.nouns.length > 1;
}

/** 'hot dog', 'teddy bear', 'high chair': an adjective that makes another thing of its noun. */
export function joinName(phrase: NounPhrase, { tokens, context, language }: Text): NounPhrase {
  const last = phrase.modifiers.at(-1);
  const token = last === undefined ? undefined : tokens[last];
  const first = phrase.nouns[0];
  if (last === undefined || !token || first === undefined || last !== first - 1) return phrase;
  const words = [token.lower, ...phrase.words];
  const { wordNet } = language;
  if (!wordNet.has(words.join(" "), "noun")) return phrase;
  const alone = groundNoun(phrase.words, context, language);
  const joined = groundNoun(words, context, language);
  const isOneWord = !wordNet.has(token.lower, "adj");
  if (joined.nounClass === alone.nounClass && joined.design === alone.design && !isOneWord) return phrase;
  // 'A white horse' is a horse and no crest of a wave, for all that the dictionary has both.
  const kinds = wordNet.senses(phrase.words.join(" "), "noun");
  const isKind = kinds.some((sense) => joined.above.has(sense.key));
  if (isLook(token.lower) && !isKind && !language.stage.designByNoun(words.join(" "))) return phrase;
  if ((joined.nounClass === "abstract" && !isOneWord) || alone.nounClass === "person") return phrase;
  return { ...phrase, words, nouns: [last, ...phrase.nouns], modifiers: phrase.modifiers.slice(0, -1) };
}

/** 'Ana', 'Ben': a capital word that acts and is no place on the map. */
export function isGivenName(phrase: NounPhrase, { tokens, language }: Text): boolean {
  const text = tokens[phrase.head]?.text ?? "";
  if (!phrase.isName || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  // Every word has a capital where a sentence begins.
  const before = tokens[phrase.head - 1];
  const opens = before === undefined || /^[.!?:"“”\n]+$/.test(before.text);
  if (opens && sexOfName(text) === null && isCommonWord(text, language)) return false;
  const senses = language.wordNet.senses(phrase.words.join(" "), "noun");
  return !senses.some((sense) => sense.words.every((word) => /^[A-Z]/.test(word)) && sense.field !== PERSON_FIELD);
}

/** Whether a word as it would be written within a sentence is in the dictionary, and not only as somebody's name. */
function isCommonWord(text: string, { wordNet }: Language): boolean {
  return (["noun", "verb", "adj", "adv"] as const).some((wordClass) => {
    const lemma = lemmaOf(text, wordClass, wordNet);
    return lemma !== null && wordNet.senses(lemma, wordClass).some(({ words }) => words.includes(lemma));
  });
}
