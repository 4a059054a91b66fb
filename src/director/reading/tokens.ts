import type { Language } from "../language.ts";
import { mendSpelling } from "./spelling.ts";
import { grammarWords } from "../lexicon/grammar-words.ts";
import { isPlural, lemmaOf, verbForm } from "../lexicon/morphology.ts";

/** Universal Dependencies tags, plus SPEECH for a quotation that stands as one word. */
export type Pos =
  | "NOUN"
  | "PROPN"
  | "VERB"
  | "AUX"
  | "ADJ"
  | "ADV"
  | "ADP"
  | "DET"
  | "PRON"
  | "NUM"
  | "CCONJ"
  | "SCONJ"
  | "PART"
  | "INTJ"
  | "PUNCT"
  | "SYM"
  | "X"
  | "SPEECH";

export type Token = {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  pos: Pos;
  lemma: string;
  /** For verbs. */
  form: "ing" | "past" | "s" | "base" | null;
  plural: boolean;
  /** Character offsets in the prompt. */
  readonly start: number;
  readonly end: number;
  /** For SPEECH: which quotation. */
  readonly quote: number | null;
};

/** A stretch of the prompt that is not read as grammar but spoken or shown. */
export type Quotation = { readonly start: number; readonly end: number };

/** Splits the prompt into words with tags and dictionary forms. Quotations become single SPEECH tokens. */
export function tokenise(prompt: string, quotations: readonly Quotation[], language: Language): Token[] {
  const tokens: Token[] = [];
  let cursor = 0;
  const slips = { left: MOST_SLIPS };
  const readPiece = (start: number, end: number): void => {
    for (const part of splitWords(prompt, start, end, language))
      tokens.push(makeToken(tokens.length, part, { language, slips }));
  };
  quotations.forEach((quotation, quote) => {
    readPiece(cursor, quotation.start);
    const text = prompt.slice(quotation.start, quotation.end);
    const part = { text, pos: "SPEECH" as const, start: quotation.start, end: quotation.end };
    tokens.push({ ...makeToken(tokens.length, part, { language, slips }), quote });
    cursor = quotation.end;
  });
  readPiece(cursor, prompt.length);
  return tokens;
}

/** A text with more unknown words than this is not English with slips; looking each up would only take time. */
const MOST_SLIPS = 4;

type Part = { readonly text: string; readonly pos: Pos; readonly start: number; readonly end: number };

function splitWords(prompt: string, start: number, end: number, language: Language): Part[] {
  const parts: Part[] = [];
  for (const stretch of stretchesOf(prompt, start, end)) {
    const isWord = !/\s/.test(prompt.slice(stretch.start, stretch.end)) && stretch.end - stretch.start > LONGEST_RUN;
    if (isWord) parts.push({ text: prompt.slice(stretch.start, stretch.end), pos: "X", ...stretch });
    else tagStretch(prompt, stretch, { language, parts });
  }
  return joinHyphens(prompt, parts);
}

/** A longer run without a space is no English; the tagger's patterns would try it in vain for seconds. */
const LONGEST_RUN = 60;
/** Characters that the tagger is given at once, in whole sentences where there are any. */
const STRETCH = 2000;

/** Cuts a text into stretches for the tagger, over-long runs by themselves. */
function* stretchesOf(prompt: string, start: number, end: number): Generator<{ start: number; end: number }> {
  let from = start;
  const runs = [...prompt.slice(start, end).matchAll(/\S{61,}/gu)].map((run) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
  }));
  for (const run of [...runs, { start: end, end }]) {
    while (from < run.start) {
      const piece = prompt.slice(from, Math.min(run.start, from + STRETCH));
      const isLast = from + piece.length >= run.start;
      const sentence = Math.max(piece.lastIndexOf(". "), piece.lastIndexOf("\n"));
      const cut = isLast ? piece.length : (sentence > 0 ? sentence : Math.max(1, piece.lastIndexOf(" "))) + 1;
      yield { start: from, end: from + Math.min(cut, piece.length) };
      from += Math.min(cut, piece.length);
    }
    if (run.end > run.start) yield run;
    from = run.end;
  }
}

