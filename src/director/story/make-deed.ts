import { stateVerbs, timings } from "../lexicon/actions.ts";
import { directions } from "../lexicon/directions.ts";
import { type GroundedVerb } from "../grounding/ground-verb.ts";
import { manners, moods, numbers, paces } from "../lexicon/attributes.ts";
import { lookup } from "../lexicon/lookup.ts";
import { isFace } from "./describe.ts";
import { type Clause, type NounPhrase } from "../reading/reading.ts";
import { going, readAttachments } from "./deed-goals.ts";
import { wordsOf } from "./deed-outcome.ts";
import { hasBody, type Entity } from "./entity.ts";
import { implySeat, implyThings } from "./imply-things.ts";
import { launches, outcomeOf } from "./outcome.ts";
import { isHandy } from "./stageable.ts";
import { type Deed } from "./story.ts";
import { bodiesOf, placeBodies, type Telling, type ToldClause } from "./telling.ts";

/** The mood that a face keeps from what it does. */
const faces: Readonly<Record<string, string>> = lookup({
  smile: "happy",
  laugh: "happy",
  cry: "sad",
  frown: "angry",
  yawn: "tired",
  sigh: "sad",
});

/** Adverbs of order and degree, which no motion shows. */
const besides = new Set(
  "suddenly finally then just only still now again also too eventually soon already almost nearly even simply slightly very once simultaneously immediately instantly momentarily briefly later here there nearby together".split(
    " ",
  ),
);

