import type { GroundedNoun } from "../grounding/ground-noun.ts";
import { peopleNouns } from "../lexicon/attributes.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { isAlive, type Entity } from "./entity.ts";

type PronounUse = {
  readonly segment: number;
  readonly besides?: readonly Entity[];
  readonly isOfThings?: boolean;
  readonly suits?: (entity: Entity) => boolean;
};

const sexOfPronoun: ReadonlyMap<string, "female" | "male"> = new Map([
  ...["she", "her", "herself"].map((word) => [word, "female"] as const),
  ...["he", "him", "himself"].map((word) => [word, "male"] as const),
]);

/** Whom a pronoun means; it tells whether a doctor is a woman or a man where nothing did before. */
export function pronounReferent(phrase: NounPhrase, recent: readonly Entity[], use: PronounUse): readonly Entity[] {
  const meant = fittingReferent(phrase, recent, use);
  const sex = sexOfPronoun.get(phrase.pronoun ?? "");
  const [one] = meant;
  if (sex && one?.noun.nounClass === "person" && meant.length === 1) one.attributes.sex ??= sex;
  return meant;
}

/** The latest mentioned that fits in sex, number and life. */
function fittingReferent(
  phrase: NounPhrase,
  recent: readonly Entity[],
  { segment, besides = [], isOfThings = false, suits }: PronounUse,
): readonly Entity[] {
  const pronoun = phrase.pronoun ?? "";
  const isReflexive = pronoun.endsWith("self") || pronoun.endsWith("selves");
  const latestFirst = recent.toReversed().filter((entity) => isReflexive || !besides.includes(entity));
  const pick = (fits: (entity: Entity) => boolean): Entity[] => {
    const found = latestFirst.find((entity) => fits(entity) && entity.segment === segment) ?? latestFirst.find(fits);
    return found ? [found] : [];
  };
  const isPerson = (entity: Entity): boolean => entity.noun.nounClass === "person";
  switch (pronoun) {
    case "he":
    case "him":
    case "himself":
      return preferring(
        pick((e) => isPerson(e) && e.count === 1 && e.attributes.sex === "male"),
        pick((e) => isPerson(e) && e.count === 1 && e.attributes.sex !== "female"),
        pick((e) => isAlive(e) && e.count === 1),
      );
    case "she":
    case "her":
    case "herself":
      return preferring(
        pick((e) => isPerson(e) && e.count === 1 && e.attributes.sex === "female"),
        pick((e) => isPerson(e) && e.count === 1 && e.attributes.sex !== "male"),
        pick((e) => isAlive(e) && e.count === 1),
      );
    case "it":
    case "itself":
      return preferring(
        // 'A cat watches a bird. It flies away.'
        pick((e) => suits !== undefined && !isPerson(e) && e.count === 1 && suits(e)),
        pick((e) => isOfThings && !isAlive(e) && e.count === 1),
        pick((e) => !isPerson(e) && e.count === 1 && e.isStaged),
        pick((e) => !isPerson(e) && e.count === 1),
        pick((e) => !isPerson(e)),
        pick((e) => e.count === 1 && neuter.has(e.words.at(-1) ?? "")),
      );
    case "they":
    case "them":
    case "themselves":
    case "everyone":
    case "others":
      return preferring(
        pick((e) => e.count > 1 && isAlive(e)),
        together(latestFirst, segment),
        pick((e) => e.count > 1),
        pick(isPerson),
      );
    case "someone":
    case "somebody":
    case "i":
    case "me":
    case "you":
    case "we":
    case "us":
    case "something":
    case "everybody":
      return pick(isPerson).slice(0, pronoun === "something" ? 0 : 1);
    case "each-other":
      return [];
    case "other":
    case "one":
      return latestFirst.slice(1, 2);
    default:
      return [];
  }
}

/** Figures of which one says 'it'. */
const neuter = new Set(
  "robot android cyborg baby infant alien ghost monster statue doll spirit skeleton zombie mummy snowman".split(" "),
);

function preferring(...choices: readonly (readonly Entity[])[]): readonly Entity[] {
  return choices.find((choice) => choice.length > 0) ?? [];
}

/** 'they' of two who were named one by one. */
function together(latestFirst: readonly Entity[], segment: number): readonly Entity[] {
  const alive = latestFirst.filter((entity) => isAlive(entity) && entity.segment === segment);
  const people = alive.filter((entity) => entity.noun.nounClass === "person");
  const both = people.length >= 2 ? people : alive;
  return both.length >= 2 ? both.toReversed() : [];
}

