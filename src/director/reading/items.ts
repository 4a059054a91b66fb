import { aspectVerbs, lemmasOf, speechVerbs, verbUses } from "../lexicon/actions.ts";
import { orderWords } from "../lexicon/order-words.ts";
import { prepositions, type PrepositionUse } from "../lexicon/prepositions.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { isFinitePast, settleFinite } from "./finite-verbs.ts";
import { readNounPhrase } from "./noun-phrases.ts";
import type { NounPhrase, VerbGroup } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** The pieces a sentence is made of, in order. */
export type Item =
  | { readonly kind: "noun"; readonly phrase: NounPhrase }
  | { readonly kind: "verb"; readonly verb: VerbGroup }
  | {
      readonly kind: "preposition";
      readonly preposition: string;
      readonly use: PrepositionUse;
      readonly tokens: readonly number[];
    }
  | { readonly kind: "order"; readonly word: string; readonly token: number }
  | {
      readonly kind: "relative" | "join" | "comma" | "stop" | "taken" | "adverb" | "adjective" | "there";
      readonly token: number;
    }
  | { readonly kind: "speech"; readonly token: number; readonly quote: number };

const relatives = new Set(["who", "which", "that", "whose", "where", "whom"]);
const particles = new Set(
  "up down off away out over back around in on along forward through together apart".split(" "),
);
/** 'pick up', 'roll away': verbs with a particle that the lexicon names. */
const phrasal = new Set(verbUses.flatMap(lemmasOf).filter((verb) => /^\w+ \w+$/.test(verb)));

export function readItems(
  tokens: readonly Token[],
  from: number,
  to: number,
  isTaken: (index: number) => boolean,
): Item[] {
  const items: Item[] = [];
  const closed = (index: number): boolean => index >= to || isTaken(index);
  for (let i = from; i < to;) {
    const [made, next] = isTaken(i)
      ? [{ kind: "taken", token: i } as const, i + 1]
      : readItem(tokens, i, closed, items.at(-1));
    if (made) items.push(made);
    if (made?.kind === "speech" && (isLabel(tokens, i + 1) || endsSentence(tokens, i)))
      items.push({ kind: "stop", token: i });
    i = Math.max(next, i + 1);
  }
  return settleFinite(items, tokens);
}

