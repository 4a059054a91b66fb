import { lemmasOf, verbUses } from "../lexicon/actions.ts";
import { subordinators } from "../lexicon/order-words.ts";
import { isOnlyParticiple, isOnlyPast } from "../lexicon/morphology.ts";
import type { Item } from "./items.ts";
import type { Token } from "./tokens.ts";

type VerbItem = Extract<Item, { kind: "verb" }>;

/**
 * Tells the simple past from the participle that looks like it: 'the crew found a map' is told as a deed, 'a map found
 * in a wreck' describes the map. An object after it, a pronoun or 'who' before it, or a prompt told in the past speak
 * for the deed; a later verb that the same subject needs, or 'by', for the description.
 */
export function settleFinite(items: readonly Item[], tokens: readonly Token[]): Item[] {
  const isPast = isToldInPast(tokens);
  const settled = [...items];
  for (const [i, item] of items.entries()) {
    if (item.kind !== "verb" || item.verb.form !== "participle") continue;
    if (isFinite(settled, i, { tokens, isPast })) settled[i] = { kind: "verb", verb: { ...item.verb, form: "finite" } };
  }
  return settled;
}

const subjectForms = new Set(["he", "she", "they", "i", "we"]);
/** Participles of these take a noun that is no object: 'a man named Kyle'. */
const namingVerbs = new Set([
  "name",
  "call",
  "title",
  "entitle",
  "dub",
  "know",
  "label",
  "nickname",
  "dress",
  "clothe",
]);

function isFinite(
  items: readonly Item[],
  i: number,
  { tokens, isPast }: { readonly tokens: readonly Token[]; readonly isPast: boolean },
): boolean {
  const { verb } = items[i] as VerbItem;
  // 'Decided to leave': the first verb bears the tense.
  const lead = tokens[verb.tokens.find((index) => tokens[index]?.pos === "VERB") ?? verb.token];
  if (!lead || lead.form !== "past" || isOnlyParticiple(lead.lower)) return false;
  const before = nearest(items, i, -1);
  const after = nearest(items, i, 1);
  if (before?.kind === "relative") return true;
  if (before?.kind !== "noun") return false;
  const { pronoun } = before.phrase;
  if (pronoun !== null && subjectForms.has(pronoun)) return true;
  const isObject = hasVerbBefore(items, i);
  if (isObject) return false;
  const isNeeded = !hasVerbAfter(items, i, tokens);
  if (after?.kind === "noun") return isNeeded && !namingVerbs.has(verb.lemma);
  const isByAnother = after?.kind === "preposition" && after.preposition === "by";
  return (isPast || ownMoves.has(verb.lemma)) && isNeeded && !isByAnother && isFree(items, i);
}

/** What is done to nobody: 'a girl walked in' cannot describe the girl. */
const ownMoves = new Set(
  verbUses
    .filter(({ action }) => ["walk", "jump", "stand-up", "wave", "cheer", "laugh", "cry"].includes(action))
    .flatMap(lemmasOf),
);

/** The item beside one, adverbs ('finally') and words of the picture passed over. */
function nearest(items: readonly Item[], i: number, step: 1 | -1): Item | undefined {
  let j = i + step;
  for (let item = items[j]; item; item = items[j]) {
    const isAdverb = item.kind === "adverb" || (item.kind === "order" && !subordinators.has(item.word));
    if (!isAdverb && item.kind !== "taken") break;
    j += step;
  }
  return items[j];
}

const edges = new Set<Item["kind"]>(["stop", "comma", "join", "relative", "speech"]);

function isEdge(item: Item): boolean {
  return edges.has(item.kind) || (item.kind === "order" && subordinators.has(item.word));
}

/** Whether the clause already has its verb, so that the noun before is that one's object. */
function hasVerbBefore(items: readonly Item[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const item = items[j];
    if (!item || isEdge(item)) return false;
    if (item.kind === "verb" && item.verb.form === "finite") return true;
  }
  return false;
}

/** Whether a verb is still to come that the same subject needs. */
function hasVerbAfter(items: readonly Item[], i: number, tokens: readonly Token[]): boolean {
  for (let j = i + 1; j < items.length; j++) {
    const item = items[j];
    if (!item || isEdge(item)) return false;
    if (item.kind !== "verb") continue;
    const main = tokens[item.verb.token];
    const canBeFinite =
      item.verb.form === "participle" && main?.form === "past" && !isOnlyParticiple(main.lower) && !isByNext(items, j);
    if (item.verb.form === "finite" || canBeFinite) return true;
  }
  return false;
}

function isByNext(items: readonly Item[], i: number): boolean {
  const after = nearest(items, i, 1);
  return after?.kind === "preposition" && after.preposition === "by";
}

/** Whether a noun of the clause stands by itself and not after a preposition: it can be the subject. */
function isFree(items: readonly Item[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const item = items[j];
    if (!item || (isEdge(item) && item.kind !== "comma" && item.kind !== "join")) return false;
    if (item.kind === "noun" && items[j - 1]?.kind !== "preposition") return true;
  }
  return false;
}

/** Whether the prompt as a whole is told in the past: more surely past forms than present ones. */
function isToldInPast(tokens: readonly Token[]): boolean {
  let past = 0;
  let present = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    if (token.form === "s") present += 1;
    else if (token.form === "past" && isSurelyPast(tokens, i)) past += 1;
  }
  return past > present;
}

function isSurelyPast(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (isFinitePast(token)) return true;
  const before = tokens[i - 1]?.pos === "ADV" ? tokens[i - 2] : tokens[i - 1];
  return before !== undefined && subjectForms.has(before.lower) && !isOnlyParticiple(token.lower);
}

/** Past forms that can only be finite ('threw'); others may be participles ('parked'). */
export function isFinitePast(token: Token): boolean {
  return (
    /^(?:was|were|had|did|went|came|ran|became|lay)$/.test(token.lower) ||
    (token.form === "past" && isOnlyPast(token.lemma, token.lower))
  );
}