/** The entity that a noun phrase names again, or none where it brings in something new. */
export function findEarlier(
  {
    phrase,
    noun,
    owner,
    segment,
  }: {
    readonly phrase: NounPhrase;
    readonly noun: GroundedNoun;
    readonly owner: Entity | null;
    readonly segment: number;
  },
  entities: readonly Entity[],
  recent: readonly Entity[],
): readonly Entity[] {
  if (phrase.determiner === "another" || phrase.determiner === "no") return [];
  const head = phrase.words.at(-1) ?? "";
  const sameWords = (entity: Entity): boolean =>
    entity.words.join(" ") === phrase.words.join(" ") ||
    (phrase.isName && entity.name.split(" ").some((part) => part.toLowerCase() === head));
  const sameHead = (entity: Entity): boolean =>
    entity.words.at(-1) === head ||
    entity.words.join(" ").endsWith(` ${phrase.words.join(" ")}`) ||
    (head === "ball" && entity.words.at(-1)?.endsWith(head) === true);
  const latestFirst = recent.toReversed();
  if (phrase.isName) return firstOf(latestFirst, sameWords);
  if (phrase.determiner === "indefinite" || phrase.determiner === "none") {
    // A shot list names its people anew in each shot: 'A rose, close up. Then: A rose, from above.'
    const again = entities.find(
      (entity) =>
        entity.segment < segment &&
        sameWords(entity) &&
        (phrase.count ?? (phrase.isPlural ? entity.count : 1)) === entity.count,
    );
    const isRepeated =
      phrase.determiner === "none" && phrase.isPlural ? firstOf(latestFirst, (e) => sameWords(e) && e.count > 1) : [];
    return again ? [again] : isRepeated;
  }
  const isOwn = (entity: Entity): boolean => owner === null || entity.owner === null || entity.owner === owner;
  const isNumbered = (entity: Entity): boolean => phrase.isPlural || entity.count === 1;
  const exact = firstOf(latestFirst, (entity) => sameWords(entity) && isOwn(entity) && isNumbered(entity));
  if (exact.length > 0) return exact;
  const sameNoun = firstOf(latestFirst, (entity) => sameHead(entity) && isOwn(entity) && isNumbered(entity));
  if (sameNoun.length > 0) return sameNoun;
  if (phrase.determiner === "possessive") return [];
  if (phrase.isPlural) {
    // 'the dogs' after 'a brown dog and a white dog'
    const all = entities.filter(sameHead);
    if (all.length > 1) return all;
  }
  // A wider word for the same: 'the animal', 'the man' for a player, 'the vehicle'; or a narrower ('the boy').
  const above = [...noun.above];
  const own = above[0];
  const isKin = (entity: Entity): boolean => {
    const theirs = [...entity.noun.above][0];
    return (
      (own !== undefined && entity.noun.above.has(own)) ||
      (theirs !== undefined && noun.above.has(theirs) && noun.design === entity.noun.design)
    );
  };
  const words = peopleNouns[head]?.sex;
  const isOtherSex = (entity: Entity): boolean =>
    words !== undefined && entity.attributes.sex !== null && entity.attributes.sex !== words;
  const kin = firstOf(
    latestFirst,
    (entity) => isKin(entity) && !isOtherSex(entity) && isNumbered(entity) && isOwn(entity),
  );
  if (kin.length > 0) return kin;
  if (noun.nounClass !== "person" || phrase.modifiers.length > 0 || phrase.isPlural) return [];
  const isPlainWord = [
    "man",
    "woman",
    "person",
    "boy",
    "girl",
    "guy",
    "lady",
    "figure",
    "character",
    "subject",
    "kid",
    "child",
  ].includes(head);
  const sex = ["man", "boy", "guy"].includes(head)
    ? "male"
    : ["woman", "girl", "lady"].includes(head)
      ? "female"
      : null;
  return isPlainWord
    ? firstOf(
        latestFirst,
        (e) =>
          e.noun.nounClass === "person" &&
          e.count === 1 &&
          (sex === null || e.attributes.sex === null || e.attributes.sex === sex),
      )
    : [];
}

function firstOf(list: readonly Entity[], fits: (entity: Entity) => boolean): readonly Entity[] {
  const found = list.find(fits);
  return found ? [found] : [];
}
