import { groundNoun } from "../grounding/ground-noun.ts";
import { isKnownVerb } from "../grounding/ground-verb.ts";
import { colours, materials, patterns } from "../lexicon/attributes.ts";
import { type Token } from "../reading/tokens.ts";
import { changeWorn, compareBodies, describeBodies, isHairPhrase, recast, wear } from "./change-bodies.ts";
import { changePace } from "./change-deeds.ts";
import { isPaceOf } from "./change-picture.ts";
import { isDeed, isQuality } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { comparatives } from "./edit-words.ts";
import { findBodies, findWorn, isPerson } from "./find-bodies.ts";

/** Qualities of a body or garment, or another that plays its part. */
export function qualify(subject: readonly Token[], rest: readonly Token[], draft: Draft): boolean {
  const worn = findWorn(subject, draft);
  if (worn && isHairPhrase(subject)) return wear([worn.body], [...rest, ...subject.slice(-1)], draft);
  if (worn && worn.at >= 0) return changeWorn(worn, rest, draft);
  const bodies = findBodies(subject, draft);
  if (bodies.length === 0) return false;
  const comparative = rest.map((token) => comparatives[token.lower]).find((one) => one !== undefined);
  const isBare = rest.every(
    (token) =>
      comparatives[token.lower] !== undefined ||
      /^(?:much|a|bit|little|lot|slightly|twice|and|as|go|move|act)$/.test(token.lower),
  );
  if (comparative && isBare) {
    draft.recent.push(...bodies.map((body) => body.id));
    if (isPaceOf(comparative)) return changePace(bodies, comparative.pace, draft);
    if ("length" in comparative)
      return compareBodies(bodies, comparative.length < 1 ? { height: "short" } : { scale: "size", step: 1 });
    return compareBodies(bodies, comparative);
  }
  const deed = rest.findIndex(
    (token) => comparatives[token.lower] !== undefined && isPaceOf(comparatives[token.lower]!),
  );
  if (deed > 0 && isDeed(rest) && deed === rest.length - 1) {
    // 'make the dog run faster': where it runs already, only its pace changes.
    const lemma = rest[0]?.lemma ?? "";
    const is = draft.play.beats.some(
      (beat) =>
        bodies.some((one) => one.id === beat.actor) &&
        (beat.action === lemma || beat.standsFor === lemma || /^(?:move|go)$/.test(lemma)),
    );
    const pace = comparatives[rest[deed]?.lower ?? ""];
    if (is && pace && isPaceOf(pace)) return changePace(bodies, pace.pace, draft);
  }
  const [first] = rest;
  if (
    isDeed(rest) &&
    !isQuality(rest[0]!) &&
    first?.pos === "VERB" &&
    first.form !== "past" &&
    !/^(?:wear|dress)/.test(first.lower)
  )
    return false;
  if (first && /^(?:a|an|two|three|four|five|the)$/.test(first.lower)) return recast(bodies, rest, draft);
  // 'The horses should be zebras.'
  const last = rest.at(-1);
  if (
    last?.pos === "NOUN" &&
    last.plural &&
    bodies.length > 1 &&
    rest.every((token) => /^(?:ADJ|NOUN)$/.test(token.pos))
  ) {
    const { nounClass } = groundNoun([last.lemma], new Set(), draft.language);
    if (/^(?:person|creature|thing)$/.test(nounClass)) return recast(bodies, rest, draft);
  }
  if (first && /^(?:wear|wearing|in|with|dressed|have|has)$/.test(first.lower)) {
    const worn = rest.slice(/^dressed$/.test(first.lower) ? 2 : 1);
    const people = bodies.filter((one) => isPerson(one, draft.language));
    if (people.length > 0 && colours.has(worn[0]?.lower ?? "") && worn.length === 1) return wear(people, worn, draft);
    return people.length > 0 && (wear(people, worn, draft) || false);
  }
  if (rest.some((token) => token.pos === "SPEECH")) return false;
  const looksLike = rest.some(
    (token) =>
      isQuality(token) ||
      materials[token.lower] !== undefined ||
      patterns[token.lower] !== undefined ||
      token.pos === "ADJ" ||
      token.pos === "NOUN",
  );
  if (!looksLike || /^(?:to|at|on|into)$/.test(first?.lower ?? "")) return false;
  if (isDeed(rest) && isKnownVerb(first?.lemma ?? "") && !isQuality(first!) && first?.pos !== "ADJ") return false;
  return describeBodies(bodies, rest, draft);
}
