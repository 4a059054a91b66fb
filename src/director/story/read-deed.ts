import { groundVerb, type GroundedVerb } from "../grounding/ground-verb.ts";
import { changeVerbs, stateVerbs } from "../lexicon/actions.ts";
import { manners, moods, numbers, paces } from "../lexicon/attributes.ts";
import { depictVerbs } from "../lexicon/camera.ts";
import { impliedTargets, impliedThings } from "../lexicon/implied.ts";
import type { Clause } from "../reading/reading.ts";
import { hasBody, isAlive, type Entity } from "./entity.ts";
import { launches, outcomeOf } from "./outcome.ts";
import type { PlaceMention } from "./referents.ts";
import type { Deed } from "./story.ts";
import { bodiesOf, placeBodies, type Telling, type ToldClause } from "./telling.ts";
import { lookup } from "../lexicon/lookup.ts";

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

const directions: Readonly<Record<string, NonNullable<Deed["direction"]>>> = lookup({
  left: "left",
  leftward: "left",
  leftwards: "left",
  right: "right",
  rightward: "right",
  rightwards: "right",
  forward: "forward",
  forwards: "forward",
  ahead: "forward",
  backward: "backward",
  backwards: "backward",
  back: "backward",
  up: "up",
  upward: "up",
  upwards: "up",
  skyward: "up",
  down: "down",
  downward: "down",
  downwards: "down",
});

/** Verbs that only bring a body to view ('is seen', 'can be seen', 'appears'). */
const seen = new Set([
  "see",
  "show",
  "depict",
  "capture",
  "film",
  "shoot",
  "photograph",
  "picture",
  "feature",
  "portray",
  "view",
  "frame",
  "locate",
  "situate",
  "place",
  "position",
  "park",
  "set",
  "display",
  "illuminate",
  "surround",
  "cover",
  "seat",
  "leave",
  "find",
]);

/** 'A close-up showing the hands': what the picture does. */
const depicts = new Set([
  "show",
  "highlight",
  "feature",
  "focus",
  "capture",
  "reveal",
  "emphasize",
  "depict",
  "showcase",
  "display",
  "illustrate",
]);

