import { groundNoun, type GroundedNoun } from "../grounding/ground-noun.ts";
import { groundPlace } from "../grounding/ground-place.ts";
import { areaPhrases } from "../lexicon/areas.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import type { NounPhrase } from "../reading/reading.ts";
import type { Text, Use } from "./mentions.ts";

/** A place that the prompt names. */
export type PlaceMention = {
  readonly name: string;
  /** Null for places that no words name. */
  readonly phrase: NounPhrase | null;
  readonly tokens: readonly number[];
  /** The set that stages it, and whether it is the very one. */
  readonly set: string | null;
  readonly isExact: boolean;
  readonly area: string | null;
  readonly segment: number;
  /** Named as what is seen, not as where something is: 'Mount Fuji, pan left'. */
  readonly isSight?: boolean;
};

export type Area = { readonly set: string; readonly area: string };

/** Describing words that make another place of it. */
const kindsOfPlace = new Set(
  "indoor outdoor underwater underground rural urban botanical suburban abandoned".split(" "),
);

/** 'in a house' is a place to be, 'a house' a thing to see. */
export function groundHere(phrase: NounPhrase, use: Use, { context, language }: Text): GroundedNoun {
  const noun = groundNoun(phrase.words, context, language);
  const design = noun.design === null ? null : language.stage.design(noun.design);
  const isInside = use.preposition !== null && /^(?:in|inside|into|within|inside of|through)$/.test(use.preposition);
  if (design?.kind === "building" && isInside && groundPlace(phrase.words, context, language))
    return { ...noun, nounClass: "place", design: null };
  return noun;
}

export function isPlace(phrase: NounPhrase, use: Use, { context, language }: Text): boolean {
  if (
    use.preposition === null ||
    !/^(?:in|at|on|through|across|into|inside|along|over|near|by|to|from|down|up|around|towards?|past)$/.test(
      use.preposition,
    )
  )
    return false;
  return groundPlace(phrase.words, context, language) !== null;
}

export function areaOf(phrase: NounPhrase, { tokens }: Text): Area | null {
  for (let i = phrase.start; i <= phrase.head; i++) {
    // A car window is no part of the room.
    if (phrase.nouns.includes(i - 1)) break;
    const found = matchPhrase(areaPhrases, tokens, i);
    if (found && i + found.length > phrase.head) return found.value;
  }
  return null;
}

/** 'the living room floor': the set is in the name. */
export function setInName(phrase: NounPhrase, { tokens, language }: Text): { set: string; isExact: boolean } | null {
  const all = [...phrase.modifiers, ...phrase.nouns].map((index) => tokens[index]?.lower ?? "");
  for (let from = 0; from < all.length - 1; from++) {
    for (let end = all.length - 1; end > from; end--) {
      const set = language.stage.setByNoun(all.slice(from, end).join(" "));
      if (set) return { set: set.id, isExact: true };
    }
  }
  return null;
}

/** A place as a phrase names it; `area` where it is a part of a set. */
export function readPlace(phrase: NounPhrase, use: Use, area: Area | null, text: Text): PlaceMention {
  const words = phrase.words.join(" ");
  const grounded = area
    ? { set: area.set, isExact: true }
    : (setInName(phrase, text) ?? groundPlace(phrase.words, text.context, text.language));
  const tokens = [...phrase.modifiers, ...phrase.nouns];
  const kinds = phrase.modifiers.flatMap((index) => {
    const word = text.tokens[index]?.lower ?? "";
    return kindsOfPlace.has(word) ? [`${word} `] : [];
  });
  return {
    name: `${kinds.join("")}${words}`,
    phrase,
    tokens,
    set: grounded?.set ?? null,
    isExact: grounded?.isExact ?? false,
    area: area?.area ?? null,
    segment: use.segment,
    isSight: use.preposition === null,
  };
}
