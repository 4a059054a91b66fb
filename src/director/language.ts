import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { Cue } from "../screenplay/index.ts";
import { openWordNet, type WordNet, type WordNetFiles } from "./lexicon/wordnet.ts";
import { grammarWords } from "./lexicon/grammar-words.ts";
import { lexiconWords } from "./lexicon/lexicon-words.ts";
import { openStage, type Stage, type StageDesign, type StageSet } from "./grounding/stage.ts";

/** What the director reads with: the tagger, WordNet, and what art can stage. Open it once; it only remembers look-ups. */
export type Language = {
  readonly wordNet: WordNet;
  readonly stage: Stage;
  /** Whether a word is known to be right though no dictionary has it: names of designs, words of the lexicon. */
  isKnown(word: string): boolean;
  tag(text: string): readonly TaggedWord[];
  /** Whether the mix can play a cue of these words. */
  canHear(kind: Cue["kind"], words: string): boolean;
};

/** A word as the tagger sees it; `pos` is a Universal Dependencies tag. */
export type TaggedWord = { readonly text: string; readonly pos: string };

/** `files` are WordNet's; designs and sets are art's catalogue (or a test's). */
export function openLanguage(
  files: WordNetFiles,
  repertoire: {
    readonly designs: readonly StageDesign[];
    readonly sets: readonly StageSet[];
    readonly canHear: Language["canHear"];
  },
): Language {
  const wink = winkNLP(model, ["sbd", "pos"]);
  const { its } = wink;
  const wordNet = openWordNet(files);
  const stage = openStage(repertoire.designs, repertoire.sets, wordNet);
  const own = new Set([...lexiconWords(), ...grammarWords, ...stage.nouns()]);
  return {
    wordNet,
    stage,
    canHear: repertoire.canHear,
    isKnown: (word) => own.has(word) || own.has(word.replace(/s$/, "")),
    tag(text) {
      // The selectors are plain functions of the library that need no `this`.
      /* oxlint-disable typescript/unbound-method */
      const tokens = wink.readDoc(text).tokens();
      const words = tokens.out(its.value);
      const tags = tokens.out(its.pos) as unknown as string[];
      const kinds = tokens.out(its.type);
      /* oxlint-enable typescript/unbound-method */
      return words.map((word, i) => ({ text: word, pos: kinds[i] === "number" ? "NUM" : (tags[i] ?? "X") }));
    },
  };
}