/** Reads what a clause says is done; null where nobody does anything (its words are noted all the same). */
export function readDeed(told: ToldClause, telling: Telling): Deed | null {
  const { clause } = told;
  const { verb } = clause;
  const { reading, story } = telling;
  const { ledger } = reading;
  if (!verb) return null;
  const cast = castOf(told);
  if (verb.isNegated) {
    ledger.mark([...verb.tokens, ...clause.adverbs], "understood", "Not done, as the prompt says.");
    placeBodies(told, cast.actors, telling);
    return null;
  }
  if (depicts.has(verb.lemma) && verb.form === "ing") {
    ledger.mark([...verb.tokens, ...clause.adverbs], "understood", "Speaks of the picture itself.");
    return null;
  }
  const isShownOnly =
    (verb.isPassive || verb.form === "participle" || depictVerbs.has(verb.lemma)) &&
    cast.agents.length === 0 &&
    seen.has(verb.lemma);
  const isDescribed =
    verb.form === "participle" && cast.agents.length === 0 && cast.actors.every((body) => !isAlive(body));
  if (isShownOnly || isDescribed) {
    placeBodies(told, cast.actors, telling);
    ledger.mark(
      [...verb.tokens, ...clause.adverbs],
      seen.has(verb.lemma) ? "understood" : "unstaged",
      seen.has(verb.lemma) ? "Read with its sentence." : `'${verb.lemma}' is kept; nothing can show it yet.`,
    );
    return null;
  }
  if (cast.actors.length === 0) return withoutActor(told, telling);
  const actor = cast.actors[0];
  if (!actor) return null;
  const objectPhrase = told.objects[0]?.phrase ?? null;
  const objectReferent = told.objects[0]?.referent;
  const object = cast.patients[0] ?? null;
  const objectNoun =
    object?.noun ??
    (objectReferent && "noun" in objectReferent
      ? objectReferent.noun
      : objectPhrase
        ? telling.referents.ground(objectPhrase)
        : null);
  const grounded = groundVerb(
    {
      lemma: verb.lemma,
      particle: verb.particle,
      agent: actor.noun,
      object: objectNoun,
      objectNoun: objectPhrase?.words.at(-1) ?? null,
      prepositions: clause.attachments.map((attachment) => attachment.preposition),
    },
    telling.language,
  );
  const consequence = asConsequence(told, grounded, telling);
  if (consequence) return null;
  const isUndergone = verb.isPassive && cast.agents.length === 0 && !(grounded && ownMotions.has(grounded.action));
  const isMoved = grounded !== null && !canDo(actor, grounded.action, telling.language);
  if (!grounded || isMoved || isUndergone || !hasBody(actor)) {
    placeBodies(told, cast.actors, telling);
    for (const body of cast.actors) if (hasBody(body)) story.deeds.push(keptDeed(body, told, telling));
    const why =
      isUndergone && actor.isStaged
        ? `'${verb.lemma}' is kept in the screenplay; nobody in the film does it.`
        : isMoved && actor.isStaged
          ? `A ${actor.name} cannot '${verb.lemma}' in the world yet.`
          : actor.isStaged
            ? `'${verb.lemma}' is kept in the screenplay; the world cannot do it yet.`
            : `Nothing can stage the ${actor.name} yet, so it does not happen.`;
    ledger.mark(
      [...verb.tokens, ...clause.adverbs],
      "unstaged",
      changeVerbs.has(verb.lemma) ? `The change '${verb.lemma}' cannot be shown yet.` : why,
    );
    return null;
  }
  if (grounded.use?.endsLast) {
    const last = story.deeds.findLast((deed) => launches.has(deed.action) && deed.segment === clause.segment);
    if (last) {
      last.outcome = outcomeOf(last.action, wordsOf(told, telling, grounded.use.endsLast), last.outcome);
      ledger.mark([...verb.tokens, ...clause.adverbs], "understood", `How the ${last.verb} ends.`);
      return null;
    }
  }
  const part = objectReferent?.kind === "feature" ? (objectPhrase?.words.at(-1) ?? "") : null;
  const staged = part === null ? settle(grounded, object, telling) : withBody(grounded, part);
  const first = makeDeed(actor, told, { grounded: staged, objects: cast.patients }, telling);
  story.deeds.push(first);
  for (const other of cast.actors.slice(1)) {
    if (hasBody(other))
      story.deeds.push({
        ...first,
        actor: other,
        target: first.target === other ? actor : first.target,
        manner: [...first.manner],
        order: "with",
        other: first,
      });
  }
  const isMimed =
    told.objects.length > 0 && cast.patients.every((entity) => !entity.isStaged) && handled.has(first.action);
  if (!actor.isStaged) {
    ledger.mark(verb.tokens, "unstaged", `Nothing can stage the ${actor.name} yet, so it is not seen to happen.`);
    return first;
  }
  const said = staged.isExact && !isMimed ? "understood" : "assumed";
  const done = isMimed
    ? `The ${actor.name} makes the movement of it (${first.action}); what it is done to cannot be staged yet.`
    : `'${verb.lemma}' is staged as ${first.action}.`;
  ledger.mark(verb.tokens, said, said === "understood" ? `Done by the ${actor.name}: ${first.action}.` : done);
  return first;
}

const ownMotions = new Set(["idle", "roll", "bounce", "fall", "slide", "spin", "open", "close"]);

