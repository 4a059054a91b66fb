import { groundNoun, type GroundedNoun } from "../grounding/ground-noun.ts";
import { peopleNouns, plainPeople } from "../lexicon/attributes.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { isAlive, noAttributes, type Entity } from "./entity.ts";
import type { Mentions, Text, Use } from "./mentions.ts";

// People whom no noun names: behind pronouns, in groups, in games.

/** 'She walks in': a person of whom nothing else is said. */
export function unnamedPerson(
  phrase: NounPhrase,
  use: Use,
  mentions: Mentions,
  { context, language }: Text,
): Entity | null {
  const pronoun = phrase.pronoun ?? "";
  if (!use.acts || !/^(?:he|she|they|i|we|you|someone|somebody|everyone|everybody)$/.test(pronoun)) return null;
  const noun = groundNoun(["person"], context, language);
  if (noun.design === null) return null;
  const count = ["they", "we", "everyone", "everybody"].includes(pronoun) ? 2 : 1;
  const name = pronoun === "she" ? "woman" : pronoun === "he" ? "man" : "person";
  const attributes = {
    ...noAttributes(),
    sex: pronoun === "she" ? ("female" as const) : pronoun === "he" ? ("male" as const) : null,
  };
  const { segment } = use;
  const isNameless = ["he", "she"].includes(pronoun);
  return mentions.add({ words: [name], name, noun, attributes, count, segment, isNameless });
}

/** Somebody whom the prompt does not name, for a game that it does. */
export function player(role: string, mentions: Mentions, { context, language }: Text): Entity | null {
  const noun = groundNoun(["person"], context, language);
  if (noun.design === null) return null;
  return mentions.add({ words: [role], name: role, noun, segment: 0, role });
}

/** 'Two men sit. One reads, the other sleeps': of a group, those told apart. */
export function memberOf(
  phrase: NounPhrase,
  { segment }: Use,
  mentions: Mentions,
  { tokens, ledger }: Text,
): Entity | null {
  const { recent } = mentions;
  const isOther = phrase.pronoun === "other";
  const isTheOther = isOther && tokens[phrase.start]?.lower === "the";
  if (phrase.pronoun !== "one" && !isTheOther) return null;
  const group = recent.findLast((one) => isAlive(one) && one.count > 1);
  if (!group || (isOther && group.members.length === 0)) return null;
  const latest = recent.findLast((one) => group.members.includes(one));
  if (group.members.length >= group.count)
    return group.members.find((one) => (isOther ? one !== latest : one === group.members[0])) ?? null;
  const member = mentions.add({
    ...group,
    attributes: structuredClone(group.attributes),
    count: 1,
    members: [],
    tokens: [phrase.head],
    segment,
  });
  group.members.push(member);
  ledger.mark(rangeOf(phrase.start, phrase.end), "understood", `One of the ${group.name}s.`);
  return member;
}

/** 'One person hands it to another': a second one like the first, where there is none yet. */
export function anotherOf(phrase: NounPhrase, { segment }: Use, mentions: Mentions, { ledger }: Text): Entity | null {
  if (phrase.determiner !== "another" && phrase.determiner !== "definite") return null;
  const like = mentions.recent.findLast(isAlive);
  if (!like || mentions.entities.some((entity) => entity !== like && entity.noun.nounClass === like.noun.nounClass))
    return null;
  const entity = mentions.add({
    ...like,
    attributes: noAttributes(),
    count: 1,
    segment,
    tokens: [phrase.head],
    members: [],
  });
  ledger.mark(rangeOf(phrase.start, phrase.end), "understood", `Another ${like.words.join(" ")}.`);
  return entity;
}

/** 'Before she sits, the girl waves': who was only a pronoun so far is named now. */
export function namelessAs(phrase: NounPhrase, noun: GroundedNoun, use: Use, { entities }: Mentions): Entity | null {
  if (noun.nounClass !== "person" || !use.acts || phrase.isPlural) return null;
  const sex = peopleNouns[phrase.words.at(-1) ?? ""]?.sex ?? null;
  const found = entities.findLast(
    (one) =>
      one.isNameless &&
      one.segment === use.segment &&
      (sex === null || one.attributes.sex === null || one.attributes.sex === sex),
  );
  if (!found) return null;
  const name = phrase.words.join(" ");
  Object.assign(found, { words: phrase.words, name, noun, tokens: phrase.nouns, isNameless: false });
  Object.assign(found.attributes, peopleNouns[phrase.words.at(-1) ?? ""] ?? {});
  return found;
}

/** 'Two people sit. The woman …': she is one of them. */
export function joinGroup(entity: Entity, { recent }: Mentions): void {
  const isAnybody = plainPeople.has(entity.words.at(-1) ?? "") || entity.role === null;
  const group = recent.findLast(
    (one) =>
      one.noun.nounClass === "person" &&
      one.count > one.members.length &&
      one.count > 1 &&
      (one.words.at(-1) === entity.words.at(-1) || (isAnybody && plainPeople.has(one.words.at(-1) ?? ""))),
  );
  group?.members.push(entity);
}

function* rangeOf(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}
