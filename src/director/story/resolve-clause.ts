import type { Language } from "../language.ts";
import { depictVerbs } from "../lexicon/camera.ts";
import { groundVerb } from "../grounding/ground-verb.ts";
import type { Attachment, Clause, NounPhrase } from "../reading/reading.ts";
import type { Entity } from "./entity.ts";
import type { Referent, Referents } from "./referents.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

/** Whether somebody is of the kind that the lexicon lets do a verb; for verbs that only some can do. */
function doerOf(verb: NonNullable<Clause["verb"]>, language: Language): (entity: Entity) => boolean {
  return (entity) => {
    const frame = { lemma: verb.lemma, particle: verb.particle, object: null, objectNoun: null, prepositions: [] };
    return groundVerb({ ...frame, agent: entity.noun }, language)?.use?.agent !== undefined;
  };
}

export function resolveClause(
  clause: Clause,
  { referents, reading, language }: Telling,
  heard: ReadonlySet<NounPhrase> = new Set(),
): ToldClause {
  const { segment } = clause;
  const isWearing = clause.verb !== null && wearVerbs.has(clause.verb.lemma);
  const all: {
    phrase: NounPhrase;
    preposition: string | null;
    acts?: boolean;
    isWorn?: boolean;
    isAlone?: boolean;
    isOfThings?: boolean;
    suits?: (entity: Entity) => boolean;
    isObject?: boolean;
  }[] = [
    ...clause.subjects.map((phrase) => ({
      phrase,
      isOfThings: clause.verb !== null && thingVerbs.has(clause.verb.lemma),
      preposition: null,
      ...(phrase.pronoun === "it" && clause.verb ? { suits: doerOf(clause.verb, language) } : {}),
      acts: clause.verb !== null,
      isAlone: isSight(clause),
    })),
    ...clause.objects.map((phrase) => ({
      phrase,
      preposition: null,
      isWorn: isWearing,
      isObject: isThingObject(clause, phrase),
    })),
    ...clause.attachments.flatMap((a) =>
      a.phrases.map((phrase) => ({ phrase, preposition: a.preposition, isWorn: isWornAfter(a, isWearing, referents) })),
    ),
  ];
  all.sort((a, b) => a.phrase.start - b.phrase.start);
  const found = new Map<NounPhrase, Referent>();
  for (const { phrase, ...use } of all) {
    if (heard.has(phrase)) found.set(phrase, { kind: "nothing" });
    else if (phrase.determiner === "no") {
      reading.ledger.mark([...phrase.modifiers, ...phrase.nouns], "understood", "Left out, as the prompt says.");
      found.set(phrase, { kind: "nothing" });
    } else {
      const isLabel = clause.verb === null && reading.tokens[phrase.end]?.text === ":";
      const besides = clause.subjects.includes(phrase)
        ? []
        : clause.subjects.flatMap((subject) => bodiesOf(found.get(subject)));
      if (phrase.pronoun === "each-other")
        reading.ledger.mark(rangeOf(phrase.start, phrase.end), "understood", "Done to one another.");
      found.set(
        phrase,
        referents.resolve(isLabel ? { ...phrase, determiner: "definite" } : phrase, {
          segment,
          besides,
          ...use,
          ...(isLabel ? { acts: true, isSpeaker: true } : {}),
        }),
      );
    }
  }
  const resolved = (phrase: NounPhrase): { phrase: NounPhrase; referent: Referent } => ({
    phrase,
    referent: found.get(phrase) ?? { kind: "nothing" },
  });
  return {
    clause,
    subjects: clause.subjects.flatMap((phrase) => bodiesOf(found.get(phrase))),
    subjectReferents: clause.subjects.map(resolved),
    objects: clause.objects.map(resolved),
    attachments: clause.attachments
      .filter(({ phrases }) => phrases.length === 0 || !phrases.every((phrase) => heard.has(phrase)))
      .map((attachment) => ({ attachment, referents: attachment.phrases.map(resolved) })),
  };
}

/** 'Gas station.', 'a stadium, captured with a wide-angle lens': nothing is told of what is seen. */
function isSight({ verb, subjects, objects, attachments, speech }: Clause): boolean {
  const isFilmed = verb !== null && verb.form === "participle" && depictVerbs.has(verb.lemma) && objects.length === 0;
  const places = isFilmed ? attachments.filter(({ preposition }) => preposition !== "with") : attachments;
  return (verb === null || isFilmed) && subjects.length + places.length + speech.length === 1;
}

export const wearVerbs = new Set(["wear", "don", "dress", "sport", "clothe", "clad"]);

const contactVerbs = new Set(
  "hit grip strike touch kick grab hold push pull bounce lift throw catch open close carry".split(" "),
);

/** 'Hits the post' is done to a thing; 'cleans the kitchen' and 'crosses a bridge' happen in a place. */
function isThingObject({ verb }: Clause, phrase: NounPhrase): boolean {
  if (!verb || placeVerbs.has(verb.lemma)) return false;
  return phrase.determiner !== "definite" || contactVerbs.has(verb.lemma);
}

/** What happens to things rather than to those who live: 'it shatters'. */
const thingVerbs = new Set(
  "fall shatter break roll bounce spill melt slide drop crash burst explode tip topple crack smash".split(" "),
);

/** Verbs whose object can be a place. */
const placeVerbs = new Set(
  "be enter leave cross visit explore reach approach see show overlook fill surround navigate pass climb face watch admire view depict feature reveal capture roam traverse".split(
    " ",
  ),
);

/** 'a man in a suit', 'dressed in black leather': in a thing that is worn. */
function isWornAfter(attachment: Attachment, isWearing: boolean, referents: Referents): boolean {
  if (!["in", "with", "wearing"].includes(attachment.preposition)) return false;
  if (isWearing) return true;
  return (
    attachment.preposition === "in" &&
    attachment.after !== null &&
    attachment.after.pronoun === null &&
    referents.ground(attachment.after).nounClass === "person"
  );
}

export function* rangeOf(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}