/** A deed that the world cannot do keeps its place and time in the screenplay; its actor only waits. */
function keptDeed(actor: Entity, { clause }: ToldClause, { deedOf }: Telling): Deed {
  const { verb } = clause;
  const words = [verb?.isPassive ? "be" : null, verb?.lemma, verb?.particle].filter((word) => typeof word === "string");
  return {
    actor,
    verb: verb?.lemma ?? "be",
    action: "idle",
    standsFor: words.join(" "),
    target: null,
    with: null,
    to: null,
    from: null,
    path: null,
    direction: null,
    manner: [],
    speed: 1,
    outcome: null,
    times: null,
    segment: clause.segment,
    order: clause.order === "next" && clause.kind === "relative" ? "with" : clause.order,
    other: clause.other ? (deedOf.get(clause.other) ?? null) : null,
    isState: false,
    seconds: null,
    tokens: verb?.tokens ?? [],
    consequences: 0,
  };
}

/** Living bodies and vehicles act; things only fall, roll and the like. */
function canDo(actor: Entity, action: string, { stage }: Telling["language"]): boolean {
  if (isAlive(actor) || ownMotions.has(action)) return true;
  const design = stage.design(actor.noun.design ?? "");
  return (
    design?.kind === "vehicle" &&
    ["drive", "ride", "sail", "fly", "turn", "push", "pull", "run", "walk"].includes(action)
  );
}

const handled = new Set([
  "throw",
  "give",
  "put-down",
  "pick-up",
  "push",
  "pull",
  "kick",
  "catch",
  "open",
  "close",
  "eat",
  "drink",
  "hold",
  "play",
  "read",
]);

/** 'Raises its head', 'lifts a hand', 'spreads its wings': what is done with a part of one's own body. */
function withBody(grounded: GroundedVerb, part: string): GroundedVerb {
  if (!handled.has(grounded.action)) return grounded;
  if (/^(?:head|face|eye|gaze|chin|neck)$/.test(part)) return { ...grounded, action: "look", isExact: false };
  const isUp = grounded.action === "pick-up" || grounded.action === "hold";
  if (/^(?:hand|arm|finger|fist|palm|paw)$/.test(part) && isUp) return { ...grounded, action: "wave", isExact: false };
  return { ...grounded, action: "idle", isExact: false };
}

/** Work of the hands on what nobody can hold ('cleans a table', 'makes a bed') is shown by turning to it. */
function settle(grounded: GroundedVerb, object: Entity | null, { language }: Telling): GroundedVerb {
  if (grounded.action !== "hold") return grounded;
  const design = object?.noun.design ? language.stage.design(object.noun.design) : null;
  const canHold =
    design?.kind === "prop" || design?.kind === "food" || (design !== null && design?.abilities.includes("carry"));
  if (canHold || (grounded.isExact && !object)) return grounded;
  return { ...grounded, action: object?.isStaged ? "look" : "idle", isExact: false };
}

/** Who does it and to whom, the passive turned round. */
function castOf(told: ToldClause): {
  actors: readonly Entity[];
  agents: readonly Entity[];
  patients: readonly Entity[];
} {
  const { clause, subjects } = told;
  const objects = told.objects.flatMap(({ referent }) => bodiesOf(referent));
  const isPassive = clause.verb?.isPassive === true || clause.verb?.form === "participle";
  if (!isPassive) return { actors: subjects, agents: subjects, patients: objects };
  const by = told.attachments
    .filter(({ attachment }) => attachment.preposition === "by")
    .flatMap(({ referents }) => referents.flatMap(({ referent }) => bodiesOf(referent)));
  const agents = by.filter((entity) => isAlive(entity) || entity.noun.nounClass === "thing");
  return agents.some(isAlive)
    ? { actors: agents, agents, patients: subjects }
    : { actors: subjects, agents: [], patients: objects };
}

