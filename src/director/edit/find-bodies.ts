import type { Screenplay } from "../../screenplay/index.ts";
import { colours, groups, numbers, peopleNouns } from "../lexicon/attributes.ts";
import type { Language } from "../language.ts";
import type { Token } from "../reading/tokens.ts";
import { groundGarment } from "../grounding/ground-noun.ts";
import { bodiesIn, type Body, type Draft } from "./draft.ts";
import { everyone } from "./edit-words.ts";

/** The least likeness by which a phrase means a body. */
const ENOUGH = 1.5;

const pronouns: Readonly<Record<string, "female" | "male" | "thing" | "many">> = Object.assign(
  Object.create(null) as Record<string, "female" | "male" | "thing" | "many">,
  {
    she: "female",
    her: "female",
    hers: "female",
    herself: "female",
    he: "male",
    him: "male",
    his: "male",
    himself: "male",
    it: "thing",
    its: "thing",
    they: "many",
    them: "many",
    their: "many",
  },
);

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

export function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && pronouns[token.lower] !== undefined;
}

/** The parent's bodies that a phrase means, the most prominent first; empty where it means none of them. */
export function findBodies(words: readonly Token[], draft: Draft): Body[] {
  const { play } = draft;
  const ranked = byProminence(draft);
  const only = words.filter((token) => !/^(?:the|a|an|both|all|of|just|only)$/.test(token.lower));
  const [first] = only;
  if (!first) return [];
  const pronoun = only.length === 1 ? pronouns[first.lower] : undefined;
  if (pronoun) return byPronoun(pronoun, ranked, play);
  if (only.some((token) => everyone.has(token.lower))) {
    const people = ranked.filter((body) => isPerson(body, draft.language));
    if (people.length > 0) return people;
  }
  const scored = ranked
    .map((body) => ({ body, score: likeness(body, only, draft) }))
    .filter(({ score }) => score >= ENOUGH);
  const best = Math.max(...scored.map(({ score }) => score));
  const alike = scored.filter(({ score }) => score > best - 0.4).map(({ body }) => body);
  const ordinal = only.map((token) => ordinals.indexOf(token.lower)).find((n) => n >= 0);
  if (ordinal !== undefined) {
    const inOrder = bodiesIn(play).filter((body) => alike.includes(body));
    return inOrder.slice(ordinal, ordinal + 1);
  }
  if (only.some((token) => token.lower === "other")) return alike.slice(1, 2);
  if (only.some((token) => token.lower === "last")) return alike.slice(-1);
  const head = only.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  const isMany = head?.plural === true || words.some((token) => /^(?:all|both|every|each)$/.test(token.lower));
  const counted = only.map((token) => numbers[token.lower]).find((n) => n !== undefined);
  const isPart = words.some((token, i) => token.lower === "of" && numbers[words[i - 1]?.lower ?? ""] !== undefined);
  if (counted !== undefined && (counted > 1 || isPart)) return alike.slice(0, counted);
  return isMany ? alike : alike.slice(0, 1);
}

function byPronoun(meant: "female" | "male" | "thing" | "many", ranked: readonly Body[], play: Screenplay): Body[] {
  const people = ranked.filter((body) => body.design === "person");
  if (meant === "many") {
    const cast = ranked.filter((body) => play.cast.some((member) => member.id === body.id));
    return people.length > 0 ? people : cast;
  }
  if (meant === "thing") return ranked.filter((body) => body.design !== "person").slice(0, 1);
  const certain = people.filter((body) => body.attributes.sex === meant);
  const open = people.filter((body) => body.attributes.sex === null);
  return [...certain, ...open, ...ranked.filter((body) => !people.includes(body) && isCast(body, play))].slice(0, 1);
}

function isCast(body: Body, play: Screenplay): boolean {
  return play.cast.some((member) => member.id === body.id);
}

export function isPerson(body: Body, { stage }: Language): boolean {
  return stage.design(body.design)?.kind === "person";
}

/** Those spoken of last, then those whom the film is about. */
export function byProminence({ play, recent }: Draft): Body[] {
  const weight = new Map<string, number>();
  const add = (id: string | null, by: number): void => {
    if (id !== null) weight.set(id, (weight.get(id) ?? 0) + by);
  };
  play.shots.forEach((shot) => shot.subjects.forEach((id, i) => add(id, 1 / (i + 1))));
  for (const beat of play.beats) {
    add(beat.actor, 0.6);
    add(beat.target, 0.2);
    add(beat.with, 0.2);
  }
  for (const line of play.lines) add(line.who, 0.3);
  recent.forEach((id, i) => add(id, 100 + i));
  return bodiesIn(play).toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0));
}