export function makeDeed(
  actor: Entity,
  told: ToldClause,
  { grounded, objects }: { grounded: GroundedVerb; objects: readonly Entity[] },
  telling: Telling,
): Deed {
  const { clause } = told;
  const { story, referents } = telling;
  const { use } = grounded;
  const verb = clause.verb;
  // 'Surrounded by bees' says where they are; nobody has it in hand.
  const isRound = verb !== null && surroundings.has(verb.lemma);
  const action = isRound ? "idle" : grounded.action;
  // What nothing can stage yet keeps its place in the deed for the day when something can.
  const staged = objects.filter(hasBody);
  const isHandled = [
    "shoot",
    "throw",
    "kick",
    "dribble",
    "catch",
    "put-down",
    "give",
    "play",
    "read",
    "eat",
    "drink",
  ].includes(action);
  const recipient = staged.length > 1 && isHandled ? staged[0] : undefined;
  const thing = staged.length > 1 && isHandled ? staged[1] : staged[0];
  const other = clause.other ? (telling.deedOf.get(clause.other) ?? null) : null;
  // 'Throws it to a woman who catches it': a brief deed of another, told after, comes after.
  const last = story.deeds.at(-1);
  const isReaction =
    clause.kind === "relative" &&
    !timings[action].fills &&
    last?.segment === clause.segment &&
    last.tokens.every((index) => index < (verb?.token ?? 0));
  const deed: Deed = {
    actor,
    verb: verb?.lemma ?? action,
    action,
    standsFor: grounded.isExact ? null : saidOf(clause, objects),
    target: ["shoot", "throw", "give", "kick"].includes(action) ? (recipient ?? null) : (thing ?? null),
    with: ["shoot", "throw", "give", "dribble", "kick"].includes(action) ? (thing ?? null) : null,
    to: null,
    from: null,
    path: use?.path ?? null,
    direction: use?.direction ?? null,
    manner: [...(use?.manner ?? [])],
    speed: use?.speed ?? 1,
    outcome: null,
    times: null,
    segment: clause.segment,
    order:
      clause.order === "before" || clause.order === "after"
        ? clause.order
        : isReaction
          ? "next"
          : clause.order === "with" || clause.kind === "relative"
            ? "with"
            : "next",
    other,
    // 'And then stands still' is done in its turn; 'stands by the door' goes on beside all else.
    isState: verb !== null && stateVerbs.has(verb.lemma) && verb.particle === null && !isInTurn(actor, clause, telling),
    seconds: null,
    tokens: verb?.tokens ?? [],
    consequences: 0,
    consequenceOf: null,
  };
  // 'For another person', 'another person's suitcase': whom it is done for stands by.
  const isTowards = (preposition: string): boolean => ["for", "to", "over", "onto", "with"].includes(preposition);
  const beneficiaries = told.attachments
    .filter(({ attachment }) => isTowards(attachment.preposition))
    .flatMap(({ referents: inside }) => inside.flatMap(({ referent }) => bodiesOf(referent)));
  const owners = clause.objects.flatMap((phrase) => ownersOf(phrase));
  for (const phrase of owners)
    beneficiaries.push(
      ...bodiesOf(referents.resolve(phrase, { segment: clause.segment, preposition: "of", besides: [actor] })),
    );
  const beneficiary = beneficiaries.find((one) => one !== actor && one !== thing && one.noun.nounClass === "person");
  const isSent = ["throw", "kick", "shoot"].includes(action);
  if (beneficiary && actor.noun.nounClass === "person" && !isSent) {
    if (thing && thing.isStaged) {
      if (!story.relations.some((r) => r.of === beneficiary))
        story.relations.push({ kind: "near", of: beneficiary, to: thing, and: null });
    } else if (deed.target === null || deed.target === thing) [deed.target, deed.with] = [beneficiary, thing ?? null];
  }
  if (staged.length === 0 && deed.target === null) {
    // 'Ties the shoelaces of another person': done to that person.
    const owner = owners.flatMap((phrase) =>
      bodiesOf(referents.resolve(phrase, { segment: clause.segment, preposition: "of", besides: [actor] })),
    );
    deed.target = owner.find((entity) => entity !== actor && hasBody(entity)) ?? null;
  }
  const isMutual = [...clause.objects, ...clause.attachments.flatMap((a) => a.phrases)].some(
    (phrase) => phrase.pronoun === "each-other",
  );
  const needsTwo = (["hug", "shake-hands", "talk"].includes(action) && staged.length === 0) || action === "give";
  if (isMutual || needsTwo)
    deed.target ??=
      told.subjects.find((entity) => entity !== actor && entity.isStaged) ?? (actor.count > 1 ? actor : null);
  const isReturn = verb?.particle === "back" && going.has(action);
  if (verb?.particle && directions[verb.particle] && !isReturn) deed.direction ??= directions[verb.particle] ?? null;
  if (verb?.particle === "away") deed.path ??= "away";
  // 'Faces the camera'
  if (told.objects.some(({ referent }) => referent.kind === "camera")) deed.direction ??= "towards-camera";
  readAdverbs(deed, clause, telling);
  readAttachments(deed, told, telling);
  returnTo(deed, clause, telling);
  implyThings(deed, told, telling);
  implySeat(deed, told, telling);
  if (launches.has(action)) deed.outcome = outcomeOf(action, wordsOf(told, telling, null), deed.outcome);
  // Who sits down does not sit there yet when the film opens.
  if (verb?.particle === "down" && ["sit", "lie-down"].includes(action)) dropRelation(story, actor, deed.target);
  const face = ["idle", "laugh", "cry"].includes(deed.action) ? faces[deed.manner[0] ?? ""] : undefined;
  if (face !== undefined) actor.attributes.mood ??= face;
  const isFirst = !story.deeds.some((earlier) => earlier.actor === actor && !earlier.isState);
  if (deed.isState && isFirst) placeBodies(told, [actor], telling);
  if (isRound && deed.target) story.relations.push({ kind: "near", of: actor, to: deed.target, and: null });
  if (action === "hold" && (isFirst || deed.isState) && deed.target && isHandy(deed.target, telling.language.stage))
    story.relations.push({ kind: "holds", of: actor, to: deed.target, and: null });
  if (action === "ride" && deed.target && !story.relations.some((r) => r.of === actor && r.to === deed.target))
    story.relations.push({ kind: "rides", of: actor, to: deed.target, and: null });
  referents.mentions.promote([actor]);
  return deed;
}

function dropRelation({ relations }: Telling["story"], of: Entity, to: Entity | null): void {
  const at = relations.findIndex((one) => one.of === of && one.to === to && (one.kind === "on" || one.kind === "in"));
  if (at >= 0) relations.splice(at, 1);
}

/** Being on all sides of something. */
const surroundings = new Set(["surround", "encircle", "flank", "border"]);

const postures = new Set("sit lie stand sleep rest wait lean stay remain".split(" "));