/** 'Snow falls', 'the sun shines', 'is decorated': nobody that could act. */
function withoutActor(told: ToldClause, telling: Telling): null {
  const { clause } = told;
  const { ledger } = telling.reading;
  const verb = clause.verb;
  if (!verb) return null;
  placeBodies(
    told,
    told.objects.flatMap(({ referent }) => bodiesOf(referent)),
    telling,
  );
  const isOfAir =
    clause.subjects.length === 0 &&
    /^(?:fall|blow|shine|pour|set|rise|howl|drift|swirl|roll|cast|glow|bathe|illuminate|light|shimmer|glisten)$/.test(
      verb.lemma,
    );
  const isShow = depictVerbs.has(verb.lemma) || seen.has(verb.lemma);
  ledger.mark(
    [...verb.tokens, ...clause.adverbs],
    isOfAir || isShow ? "understood" : "unstaged",
    isOfAir
      ? "Part of the weather and the light."
      : isShow
        ? "Speaks of the picture itself."
        : `'${verb.lemma}' is kept; nobody in the film can do it.`,
  );
  return null;
}

/** 'It is an airball', 'the ball is in': says only how the last shot or kick ended. */
export function readOutcome(told: ToldClause, telling: Telling): boolean {
  const thing = told.subjects[0];
  const cause = telling.story.deeds.findLast(
    (deed) => launches.has(deed.action) && deed.segment === told.clause.segment,
  );
  if (!cause || !thing || (thing !== cause.with && thing !== cause.target)) return false;
  const outcome = outcomeOf(cause.action, wordsOf(told, telling, null), null);
  if (outcome === null) return false;
  cause.outcome = outcome;
  const said = told.clause.objects.flatMap((phrase) => [...phrase.modifiers, ...phrase.nouns]);
  telling.reading.ledger.replace(
    [...(told.clause.verb?.tokens ?? []), ...said],
    "understood",
    `How the ${cause.verb} ends.`,
  );
  return true;
}

/** What a ball does after a shot, throw or kick is the end of that deed and no deed of its own. */
function asConsequence(told: ToldClause, grounded: GroundedVerb | null, telling: Telling): boolean {
  const { clause, subjects } = told;
  const { story, reading } = telling;
  const thing = subjects[0];
  if (!thing || isAlive(thing)) return false;
  const cause = story.deeds.findLast(
    (deed) =>
      deed.segment === clause.segment && launches.has(deed.action) && (deed.with === thing || deed.target === thing),
  );
  if (!cause) return false;
  cause.outcome = outcomeOf(cause.action, wordsOf(told, telling, null), cause.outcome);
  cause.consequences += 1;
  const target =
    told.attachments.flatMap(({ referents }) => referents.flatMap(({ referent }) => bodiesOf(referent)))[0] ??
    told.objects.flatMap(({ referent }) => bodiesOf(referent))[0];
  if (target && cause.target === null && cause.action !== "shoot" && target !== cause.actor) cause.target = target;
  const kind =
    grounded && ["roll", "bounce", "fall", "fly", "slide", "spin"].includes(grounded.action) ? "understood" : "assumed";
  reading.ledger.mark(
    [...(clause.verb?.tokens ?? []), ...clause.adverbs],
    kind,
    `What the ${thing.name} does of itself after the ${cause.verb}.`,
  );
  return true;
}

const goalNouns = new Set(
  "basket hoop net rim backboard board iron glass goal post crossbar bar woodwork ring target".split(" "),
);

/** Words that can tell how a shot ends: the verb's, its adverbs', and what is said of basket, rim, post and the like. */
function wordsOf({ clause }: ToldClause, { reading }: Telling, extra: string | null): Set<string> {
  const verb = clause.verb?.token ?? -1;
  const lemma = (index: number): string => reading.tokens[index]?.lemma ?? "";
  const attached = clause.attachments.filter(
    (a) =>
      (a.tokens[0] ?? -1) > verb &&
      a.phrases.some((phrase) => phrase.nouns.some((index) => goalNouns.has(lemma(index)))),
  );
  const indices = [
    ...(clause.verb?.tokens ?? []),
    ...clause.adverbs,
    ...clause.objects.flatMap((phrase) => phrase.nouns),
    ...attached.flatMap((a) => [...a.tokens, ...a.phrases.flatMap((phrase) => phrase.nouns)]),
  ];
  const words = new Set(indices.map(lemma));
  if (extra !== null) words.add(extra);
  return words;
}