/** A quotation that ends with a full stop closes its sentence, unless its speaker is still to come ('…!" John says'). */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const quoted = tokens[at]?.text ?? "";
  const next = tokens[at + 1];
  if (!/[.!?…]["”»’'」]?$|<E>$/iu.test(quoted) || !next) return false;
  if (next.pos === "SPEECH") return true;
  if (!/^\p{Lu}/u.test(next.text)) return false;
  const isSpeaker = next.pos === "PROPN" && [2, 3].some((k) => speechVerbs[tokens[at + k]?.lemma ?? ""] !== undefined);
  return !isSpeaker;
}

/** A speaker's name before the next quotation: 'Suspect: "…"'. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 5; i++) if (tokens[i]?.text === ":") return tokens[i + 1]?.pos === "SPEECH";
  return false;
}

function readItem(
  tokens: readonly Token[],
  i: number,
  closed: (index: number) => boolean,
  before: Item | undefined,
): [Item | null, number] {
  const token = tokens[i];
  if (!token) return [null, i + 1];
  const next = closed(i + 1) ? undefined : tokens[i + 1];
  if (token.pos === "SPEECH") return [{ kind: "speech", token: i, quote: token.quote ?? 0 }, i + 1];
  if (/^[.!?;:\n•]+$/.test(token.text)) return [{ kind: "stop", token: i }, i + 1];
  if (/^(?:,|--|–|—|-|\(|\)|\/|\.\.\.|…)$/.test(token.text)) return [{ kind: "comma", token: i }, i + 1];
  if (token.lower === "there" && (next?.pos === "AUX" || next?.lemma === "be"))
    return [{ kind: "there", token: i }, i + 1];
  if (["and", "or", "but", "&", "+"].includes(token.lower)) return [{ kind: "join", token: i }, i + 1];
  if (relatives.has(token.lower) && isRelative(token, next, before)) return [{ kind: "relative", token: i }, i + 1];
  if (orderWords.has(token.lower) && isOrder(token, tokens, i, closed))
    return [{ kind: "order", word: token.lower, token: i }, i + 1];
  const verb = readVerb(tokens, i, closed);
  if (verb) return [{ kind: "verb", verb }, (verb.tokens.at(-1) ?? i) + 1];
  const preposition = prepositionAt(tokens, i, closed, before);
  if (preposition) return [preposition.item, i + preposition.length];
  const phrase = readNounPhrase(tokens, i, closed);
  if (phrase) return [{ kind: "noun", phrase }, phrase.end];
  if (token.pos === "ADJ" || token.pos === "NUM") return [{ kind: "adjective", token: i }, i + 1];
  if (token.pos === "ADV" || token.pos === "ADP" || token.pos === "INTJ") return [{ kind: "adverb", token: i }, i + 1];
  if (token.pos === "VERB" && token.form === "past") return [{ kind: "adjective", token: i }, i + 1];
  return [null, i + 1];
}

function isRelative(token: Token, next: Token | undefined, before: Item | undefined): boolean {
  if (token.lower === "that")
    return (
      before?.kind === "noun" &&
      next !== undefined &&
      (["VERB", "AUX", "PRON"].includes(next.pos) || (before.kind === "noun" && next.pos === "DET"))
    );
  if (token.lower === "which" || token.lower === "where") return true;
  return before !== undefined;
}

/** 'as' and 'before' open a clause where a verb follows; else they are prepositions. */
function isOrder(token: Token, tokens: readonly Token[], i: number, closed: (index: number) => boolean): boolean {
  if (token.lower === "next" && tokens[i + 1]?.lower === "to") return false;
  if (token.pos === "NOUN") return false;
  if (token.lower === "so" && tokens[i + 1]?.pos === "ADJ") return false;
  if (["first", "next", "later", "soon"].includes(token.lower)) {
    const next = tokens[i + 1];
    return !next || !["NOUN", "ADJ"].includes(next.pos) || /^[,]$/.test(next.text)
      ? tokens[i - 1]?.pos !== "DET"
      : false;
  }
  if (!["as", "before", "after", "until", "since"].includes(token.lower)) return true;
  for (let j = i + 1; j < i + 12 && !closed(j); j++) {
    const later = tokens[j];
    if (!later || /^[,.;!?]$/.test(later.text)) return false;
    if (later.pos === "VERB" || later.pos === "AUX") return true;
  }
  return false;
}

function prepositionAt(
  tokens: readonly Token[],
  i: number,
  closed: (index: number) => boolean,
  before: Item | undefined,
): { item: Item; length: number } | null {
  const token = tokens[i];
  const found = matchPhrase(prepositions, tokens, i);
  if (!token || !found || closed(i + found.length - 1)) return null;
  const isWord =
    found.length > 1 ||
    token.pos === "ADP" ||
    token.pos === "SCONJ" ||
    (token.pos === "ADV" && before?.kind === "verb") ||
    token.pos === "PART" ||
    token.lower === "like";
  if (!isWord) return null;
  const following = readNounPhrase(tokens, i + found.length, closed);
  const gerund = tokens[i + found.length];
  if (!following && !(gerund?.pos === "VERB" && gerund.form === "ing" && !closed(gerund.index))) return null;
  const indices = Array.from({ length: found.length }, (_, k) => i + k);
  return {
    item: {
      kind: "preposition",
      preposition: indices.map((k) => tokens[k]?.lower ?? "").join(" "),
      use: found.value,
      tokens: indices,
    },
    length: found.length,
  };
}

/** Auxiliaries, negation, 'starts to', the verb and its particle. */
export function readVerb(tokens: readonly Token[], at: number, closed: (index: number) => boolean): VerbGroup | null {
  const used: number[] = [];
  let isNegated = false;
  let auxiliary: string | null = null;
  let isInfinitive = false;
  let i = at;
  const first = tokens[at];
  if (
    !first ||
    !(
      first.pos === "VERB" ||
      first.pos === "AUX" ||
      (first.pos === "PART" && (first.lower === "to" || first.lower === "not"))
    )
  ) {
    const later = tokens[at + 1];
    const isAdverbFirst =
      first?.pos === "ADV" &&
      later &&
      !closed(at + 1) &&
      (later.pos === "VERB" || later.pos === "AUX") &&
      later.form !== "ing";
    if (!isAdverbFirst || orderWords.has(first.lower)) return null;
  }
  let main: Token | null = null;
  let aspect: Token | null = null;
  for (let token = tokens[i]; token && !closed(i) && i - at < 9; token = tokens[++i]) {
    if (token.pos === "PART" && /^(?:not|n't)$/.test(token.lower)) isNegated = true;
    else if (token.lower === "never") isNegated = true;
    else if (
      (token.pos === "PART" || token.pos === "ADP") &&
      token.lower === "to" &&
      tokens[i + 1]?.pos === "VERB" &&
      tokens[i + 1]?.form === "base"
    )
      isInfinitive ||= !aspect && !auxiliary;
    else if (
      token.pos === "AUX" ||
      (token.pos === "VERB" && ["be", "have", "do"].includes(token.lemma) && isAuxiliary(tokens, i, closed))
    )
      auxiliary = token.lemma;
    else if (token.pos === "ADV" && opensVerb(tokens, i + 1, closed) && (used.length > 0 || token === first)) {
      // 'slowly walks', 'is now running'
    } else if (token.pos === "VERB") {
      used.push(i);
      if (aspectVerbs.has(token.lemma) && chainsOn(tokens, i, closed)) {
        aspect ??= token;
        continue;
      }
      main = token;
      i++;
      break;
    } else break;
    used.push(i);
  }
  main ??=
    auxiliary === null
      ? null
      : (tokens[used.findLast((k) => tokens[k]?.pos === "AUX" || tokens[k]?.pos === "VERB") ?? -1] ?? null);
  if (!main) return null;
  const particle = particleAfter(tokens, main, i, closed);
  if (particle !== null) used.push(particle);
  const isPassive = main.form === "past" && (auxiliary === "be" || auxiliary === "get") && main.pos === "VERB";
  const lead = aspect ?? main;
  const form = isInfinitive
    ? "infinitive"
    : auxiliary !== null && auxiliary !== main.lemma
      ? finiteness(tokens[used[0] ?? at])
      : lead.form === "ing"
        ? "ing"
        : lead.form === "past" && !isFinitePast(lead)
          ? "participle"
          : "finite";
  return {
    token: main.index,
    lemma: main.lemma === "'s" || main.lemma === "'re" ? "be" : main.lemma,
    tokens: used,
    form,
    isPassive,
    isNegated,
    particle: particle === null ? null : (tokens[particle]?.lower ?? null),
  };
}

function finiteness(token: Token | undefined): VerbGroup["form"] {
  return token?.lower === "being" || token?.lower === "having" ? "ing" : "finite";
}

function isAuxiliary(tokens: readonly Token[], i: number, closed: (index: number) => boolean): boolean {
  for (let j = i + 1; j < i + 4 && !closed(j); j++) {
    const token = tokens[j];
    if (token?.pos === "VERB") return true;
    if (token?.pos !== "ADV" && token?.pos !== "PART") return false;
  }
  return false;
}

function opensVerb(tokens: readonly Token[], i: number, closed: (index: number) => boolean): boolean {
  const token = closed(i) ? null : tokens[i];
  return token?.pos === "VERB" || token?.pos === "AUX" || (token?.pos === "ADV" && tokens[i + 1]?.pos === "VERB");
}

/** 'starts to run', 'keeps running'. */
function chainsOn(tokens: readonly Token[], i: number, closed: (index: number) => boolean): boolean {
  let j = i + 1;
  while (!closed(j) && tokens[j]?.pos === "ADV") j++;
  const next = closed(j) ? undefined : tokens[j];
  if (next?.lower === "to") {
    let k = j + 1;
    while (!closed(k) && tokens[k]?.pos === "ADV") k++;
    return !closed(k) && tokens[k]?.pos === "VERB" && tokens[k]?.form === "base";
  }
  return next?.pos === "VERB" && next.form === "ing";
}

function particleAfter(
  tokens: readonly Token[],
  main: Token,
  i: number,
  closed: (index: number) => boolean,
): number | null {
  const token = closed(i) ? undefined : tokens[i];
  if (!token || !particles.has(token.lower) || token.pos === "NOUN") return null;
  if (phrasal.has(`${main.lemma} ${token.lower}`)) {
    // 'roll over the grass' is a path, 'roll over' a deed.
    const opens = readNounPhrase(tokens, i + 1, closed) !== null;
    const isPath =
      opens &&
      ["over", "around", "through", "down", "along", "in", "on", "off", "up"].includes(token.lower) &&
      token.pos === "ADP";
    return isPath && !["pick", "put", "take", "hold", "lift", "get"].includes(main.lemma) ? null : i;
  }
  return token.pos === "ADV" && ["up", "down", "away", "back", "out", "off", "forward"].includes(token.lower)
    ? i
    : null;
}
