import type { Language } from "../language.ts";
import type { Meanings } from "../reading/clauses.ts";
import type { Token } from "../reading/tokens.ts";
import { groundNoun } from "./ground-noun.ts";

/** Sentence frames of WordNet: 'Somebody ----s that CLAUSE', 'Somebody ----s somebody to INFINITIVE'. */
const clauseFrame = 26;
const makingFrame = 24;
/** Rarer senses of a verb do not tell how a prompt uses it. */
const COMMON_SENSES = 3;
/** Who is told to do something is a person or animal, which lets rarer senses be asked. */
const MADE_SENSES = 5;

/** What the reader asks of a prompt's words: who can act, what may follow a verb. */
export function meaningsOf(tokens: readonly Token[], language: Language): Meanings {
  const context = new Set(tokens.map((token) => token.lemma));
  const hasFrame = (verb: string, frame: number, count: number): boolean =>
    language.wordNet
      .senses(verb, "verb")
      .slice(0, count)
      .some((sense) => sense.frames.includes(frame));
  return {
    canAct(phrase) {
      if (phrase.pronoun !== null) return true;
      const noun = groundNoun(phrase.words, context, language);
      const design = noun.design === null ? null : language.stage.design(noun.design);
      return noun.nounClass === "person" || noun.nounClass === "creature" || design?.kind === "vehicle";
    },
    takesClause: (verb) => hasFrame(verb, clauseFrame, COMMON_SENSES),
    makesOthers: (verb) => hasFrame(verb, makingFrame, MADE_SENSES),
  };
}