function makeDeed(
  actor: Entity,
  told: ToldClause,
  { grounded, objects }: { grounded: GroundedVerb; objects: readonly Entity[] },
  telling: Telling,
): Deed {
  const { clause } = told;
  const { story, referents } = telling;
  const { action, use } = grounded;
  const verb = clause.verb;
  const staged = objects.filter((entity) => entity.isStaged);
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
  const deed: Deed = {
    actor,
    verb: verb?.lemma ?? action,
    action,
    standsFor: grounded.isExact ? null : [verb?.lemma, verb?.particle].filter((word) => word !== null).join(" "),
    target: ["shoot", "throw", "give"].includes(action) ? (recipient ?? null) : (thing ?? null),
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
        : clause.order === "with" || clause.kind === "relative"
          ? "with"
          : "next",
    other,
    isState: verb !== null && stateVerbs.has(verb.lemma) && verb.particle === null,
    seconds: null,
    tokens: verb?.tokens ?? [],
    consequences: 0,
  };
  const owners = clause.objects.flatMap((phrase) => [phrase.of, phrase.owner]).filter((phrase) => phrase !== null);
  if (staged.length === 0 && deed.target === null) {
    // 'Ties the shoelaces of another person': done to that person.
    const owner = owners.flatMap((phrase) =>
      bodiesOf(referents.resolve(phrase, { segment: clause.segment, preposition: "of", besides: [actor] })),
    );
    deed.target = owner.find((entity) => entity !== actor && entity.isStaged) ?? null;
  }
  const isMutual = [...clause.objects, ...clause.attachments.flatMap((a) => a.phrases)].some(
    (phrase) => phrase.pronoun === "each-other",
  );
  const needsTwo = (["hug", "shake-hands"].includes(action) && staged.length === 0) || action === "give";
  if (isMutual || needsTwo)
    deed.target ??=
      told.subjects.find((entity) => entity !== actor && entity.isStaged) ?? (actor.count > 1 ? actor : null);
  if (verb?.particle && directions[verb.particle]) deed.direction ??= directions[verb.particle] ?? null;
  if (verb?.particle === "away") deed.path ??= "away";
  readAdverbs(deed, clause, telling);
  readAttachments(deed, told, telling);
  implyThings(deed, told, telling);
  if (launches.has(action)) deed.outcome = outcomeOf(action, wordsOf(told, telling, null), deed.outcome);
  const face = deed.action === "idle" ? faces[deed.manner[0] ?? ""] : undefined;
  if (face !== undefined) actor.attributes.mood ??= face;
  const isFirst = !story.deeds.some((earlier) => earlier.actor === actor && !earlier.isState);
  if (deed.isState && isFirst) placeBodies(told, [actor], telling);
  if (action === "hold" && deed.target) story.relations.push({ kind: "holds", of: actor, to: deed.target, and: null });
  if (action === "ride" && deed.target && !story.relations.some((r) => r.of === actor && r.to === deed.target))
    story.relations.push({ kind: "rides", of: actor, to: deed.target, and: null });
  referents.promote([actor]);
  return deed;
}