/** 'Walked in, sat down and slept', 'and then stands still': a state that is told after deeds comes after them. */
function isInTurn(actor: Entity, clause: Clause, { reading, deedOf }: Telling): boolean {
  const { verb } = clause;
  const isBeside = verb?.form !== "finite" && verb?.form !== "infinitive";
  const isLast =
    clause.order === "next" &&
    [...deedOf].some(
      ([other, deed]) =>
        other.sentence === clause.sentence &&
        other.segment === clause.segment &&
        deed.actor === actor &&
        !deed.isState &&
        (other.verb?.token ?? 0) < (verb?.token ?? 0),
    );
  if (verb && postures.has(verb.lemma) && !isBeside && isLast) return true;
  return clause.orderTokens.some((index) =>
    /^(?:then|finally|next|afterwards?|later|eventually|lastly)$/.test(reading.tokens[index]?.lower ?? ""),
  );
}

/** The deed in the prompt's words: 'brush tooth', with what is done to where that is no body of its own. */
function saidOf({ verb, objects: phrases }: Clause, objects: readonly Entity[]): string {
  const object = objects.some(hasBody) ? [] : (phrases[0]?.words ?? []);
  return [verb?.lemma, verb?.particle, ...object].filter((word) => typeof word === "string").join(" ");
}

/** Whose a thing is, over any number of steps: 'the collar of another person's shirt'. */
function ownersOf(phrase: NounPhrase): NounPhrase[] {
  return [phrase.of, phrase.owner].flatMap((one) => (one ? [one, ...ownersOf(one)] : []));
}

/** 'Throws it back': to the one it came from. */
function returnTo(deed: Deed, clause: Clause, { reading, story }: Telling): void {
  const words = [...clause.adverbs, ...(clause.verb?.tokens ?? [])].map((index) => reading.tokens[index]?.lower ?? "");
  if (!["throw", "kick", "give"].includes(deed.action) || deed.with === null || !words.includes("back")) return;
  const sender = story.deeds.findLast((one) => one.with === deed.with && one.actor !== deed.actor)?.actor ?? null;
  if (deed.target === null || deed.target === deed.with) deed.target = sender;
  deed.direction = null;
}

/** Ways of doing that the world's motion of an action differs by; pace is told by numbers. */
function isMade(way: string, action: Deed["action"]): boolean {
  return way === "high" ? action === "jump" || action === "kick" : way === "repeatedly" || way === "together";
}

function readAdverbs(deed: Deed, clause: Clause, { reading }: Telling): void {
  const { tokens, ledger } = reading;
  const inVerb = (clause.verb?.tokens ?? []).filter((index) => tokens[index]?.pos === "ADV");
  for (const index of [...clause.adverbs, ...inVerb, ...clause.complements]) {
    const word = tokens[index]?.lower ?? "";
    const pace = paces[word];
    if (besides.has(word)) ledger.mark([index], "understood", "Read with its sentence.");
    else if (pace !== undefined) deed.speed *= pace;
    else if (word === "back" && going.has(deed.action)) deed.path ??= "towards";
    else if (directions[word]) deed.direction = directions[word] ?? null;
    else if (word === "away" || word === "off") deed.path = "away";
    else if (numbers[word] !== undefined && /^(?:once|twice|thrice)$/.test(word)) deed.times = numbers[word] ?? null;
    else if (moods[word] !== undefined) {
      const mood = moods[word];
      deed.manner.push(mood);
      if (isFace(mood, deed.actor)) deed.actor.attributes.mood ??= mood;
      else ledger.mark([index], "unstaged", `The way '${word}' is kept with the deed; nothing can show it yet.`);
    } else if (manners.has(word)) {
      deed.manner.push(word);
      if (!isMade(word, deed.action))
        ledger.mark([index], "unstaged", `The way '${word}' is kept with the deed; motions do not differ by it yet.`);
    } else if (word.endsWith("ly")) {
      deed.manner.push(word);
      ledger.mark([index], "unstaged", `The way '${word}' is kept with the deed; motions do not differ by it yet.`);
    } else if (clause.complements.includes(index)) continue;
    else if (!inVerb.includes(index))
      ledger.mark([index], "unstaged", `'${word}' is kept with the deed; the world does not show it yet.`);
    ledger.mark([index], "understood", "How it is done.");
    ledger.serve([index], clause.verb?.tokens ?? []);
  }
  deed.speed = Math.min(10, Math.max(0.1, deed.speed));
}
