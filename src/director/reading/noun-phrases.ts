import { colours, numbers, peopleNouns } from "../lexicon/attributes.ts";
import type { NounPhrase } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { lookup } from "../lexicon/lookup.ts";

const articles: Readonly<Record<string, NounPhrase["determiner"]>> = lookup({
  a: "indefinite",
  an: "indefinite",
  some: "indefinite",
  several: "indefinite",
  many: "indefinite",
  various: "indefinite",
  multiple: "indefinite",
  numerous: "indefinite",
  the: "definite",
  this: "definite",
  that: "definite",
  these: "definite",
  those: "definite",
  both: "definite",
  either: "definite",
  another: "another",
  other: "another",
  each: "every",
  every: "every",
  all: "every",
  no: "no",
  any: "indefinite",
  more: "another",
});
const vague: Readonly<Record<string, number>> = lookup({
  several: 4,
  some: 0,
  many: 6,
  various: 4,
  multiple: 4,
  numerous: 6,
  few: 3,
  couple: 2,
  dozens: 12,
  hundreds: 12,
  thousands: 12,
});
const possessives = new Set(["his", "her", "its", "their", "my", "your", "our"]);
const pronouns = new Set(
  "he she it they him her them i me you we us himself herself itself themselves someone somebody something everyone everybody one others each-other".split(
    " ",
  ),
);
const DEEPEST = 4;
/** Words of one phrase without its complements; more is a list without commas or no English. */
const LONGEST_PHRASE = 16;

/** Reads the noun phrase that begins at `at`, or null. `isTaken` words end it. */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  isTaken: (index: number) => boolean,
  depth = 0,
): NounPhrase | null {
  let i = at;
  let determiner: NounPhrase["determiner"] = "none";
  let ownerPronoun: string | null = null;
  let count: number | null = null;
  const modifiers: number[] = [];
  const nouns: number[] = [];
  const free = (index: number): Token | null => (isTaken(index) ? null : (tokens[index] ?? null));

  const first = free(i);
  if (!first) return null;
  if (first.pos === "PRON" && pronouns.has(first.lower) && !(first.lower === "her" && opensNoun(free(i + 1)))) {
    return bare(first, i);
  }
  // 'One pours tea, the other reads'
  const verb = free(i + 1);
  if (first.lower === "one" && (verb?.pos === "AUX" || (verb?.pos === "VERB" && verb.form !== "ing")) && !verb.plural)
    return bare(first, i);
  if (
    (first.lower === "each" && free(i + 1)?.lower === "other") ||
    (first.lower === "one" && free(i + 1)?.lower === "another")
  ) {
    return { ...bare(first, i), end: i + 2, pronoun: "each-other", isPlural: true };
  }
  // Determiners: 'all the', 'both of the', 'his', 'another two'.
  for (let token = free(i); token && i - at < 5; token = free(i)) {
    const article = articles[token.lower];
    if (possessives.has(token.lower) && opensNoun(free(i + 1))) {
      determiner = "possessive";
      ownerPronoun = token.lower;
    } else if (article !== undefined && !(token.lower === "that" && free(i + 1)?.pos === "VERB")) {
      if (determiner === "none" || determiner === "every") determiner = article;
      if (vague[token.lower]) count = vague[token.lower] ?? null;
    } else if (token.lower === "of" && i > at && tokens[i - 1]?.pos !== "NOUN" && opensNoun(free(i + 1))) {
      // 'several of the dogs'
    } else break;
    i++;
  }
  // Numbers and describing words, then nouns.
  for (let token = free(i); token && i - at < LONGEST_PHRASE; token = free(i)) {
    const next = free(i + 1);
    const number = numberOf(token);
    const isHyphenNumber = token.lower.includes("-");
    if (
      number !== null &&
      nouns.length === 0 &&
      count === null &&
      !isHyphenNumber &&
      (opensNoun(next) || next?.pos === "NUM")
    )
      count = number;
    else if (nouns.length > 0 && isRecipient(tokens, at, nouns.at(-1) ?? at)) break;
    else if (token.pos === "NOUN" || token.pos === "PROPN") nouns.push(i);
    else if (nouns.length === 0 && token.pos === "ADJ") modifiers.push(i);
    else if (nouns.length === 0 && token.pos === "NUM") modifiers.push(i);
    else if (
      nouns.length === 0 &&
      token.pos === "ADV" &&
      next &&
      (next.pos === "ADJ" || isParticiple(next)) &&
      (i > at || next.pos === "ADJ")
    )
      modifiers.push(i);
    else if (nouns.length === 0 && isParticiple(token) && isBeforeNoun(i, at, free)) modifiers.push(i);
    else if (nouns.length === 0 && modifiers.length > 0 && isJoinOfAdjectives(i, free)) modifiers.push(i);
    else if (
      nouns.length > 0 &&
      token.pos === "ADJ" &&
      next &&
      next.pos === "NOUN" &&
      /^(?:-|\w+-\w+)$/.test(token.text)
    )
      nouns.push(i);
    else if (nouns.length > 0 && token.pos === "NUM" && tokens[i - 1]?.pos === "PROPN" && /^\d+$/.test(token.text))
      modifiers.push(i);
    else break;
    i++;
  }
  if (nouns.length === 0) {
    // 'the other', 'one', 'the first': stand for a noun said before.
    const isOther =
      determiner === "another" ||
      (determiner === "definite" && tokens[i - 1]?.lower === "other") ||
      (determiner === "definite" &&
        modifiers.some((m) => ["other", "first", "second", "third", "last"].includes(tokens[m]?.lower ?? "")));
    const last = tokens[i - 1];
    if (isOther && last && !opensNoun(free(i)))
      return { ...bare(last, at), start: at, end: i, pronoun: "other", determiner };
    return null;
  }
  const head = nouns.at(-1) ?? at;
  const phrase: NounPhrase = {
    start: at,
    end: i,
    head,
    words: nouns.map((n) => tokens[n]?.lemma ?? ""),
    nouns,
    determiner,
    ownerPronoun,
    owner: null,
    count,
    isPlural: tokens[head]?.plural ?? false,
    modifiers: modifiers.filter((m) => !["and", "or", ","].includes(tokens[m]?.lower ?? "")),
    pronoun: null,
    isName: tokens[head]?.pos === "PROPN",
    of: null,
  };
  return depth < DEEPEST ? complete(phrase, tokens, isTaken, depth) : phrase;
}