function readAdverbs(deed: Deed, clause: Clause, { reading }: Telling): void {
  const { tokens, ledger } = reading;
  const inVerb = (clause.verb?.tokens ?? []).filter((index) => tokens[index]?.pos === "ADV");
  for (const index of [...clause.adverbs, ...inVerb, ...clause.complements]) {
    const word = tokens[index]?.lower ?? "";
    const pace = paces[word];
    if (besides.has(word)) ledger.mark([index], "understood", "Read with its sentence.");
    else if (pace !== undefined) deed.speed *= pace;
    else if (directions[word]) deed.direction = directions[word] ?? null;
    else if (word === "away" || word === "off") deed.path = "away";
    else if (numbers[word] !== undefined && /^(?:once|twice|thrice)$/.test(word)) deed.times = numbers[word] ?? null;
    else if (manners.has(word) || moods[word] !== undefined) deed.manner.push(moods[word] ?? word);
    else if (word.endsWith("ly")) {
      deed.manner.push(word);
      ledger.mark([index], "unstaged", `The way '${word}' is kept with the deed; motions do not differ by it yet.`);
    }
    ledger.mark([index], "understood", "How it is done.");
  }
  deed.speed = Math.min(10, Math.max(0.1, deed.speed));
}

function readAttachments(deed: Deed, told: ToldClause, telling: Telling): void {
  const { reading, story } = telling;
  const { tokens, ledger } = reading;
  for (const { attachment, referents: inside } of told.attachments) {
    const { use } = attachment;
    // 'A man with a dog walks': what stands between subject and verb belongs to the subject.
    if (attachment.after !== null && (attachment.tokens[0] ?? 0) < (told.clause.verb?.token ?? 0)) continue;
    for (const { phrase, referent } of inside) {
      const head = tokens[phrase.head]?.lower ?? "";
      const entity = bodiesOf(referent).find((one) => one.isStaged && one !== deed.actor) ?? null;
      const place: PlaceMention | null = referent.kind === "place" ? referent.place : null;
      const seconds = durationOf(phrase.count, phrase.words.at(-1) ?? "");
      if (seconds !== null && use.role !== "source") {
        deed.seconds = seconds;
        ledger.mark(
          [...phrase.modifiers, ...phrase.nouns, ...rangeOf(phrase.start, phrase.head)],
          "understood",
          "How long it lasts.",
        );
      } else if (directions[head] && phrase.words.length === 1) deed.direction = directions[head] ?? null;
      else if (
        (head === "camera" || head === "viewer") &&
        /^(?:to|towards?|at|into|past|from|away from|for)$/.test(attachment.preposition)
      )
        deed.direction = use.role === "source" ? "away-from-camera" : "towards-camera";
      else if (head === "circle" || head === "circles") deed.path = "circle";
      else if (use.role === "with" && entity) {
        const kind = telling.language.stage.design(entity.noun.design ?? "")?.kind;
        const isScenery = kind === "building" || kind === "plant" || kind === "fixture" || kind === "furniture";
        if (isScenery) {
          const isBehind = told.attachments.some(
            (a) =>
              /^in$/.test(a.attachment.preposition) &&
              a.attachment.phrases.some((p) => /^(?:back|fore)ground$/.test(p.words.at(-1) ?? "")),
          );
          setBehind(entity, deed.actor, { story, isBehind });
        } else if (!isAlive(entity) && deed.with === null && deed.target !== entity) deed.with = entity;
        else if (deed.target === null) deed.target = entity;
      } else if (use.role === "source") {
        if (place) deed.from = place;
        else if (entity && ["look", "point", "wave", "talk", "clap"].includes(deed.action))
          relateStart(deed.actor, entity, story);
        else if (entity && ["jump", "fall", "climb", "stand-up"].includes(deed.action))
          relateStart(deed.actor, entity, story);
        else if (
          entity &&
          deed.target &&
          deed.target !== entity &&
          ["pick-up", "pull", "push", "catch"].includes(deed.action)
        )
          relateStart(deed.target, entity, story);
        if (going.has(deed.action)) deed.path ??= use.path ?? null;
      } else if (["place", "goal", "path"].includes(use.role)) {
        takeGoal(deed, { entity, place, relation: use.relation ?? null, path: use.path ?? null }, story);
      }
      if (entity || place) ledger.mark(attachment.tokens, "understood", "Where it leads.");
    }
  }
}

