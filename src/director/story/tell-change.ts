import { changeVerbs } from "../lexicon/actions.ts";
import { colours, materials, sizes } from "../lexicon/attributes.ts";
import { orderWords } from "../lexicon/order-words.ts";
import type { Token } from "../reading/tokens.ts";
import { describe } from "./describe.ts";
import type { Entity } from "./entity.ts";
import { keptDeed } from "./kept-deed.ts";
import { bodiesOf, pageOf, type Telling, type ToldClause } from "./telling.ts";

/** Verbs that tell a change only beside words for how it begins or ends. */
const perhapsChange = new Set("turn go get become grow shift move fade".split(" "));

/** With a quality after them: 'turns pink', 'grows dark'. */
const becoming = new Set("turn go grow get become".split(" "));

/** 'Turns from green to red', 'becomes a ball': begins as the first; how it goes on is kept as a beat for later art. */
export function tellChange(told: ToldClause, telling: Telling): boolean {
  const { clause } = told;
  const { verb } = clause;
  const { tokens, ledger } = telling.reading;
  if (!verb || !(changeVerbs.has(verb.lemma) || perhapsChange.has(verb.lemma))) return false;
  const from = (verb.tokens.at(-1) ?? verb.token) + 1;
  const states = statesIn(tokens, from, endOf(tokens, from));
  const isOfPerson = told.subjects[0]?.noun.nounClass === "person";
  if (states.to.length === 0 && (verb.lemma === "become" || (becoming.has(verb.lemma) && !isOfPerson)))
    states.to.push(
      ...clause.complements,
      ...clause.objects.flatMap((phrase) => [...phrase.modifiers, ...phrase.nouns]),
    );
  if (states.to.length === 0) return false;
  const isOfLooks = [...states.from, ...states.to].some((index) => isLook(tokens[index]));
  const isInto = tokens[(states.to[0] ?? 0) - 1]?.lower === "into" || becoming.has(verb.lemma);
  if (!changeVerbs.has(verb.lemma) && !isOfLooks && !isInto) return false;
  const [changed, part] = changedOf(told, states.to, telling);
  if (!changed) return false;
  changed.acts = true;
  const said = (indices: readonly number[]): string =>
    indices
      .map((index) => tokens[index])
      .filter((token) => token !== undefined && token.pos !== "DET")
      .map((token) => token?.lower)
      .join(" ");
  if (part === null) describe(changed.attributes, states.from, { ...pageOf(telling), body: changed });
  else if (states.from.length > 0) changed.attributes.other.push(`${said(states.from)} ${part}`);
  // What it becomes is not there beside it.
  for (const { attachment, referents } of told.attachments) {
    if (!attachment.phrases.some((phrase) => states.to.includes(phrase.head) || states.from.includes(phrase.head)))
      continue;
    for (const entity of referents.flatMap(({ referent }) => bodiesOf(referent)))
      if (entity !== changed && entity.tokens.some((index) => index >= from)) entity.attributes.other.push("absent");
  }
  for (const entity of told.objects.flatMap(({ referent }) => bodiesOf(referent)))
    if (entity !== changed && entity.tokens.some((index) => states.to.includes(index)))
      entity.attributes.other.push("absent");
  const deed = keptDeed(changed, told, telling);
  deed.target = null;
  deed.manner.push("change", ...(part === null ? [] : [part]));
  if (states.from.length > 0) deed.manner.push(`from ${said(states.from)}`);
  deed.manner.push(`to ${said(states.to)}`);
  telling.story.deeds.push(deed);
  telling.deedOf.set(clause, deed);
  ledger.mark(states.from, "unstaged", "How it begins is kept in the screenplay.");
  ledger.replace(
    [...verb.tokens, ...states.to],
    "unstaged",
    `The change is kept in the screenplay; the ${changed.name} stays as it begins.`,
  );
  ledger.mark(clause.adverbs, "unstaged", "Kept with the change.");
  return true;
}

/** Who or what changes, and which part of it where only that does ('the wings of a butterfly'). */
function changedOf(
  told: ToldClause,
  to: readonly number[],
  { referents }: Telling,
): [Entity | undefined, string | null] {
  const object = told.objects.find(({ phrase }) => !to.includes(phrase.head));
  const objects = object ? bodiesOf(object.referent).filter((entity) => !told.subjects.includes(entity)) : [];
  if (objects[0]) return [objects[0], null];
  if (told.subjects[0]) return [told.subjects[0], null];
  for (const { referent } of told.subjectReferents)
    if (referent.kind === "feature" && referent.owner) return [referent.owner, referent.phrase.words.join(" ")];
  // Air, light, clothes and floors are no bodies of their own until something happens to them.
  const phrase = told.subjectReferents.find(({ referent }) => referent.kind !== "camera")?.phrase;
  return [phrase && phrase.pronoun === null ? referents.embody(phrase, told.clause.segment) : undefined, null];
}

function isLook(token: Token | undefined): boolean {
  if (!token) return false;
  const { lower } = token;
  return colours.has(lower) || materials[lower] !== undefined || sizes[lower] !== undefined || token.pos === "ADJ";
}

/** The clause ends at a mark, an order word or another verb's 'and'. */
function endOf(tokens: readonly Token[], from: number): number {
  let i = from;
  for (let token = tokens[i]; token && i - from < 16; token = tokens[++i]) {
    if (/^[.,;:!?\n]$/.test(token.text) || token.pos === "SPEECH" || orderWords.has(token.lower)) break;
    if (token.lower === "and" && (tokens[i + 1]?.form === "s" || tokens[i + 1]?.pos === "DET")) break;
  }
  return i;
}

/** 'From red to green', 'into a swan', 'to small'. */
function statesIn(tokens: readonly Token[], start: number, end: number): { from: number[]; to: number[] } {
  const at = (words: readonly string[], after: number): number => {
    for (let i = after; i < end; i++) if (words.includes(tokens[i]?.lower ?? "")) return i;
    return -1;
  };
  const range = (a: number, b: number): number[] =>
    Array.from({ length: Math.max(0, b - a) }, (_, k) => a + k).filter((i) =>
      /[\p{L}\p{N}]/u.test(tokens[i]?.text ?? ""),
    );
  const from = at(["from"], start);
  const to = at(["to", "into"], from >= 0 ? from + 1 : start);
  if (to < 0 || (tokens[to]?.lower === "to" && from < 0 && !isLook(tokens[to + 1]))) return { from: [], to: [] };
  const states = { from: from < 0 ? [] : range(from + 1, to), to: range(to + 1, end) };
  return states;
}
