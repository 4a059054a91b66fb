import { lemmaOf } from "../lexicon/morphology.ts";
import type { WordNet } from "../lexicon/wordnet.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const classes = ["noun", "verb", "adj", "adv"] as const;
/** Shorter words have too many neighbours. */
const SHORTEST = 6;
/** Rarer words are hardly meant. */
const COMMON = 5;
const LONGEST = 16;

function isWord(word: string, wordNet: WordNet): boolean {
  return classes.some((wordClass) => lemmaOf(word, wordClass, wordNet) !== null);
}

/** The commonest known word one slip of the finger away from an unknown one ('buttom'), or null. `budget` counts the tries that are left. */
export function mendSpelling(word: string, wordNet: WordNet, budget: { left: number }): string | null {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return null;
  // 'Texting' is of a noun that has lately become a verb.
  const plain = word.replace(/(?:ing|ed|er|s)$/, "");
  if (isWord(word, wordNet) || (plain !== word && isWord(plain, wordNet))) return null;
  if (budget.left <= 0) return null;
  budget.left -= 1;
  let best: string | null = null;
  let most = 0;
  for (const near of neighbours(word)) {
    for (const wordClass of classes) {
      const lemma = lemmaOf(near, wordClass, wordNet);
      const count = lemma === null ? 0 : wordNet.tagCount(lemma, wordClass);
      if (count >= COMMON && count > most) [best, most] = [near, count];
    }
  }
  return best;
}

function* neighbours(word: string): Generator<string> {
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (i > 0 && tail !== "") yield head + tail.slice(1);
    if (i > 0 && tail.length > 1) yield head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2);
    if (i === 0) continue;
    for (const letter of letters) {
      if (tail !== "" && letter !== tail[0]) yield head + letter + tail.slice(1);
      yield head + letter + tail;
    }
  }
}
