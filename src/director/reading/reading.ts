import type { PrepositionUse } from "../lexicon/prepositions.ts";

/** A noun phrase with what the words around its noun say. Token numbers are of the whole prompt. */
export type NounPhrase = {
  readonly start: number;
  /** After its last token, complements with 'of' included. */
  readonly end: number;
  /** Its noun, name or pronoun. */
  readonly head: number;
  /** Dictionary forms of the nouns in a row, the head last: 'basketball player'. */
  readonly words: readonly string[];
  /** Tokens of `words`. */
  readonly nouns: readonly number[];
  readonly determiner: "indefinite" | "definite" | "another" | "possessive" | "every" | "no" | "none";
  /** 'his', 'her' … or null. */
  readonly ownerPronoun: string | null;
  /** 'the man's hat': the man. */
  readonly owner: NounPhrase | null;
  readonly count: number | null;
  readonly isPlural: boolean;
  /** Tokens of adjectives, participles and the like. */
  readonly modifiers: readonly number[];
  readonly pronoun: string | null;
  readonly isName: boolean;
  /** 'a cup of coffee': the coffee. */
  readonly of: NounPhrase | null;
};

export type VerbGroup = {
  /** The verb that says what is done. */
  readonly token: number;
  readonly lemma: string;
  readonly particle: string | null;
  /** All its tokens: auxiliaries, 'starts to', particle. */
  readonly tokens: readonly number[];
  readonly form: "finite" | "ing" | "participle" | "infinitive";
  readonly isPassive: boolean;
  readonly isNegated: boolean;
};

export type Attachment = {
  readonly preposition: string;
  readonly use: PrepositionUse;
  readonly tokens: readonly number[];
  readonly phrases: NounPhrase[];
  /** The noun phrase right before it, which it may belong to. */
  readonly after: NounPhrase | null;
};

export type Clause = {
  readonly id: number;
  readonly segment: number;
  readonly sentence: number;
  readonly kind: "main" | "participle" | "relative" | "infinitive" | "subordinate" | "reported";
  subjects: NounPhrase[];
  verb: VerbGroup | null;
  objects: NounPhrase[];
  attachments: Attachment[];
  adverbs: number[];
  /** Adjectives after a linking verb. */
  complements: number[];
  /** Quotations in it. */
  speech: number[];
  /** How it stands in time to `other` (or to the clause before it). */
  order: "next" | "with" | "before" | "after";
  readonly orderTokens: number[];
  other: Clause | null;
};

/** Words that were read as being about the picture and not in it; grammar steps over them. */
export type Taken = {
  readonly category: "camera" | "style" | "time" | "weather" | "season" | "label" | "sound" | "duration";
};