/** How well a phrase fits a body: its noun, then what is said of it. */
function likeness(body: Body, words: readonly Token[], draft: Draft): number {
  const { language } = draft;
  const nouns = nounsOf(body, language);
  // What follows a preposition describes ('the man in the red hat'); the noun is before it.
  const cut = words.findIndex(
    (token, i) => i > 0 && /^(?:in|with|on|by|wearing|behind|who|that|from)$/.test(token.lower),
  );
  const before = cut < 0 ? words : words.slice(0, cut);
  const heads = before.filter((token) => token.pos !== "ADJ" || nouns.has(token.lemma) || nouns.has(token.lower));
  let score = 0;
  const last = heads.at(-1);
  if (!last) return 0;
  const joined = heads
    .slice(-2)
    .map((token) => token.lemma)
    .join(" ");
  if (body.name.toLowerCase() === before.map((token) => token.lower).join(" ")) score = 4;
  else if (nouns.has(last.lemma) || nouns.has(last.lower) || nouns.has(joined)) score = 3;
  else score = kinship(last.lemma, body, language);
  if (score === 0) return 0;
  const { attributes } = body;
  const own = new Set([
    ...attributes.colours,
    ...attributes.clothes.flatMap((piece) => [piece.garment, ...piece.colours]),
    ...attributes.other,
    ...Object.values(attributes).filter((value) => typeof value === "string"),
    ...(attributes.hair ? [attributes.hair.colour ?? "", attributes.hair.style ?? "", "hair"] : []),
  ]);
  for (const token of words) {
    if (token === last || nouns.has(token.lemma)) continue;
    if (own.has(token.lower) || own.has(token.lemma)) score += 0.6;
    else if (colours.has(token.lower)) score -= 0.6;
  }
  return score;
}

/** All nouns that name a body straight. */
export function nounsOf(body: Body, { stage }: Language): Set<string> {
  const design = stage.design(body.design);
  const role = "role" in body ? (body.role ?? "") : "";
  const names = [body.name, body.standsFor ?? "", role, ...(body.standsFor === null ? (design?.nouns ?? []) : [])];
  const nouns = new Set<string>();
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/);
    const last = words.at(-1) ?? "";
    if (last === "") continue;
    nouns.add(name.toLowerCase());
    nouns.add(last);
  }
  if (design?.kind !== "person") return nouns;
  // A person's design has nouns of both sexes and all ages.
  const said = new Set([body.name.toLowerCase().split(/\s+/).at(-1) ?? "", role.split(" ").at(-1) ?? ""]);
  for (const noun of design.nouns) if (!said.has(noun)) nouns.delete(noun);
  return nouns;
}

/** A wider noun: 'the animal' is the dog, 'the vehicle' the bus, 'the guy' a man. */
function kinship(noun: string, body: Body, { wordNet, stage }: Language): number {
  const person = peopleNouns[noun];
  const isOne = stage.design(body.design)?.kind === "person";
  if (person !== undefined || noun === "person" || groups[noun]?.of === "person") {
    if (!isOne) return 0;
    const { sex, age } = body.attributes;
    if (person?.sex && sex !== null && sex !== person.sex) return 0;
    if (person?.age && age !== person.age) return age === null ? 1.6 : 0;
    return person?.sex && sex === null ? 1.7 : 2;
  }
  const wanted = new Set(wordNet.senses(noun, "noun").map((sense) => sense.key));
  if (wanted.size === 0) return 0;
  const names = [body.standsFor, body.name, stage.design(body.design)?.nouns[0] ?? null];
  for (const name of names) {
    const last = name?.toLowerCase().split(/\s+/).at(-1) ?? "";
    for (const sense of wordNet.senses(last, "noun").slice(0, 4)) {
      if (wordNet.climb(sense).some((step) => wanted.has(step.synset.key) && step.distance <= 9)) return 1.6;
    }
  }
  return 0;
}

/** A garment that a phrase names, and who wears it; `at` is -1 where nobody wears one yet. */
export type Worn = { readonly body: Body; readonly at: number; readonly owner: Body | null };

export function findWorn(words: readonly Token[], draft: Draft): Worn | null {
  const head = words.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  if (!head) return null;
  const isHair = /^(?:hair|beard|haircut)$/.test(head.lemma);
  if (!isHair && !groundGarment([head.lemma], draft.language)) return null;
  const owner = ownerIn(words, draft);
  const wearers = owner ? [owner] : byProminence(draft).filter((body) => isPerson(body, draft.language));
  const colour = words.find((token) => colours.has(token.lower))?.lower;
  let loose: Worn | null = null;
  for (const body of wearers) {
    const at = body.attributes.clothes.findIndex(
      (piece) => piece.garment === head.lemma || piece.garment.endsWith(` ${head.lemma}`),
    );
    if (at < 0) continue;
    if (colour === undefined || body.attributes.clothes[at]?.colours.includes(colour)) return { body, at, owner };
    loose ??= { body, at, owner };
  }
  if (loose) return loose;
  const [body] = wearers;
  return body ? { body, at: -1, owner } : null;
}

/** 'her coat', 'the man's shirt', 'the coat of the man'. */
function ownerIn(words: readonly Token[], draft: Draft): Body | null {
  const mark = words.findIndex((token) => /^['’]s?$/.test(token.text));
  if (mark > 0) return findBodies(words.slice(0, mark), draft)[0] ?? null;
  const of = words.findIndex((token) => /^(?:of|on|from)$/.test(token.lower));
  if (of >= 0) return findBodies(words.slice(of + 1), draft)[0] ?? null;
  const pronoun = words.find((token) => /^(?:his|her|their|its)$/.test(token.lower));
  return pronoun ? (findBodies([pronoun], draft)[0] ?? null) : null;
}
