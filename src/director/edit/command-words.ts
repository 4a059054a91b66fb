import { groundGarment } from "../grounding/ground-noun.ts";
import { isKnownVerb } from "../grounding/ground-verb.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import { colours, moods, numbers } from "../lexicon/attributes.ts";
import { type Token } from "../reading/tokens.ts";
import { type Time } from "./change-deeds.ts";
import { type Asked } from "./change-picture.ts";
import { type Body, type Draft } from "./draft.ts";
import { comparatives, everyone, filmNouns } from "./edit-words.ts";
import { findBodies, findWorn, isPronoun } from "./find-bodies.ts";

export type Asking = { readonly asked: Asked; readonly time: Time; readonly isPictured: boolean };

export function withoutPunctuation(words: readonly Token[]): Token[] {
  return words.filter((token) => token.pos === "SPEECH" || /[\p{L}\p{N}'’]/u.test(token.text));
}

/** Words that are left when light and camera are taken out of 'make it … and …'. */
export function isEmptyWord(token: Token): boolean {
  if (token.pos === "SPEECH") return false;
  return (
    filmNouns.has(token.lemma) ||
    /^(?:the|a|an|to|into|with|from|in|at|of|and|be|is|['’]s|it|as|camera|look|like|for|more|very|so|or|on|style|view|instead|movement|move|motion|should|must|will|would|shall|needs?|has|have|there|only)$/.test(
      token.lower,
    )
  );
}

export function markAll(words: readonly Token[], draft: Draft, text: string): void {
  draft.ledger.mark(
    words.map((token) => token.index),
    "understood",
    text,
  );
}

/** Where `pattern` stands first, not at the head. */
export function indexOf(words: readonly Token[], pattern: RegExp, from = 1): number {
  return words.findIndex((token, i) => i >= from && token.pos !== "SPEECH" && pattern.test(token.lower));
}

export function nounsIn(words: readonly Token[]): string[] {
  return words.filter((token) => token.pos === "NOUN" || token.pos === "PROPN").map((token) => token.lemma);
}

export function secondsIn(words: readonly Token[]): number | null {
  for (const [i, token] of words.entries()) {
    const joined = /^(\d{1,3}(?:\.\d)?)-?(?:s|sec|secs|seconds?)$/.exec(token.lower)?.[1];
    if (joined !== undefined) return Number(joined);
    const value = /^\d{1,3}(?:\.\d+)?$/.test(token.lower) ? Number(token.lower) : numbers[token.lower];
    if (value !== undefined && /^(?:s|secs?|seconds?)$/.test(words[i + 1]?.lower ?? "")) return value;
  }
  return null;
}

export function dropModal(words: readonly Token[]): Token[] {
  let i = 0;
  while (
    /^(?:should|must|will|would|shall|has|have|needs?|to|be|is|are|'s|can|could|become|becomes|look|looks|ought|also|get|also|more|bit|a|little|much)$/.test(
      words[i]?.lower ?? "",
    )
  ) {
    const next = words[i + 1];
    const isArticle = words[i]?.lower === "a" && next !== undefined && !/^(?:bit|little|lot)$/.test(next.lower);
    const isHolding = /^ha(?:s|ve)$/.test(words[i]?.lower ?? "") && next?.lower !== "to";
    if (isArticle || isHolding || next === undefined) break;
    i++;
  }
  return words.slice(i);
}

export function isQuality(token: Token): boolean {
  return colours.has(token.lower) || comparatives[token.lower] !== undefined || moods[token.lower] !== undefined;
}

export function isDeed(words: readonly Token[]): boolean {
  const first = words.find((token) => token.pos !== "ADV");
  if (!first) return false;
  return (
    speechVerbs[first.lemma] !== undefined ||
    first.pos === "VERB" ||
    isKnownVerb(first.lemma) ||
    isKnownVerb(first.lower)
  );
}

/** 'her coat' against 'her wave', where the tagger sees a noun in both. */
function isPossessive(words: readonly Token[], { language }: Draft): boolean {
  const next = words[1];
  if (!next || !/^(?:her|his|its|their)$/.test(words[0]?.lower ?? "")) return false;
  if (words[0]?.lower !== "her") return true;
  const isThing = groundGarment([next.lemma], language) !== null || language.stage.designByNoun(next.lemma) !== null;
  const isVerb = isKnownVerb(next.lower) || speechVerbs[next.lower] !== undefined;
  if (isVerb && !isThing && next.lower !== "hair") return false;
  return next.pos === "NOUN" || (next.pos === "ADJ" && words[2]?.pos === "NOUN" && !isQuality(next));
}

/** How many words from the head on name somebody or something of the film, 0 for none. */
export function subjectLength(words: readonly Token[], draft: Draft): number {
  if (isPronoun(words[0]) && !isPossessive(words, draft)) return 1;
  let best = 0;
  for (let end = 1; end <= Math.min(words.length, 12); end++) {
    const token = words[end - 1];
    if (
      !token ||
      token.pos === "SPEECH" ||
      (/^(?:to|should|must|will|is|are|into|instead|a|an)$/.test(token.lower) && end > 1)
    )
      break;
    if (/^(?:and)$/.test(token.lower)) continue;
    const phrase = words.slice(0, end);
    const isNoun = token.pos === "NOUN" || token.pos === "PROPN" || everyone.has(token.lower) || token.lower === "both";
    const isThem = /^(?:them|they)$/.test(token.lower) && words[end - 2]?.lower === "of";
    if (isThem) return end;
    if (
      best === 0 &&
      end > 1 &&
      ((token.pos === "ADP" && token.lower !== "of") || (token.pos === "VERB" && token.form !== "ing"))
    )
      break;
    if (!isNoun && !draft.play.cast.some((one) => one.name.toLowerCase() === token.lower)) {
      if (best > 0 && !/^(?:ADP|DET|ADJ|PRON|NUM|PART)$/.test(token.pos)) break;
      if (best > 0 && token.pos === "ADJ") break;
      continue;
    }
    const found = findBodies(phrase, draft).length > 0 || findWorn(phrase, draft) !== null;
    if (found) best = end;
    else if (best > 0) break;
  }
  return best;
}

export function ownerOf(words: readonly Token[], draft: Draft): Body | null {
  const pronoun = words.find((token) => /^(?:his|her|their|its|he|she|they|him)$/.test(token.lower));
  if (pronoun) return findBodies([pronoun], draft)[0] ?? null;
  const mark = words.findIndex((token) => /^['’]s?$/.test(token.text));
  return mark > 0 ? (findBodies(words.slice(0, mark), draft)[0] ?? null) : null;
}