/** 'With a tower in the background': scenery is no instrument. */
function setBehind(
  thing: Entity,
  actor: Entity,
  { story, isBehind }: { story: Telling["story"]; isBehind: boolean },
): void {
  const known = story.relations.findIndex((relation) => relation.of === thing && relation.to === actor);
  if (known >= 0) story.relations.splice(known, 1);
  story.relations.push({ kind: isBehind ? "behind" : "near", of: thing, to: actor, and: null });
}

/** Where a thing is from before the deed moves it. */
function relateStart(thing: Entity, at: Entity, story: Telling["story"]): void {
  if (thing !== at && !story.relations.some((r) => r.of === thing))
    story.relations.push({ kind: "on", of: thing, to: at, and: null });
}

const going = new Set([
  "walk",
  "run",
  "jump",
  "fly",
  "drive",
  "ride",
  "sail",
  "swim",
  "climb",
  "roll",
  "slide",
  "bounce",
  "fall",
  "dance",
]);

type Goal = {
  readonly entity: Entity | null;
  readonly place: PlaceMention | null;
  readonly relation: Telling["story"]["relations"][number]["kind"] | null;
  readonly path: Deed["path"];
};

function takeGoal(deed: Deed, { entity, place, relation, path }: Goal, story: Telling["story"]): void {
  if (going.has(deed.action)) {
    deed.path ??= path;
    if (place?.area) deed.to ??= place;
    if (entity && deed.target === null) {
      deed.target = entity;
      if (path === null && relation !== null) deed.manner.push(relation);
    }
    return;
  }
  if (entity) {
    if (deed.target === null) deed.target = entity;
    else if (deed.action === "put-down" && deed.with === null && deed.target !== entity)
      [deed.with, deed.target] = [deed.target, entity];
    if (
      ["sit", "lie-down", "stand", "idle"].includes(deed.action) &&
      relation &&
      !story.deeds.some((earlier) => earlier.actor === deed.actor && !earlier.isState) &&
      !story.relations.some((r) => r.of === deed.actor && r.to === entity)
    )
      story.relations.push({ kind: relation, of: deed.actor, to: entity, and: null });
  }
  if (place?.area && !story.standing.some((s) => s.body === deed.actor))
    story.standing.push({ body: deed.actor, place });
}

/** The ball of a shot and its hoop, the book of reading: named nowhere, needed all the same. */
function implyThings(deed: Deed, { clause, objects }: ToldClause, { referents, language }: Telling): void {
  const { segment } = clause;
  const role = [deed.actor.role ?? "", ...clause.objects.flatMap((phrase) => phrase.words)].join(" ");
  const needs = impliedThings[deed.action];
  const isHand = ["shoot", "throw", "kick", "dribble"].includes(deed.action);
  const has = isHand ? deed.with : deed.target;
  // Something else is named, even if nothing can stage it yet: a frisbee is no ball.
  const isNamed = objects.some(({ referent }) => referent.kind === "bodies");
  const isOther = isNamed || (clause.objects.length > 0 && !isHand);
  if (needs && !has && !isOther && deed.actor.noun.nounClass === "person") {
    const sport = language.stage.designs.find(
      (design) =>
        design.abilities.includes("bounce") &&
        design.nouns.some((noun) => role.includes(noun.replace(/ ?ball$/, "")) && noun.endsWith("ball")),
    );
    const thing = referents.imply([...(sport ? [sport.nouns[0] ?? sport.id] : []), ...needs], {
      segment,
      isOfSet: false,
    });
    if (thing && isHand) deed.with = thing;
    else if (thing) deed.target = thing;
  }
  const aims = impliedTargets[deed.action];
  if (aims && deed.target === null) deed.target = referents.imply(aims, { segment, isOfSet: true });
}

const timeUnits = lookup({ second: 1, sec: 1, minute: 60, moment: 1.5, instant: 0.5, while: 2 });

function durationOf(count: number | null, noun: string): number | null {
  const unit = timeUnits[noun];
  return unit === undefined ? null : unit * (count ?? 1);
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
