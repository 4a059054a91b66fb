import { KinoraError } from "../base/index.ts";
import { readScreenplay, type Screenplay, type Style } from "../screenplay/index.ts";
import type { Language } from "./language.ts";
import { matchPhrase } from "./lexicon/phrases.ts";
import { stylePhrases } from "./lexicon/styles.ts";
import { planFilm } from "./planning/plan.ts";
import { meaningsOf } from "./grounding/meanings-of.ts";
import { readPrompt } from "./reading/read-prompt.ts";
import { tellStory } from "./story/tell-story.ts";

/** `seconds` and `style` are the user's own wishes; they overrule the prompt. */
export type DirectOptions = {
  readonly seed: number;
  readonly seconds: number | null;
  readonly style: string | null;
  /** A piece of a film that has begun: nobody is found sitting or lying as if it opened with this. */
  readonly isUnderWay?: boolean;
};

export const LONGEST_PROMPT = 32_000;

/** Refuses what is no prompt, before anything that takes time. Throws KinoraError 'bad-arguments'. */
export function checkPrompt(prompt: string): void {
  if (prompt.length > LONGEST_PROMPT) {
    throw new KinoraError(
      "bad-arguments",
      `The prompt has ${prompt.length} characters and may have ${LONGEST_PROMPT}; shorten it.`,
    );
  }
  if (!/[\p{L}\p{N}]/u.test(prompt))
    throw new KinoraError("bad-arguments", "The prompt has no words; say in a sentence what the film should show.");
}

/** Compiles a prompt to a screenplay. Same prompt, options and catalogue: same screenplay. Throws KinoraError only. */
export function direct(prompt: string, options: DirectOptions, language: Language): Screenplay {
  checkPrompt(prompt);
  const reading = readPrompt(prompt, language, (tokens) => meaningsOf(tokens, language));
  const telling = tellStory(reading, language);
  const screenplay = planFilm(telling, { isUnderWay: false, ...options, lookOf });
  return readScreenplay(screenplay);
}

function lookOf(name: string): Style["look"] | null {
  const words = name.split(/[\s-]+/).map((word) => ({ lower: word, lemma: word }));
  return matchPhrase(stylePhrases, words, 0)?.value.look ?? null;
}