/** Genitives and 'of' after a noun. */
function complete(
  phrase: NounPhrase,
  tokens: readonly Token[],
  isTaken: (index: number) => boolean,
  depth: number,
): NounPhrase {
  const after = isTaken(phrase.end) ? null : tokens[phrase.end];
  if (after && /^['’]s?$/.test(after.text)) {
    const owned = readNounPhrase(tokens, phrase.end + 1, isTaken, depth + 1);
    if (owned)
      return { ...owned, start: phrase.start, determiner: "possessive", owner: { ...phrase, end: phrase.end + 1 } };
  }
  if (after?.lower === "of") {
    const complement = readNounPhrase(tokens, phrase.end + 1, isTaken, depth + 1);
    if (complement) return { ...phrase, of: complement, end: complement.end };
  }
  return phrase;
}

const givingVerbs = new Set("give hand show tell bring offer send throw pass feed buy teach lend read".split(" "));

/** 'Gives his mother flowers': the person is a phrase of its own. */
function isRecipient(tokens: readonly Token[], at: number, noun: number): boolean {
  const verb = tokens[at - 1];
  return verb?.pos === "VERB" && givingVerbs.has(verb.lemma) && peopleNouns[tokens[noun]?.lemma ?? ""] !== undefined;
}

function bare(token: Token, at: number): NounPhrase {
  const lower = token.lower;
  return {
    start: at,
    end: at + 1,
    head: at,
    words: [lower],
    nouns: [at],
    determiner: "definite",
    ownerPronoun: null,
    owner: null,
    count: null,
    isPlural: ["they", "them", "themselves", "we", "us", "others"].includes(lower),
    modifiers: [],
    pronoun: lower,
    isName: false,
    of: null,
  };
}

function opensNoun(token: Token | null): boolean {
  return token !== null && (["NOUN", "PROPN", "ADJ", "NUM"].includes(token.pos) || isParticiple(token));
}

function isParticiple(token: Token): boolean {
  return token.pos === "VERB" && (token.form === "ing" || token.form === "past");
}

/** A participle that describes ('a smiling man') and is not the deed of a noun before it. */
function isBeforeNoun(i: number, at: number, free: (index: number) => Token | null): boolean {
  if (i === at && free(i)?.form === "ing") return false;
  for (let j = i + 1; j < i + 4; j++) {
    const token = free(j);
    if (!token) return false;
    if (token.pos === "NOUN" || token.pos === "PROPN") return i > at || token.pos === "NOUN";
    if (token.pos !== "ADJ" && !isParticiple(token)) return false;
  }
  return false;
}

/** 'red and white stripes', 'tall, dark trees'. */
function isJoinOfAdjectives(i: number, free: (index: number) => Token | null): boolean {
  const token = free(i);
  if (!token || !["and", "or", ","].includes(token.lower)) return false;
  const next = free(i + 1);
  const isColour = next?.pos === "NOUN" && colours.has(next.lower) && free(i + 2)?.pos === "NOUN";
  if (!next || (next.pos !== "ADJ" && !isParticiple(next) && !isColour)) return false;
  for (let j = i + 2; j < i + 6; j++) {
    const later = free(j);
    if (later?.pos === "NOUN" || later?.pos === "PROPN") return true;
    if (!later || !(later.pos === "ADJ" || isParticiple(later) || ["and", ","].includes(later.lower))) return false;
  }
  return false;
}

/** 'three', '3', 'a dozen'. */
export function numberOf(token: Token): number | null {
  if (/^\d{1,4}$/.test(token.text)) return Number(token.text);
  return numbers[token.lower] ?? vague[token.lower] ?? null;
}