function tagStretch(
  prompt: string,
  { start, end }: { start: number; end: number },
  { language, parts }: { language: Language; parts: Part[] },
): void {
  const piece = prompt.slice(start, end);
  if (piece.trim() === "") return;
  let cursor = 0;
  // The tagger takes capitals for names; a prompt all in capitals has none.
  const lowered = piece.toLowerCase();
  const isShouted = (piece.match(/\p{Lu}/gu)?.length ?? 0) > (piece.match(/\p{Ll}/gu)?.length ?? 0) * 2;
  const tagged = language.tag(isShouted && lowered.length === piece.length ? lowered : piece);
  for (const { text: found, pos } of tagged) {
    const at = (isShouted ? lowered : piece).indexOf(found, cursor);
    if (at < 0 || found.trim() === "") continue;
    cursor = at + found.length;
    const text = piece.slice(at, cursor);
    const stop = /^(.*[\p{L}\p{N}])([.,;:!?]+)$/u.exec(text);
    // The tagger leaves some full stops on their words, as in abbreviations.
    const word = stop?.[1] ?? text;
    parts.push({ text: word, pos: pos as Pos, start: start + at, end: start + at + word.length });
    if (stop) parts.push({ text: stop[2] ?? "", pos: "PUNCT", start: start + at + word.length, end: start + cursor });
  }
}

const LONGEST_COMPOUND = 60;

/** 'low', '-', 'angle' written without spaces is one word. */
function joinHyphens(prompt: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    const before = joined.at(-1);
    const next = parts[i + 1];
    const isHyphen = /^[-‐‑]$/.test(part.text);
    const isShort = before !== undefined && next !== undefined && next.end - before.start <= LONGEST_COMPOUND;
    if (
      isHyphen &&
      isShort &&
      before &&
      next &&
      before.end === part.start &&
      next.start === part.end &&
      /\w$/.test(before.text)
    ) {
      joined[joined.length - 1] = {
        text: prompt.slice(before.start, next.end),
        pos: next.pos === "NOUN" || next.pos === "VERB" ? "ADJ" : next.pos,
        start: before.start,
        end: next.end,
      };
      i++;
    } else joined.push(part);
  }
  return joined;
}

function makeToken(
  index: number,
  part: Part,
  { language, slips }: { readonly language: Language; readonly slips: { left: number } },
): Token {
  const written = part.text.toLowerCase().replaceAll("’", "'");
  // Names are spelled as their owners like.
  const lower =
    part.pos === "SPEECH" || /^\p{Lu}/u.test(part.text) || language.isKnown(written)
      ? written
      : (mendSpelling(written, language.wordNet, slips) ?? written);
  const token: Token = {
    index,
    text: part.text,
    lower,
    pos: part.pos,
    lemma: lower,
    form: null,
    plural: false,
    start: part.start,
    end: part.end,
    quote: null,
  };
  if (lower.includes("-") && part.pos !== "SPEECH") {
    const spaced = lower.replaceAll("-", " ");
    const isNoun = language.wordNet.has(lower, "noun") || language.wordNet.has(spaced, "noun");
    if (isNoun && !language.wordNet.has(lower, "adj")) token.pos = "NOUN";
  }
  relemma(token, language.wordNet);
  return token;
}

/** Sets the dictionary form after the tag has changed. */
export function relemma(token: Token, wordNet: Language["wordNet"]): void {
  token.form = null;
  token.plural = false;
  token.lemma = token.lower;
  if (token.pos === "VERB" || token.pos === "AUX") {
    token.lemma = lemmaOf(token.lower, "verb", wordNet) ?? token.lower;
    token.form = verbForm(token.lower, token.lemma);
  } else if (token.pos === "NOUN" || token.pos === "PROPN") {
    const lemma = lemmaOf(token.lower, "noun", wordNet);
    token.lemma =
      lemma ?? (/[^s]s$/.test(token.lower) && token.pos === "NOUN" ? token.lower.slice(0, -1) : token.lower);
    token.plural = isPlural(token.lower, token.lemma);
  } else if (token.pos === "ADJ") token.lemma = lemmaOf(token.lower, "adj", wordNet) ?? token.lower;
}

/** Words that carry meaning and so need a note. Auxiliaries, articles, pronouns and bare prepositions do not. */
export function isContent(token: Token): boolean {
  if (token.pos === "SPEECH") return true;
  return /[\p{L}\p{N}]/u.test(token.text) && !grammarWords.has(token.lower);
}
