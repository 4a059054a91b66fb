import { lookup } from "../lexicon/lookup.ts";
import type { Attachment } from "../reading/reading.ts";
import { hasBody, isAlive, type Entity } from "./entity.ts";
import { plainDeed } from "./kept-deed.ts";
import { directions } from "../lexicon/directions.ts";
import type { PlaceMention } from "./place-words.ts";
import { type Deed } from "./story.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

export function readAttachments(deed: Deed, told: ToldClause, telling: Telling): void {
  const { reading, story } = telling;
  const { tokens, ledger } = reading;
  // 'Runs, then jumps up from a board': where he is then is not where the film finds him.
  const isFirst = !story.deeds.some((earlier) => earlier.actor === deed.actor && !earlier.isState);
  for (const { attachment, referents: inside } of told.attachments) {
    const { use } = attachment;
    // 'A man with a dog walks': what stands between subject and verb belongs to the subject.
    if (attachment.after !== null && (attachment.tokens[0] ?? 0) < (told.clause.verb?.token ?? 0)) continue;
    for (const { phrase, referent } of inside) {
      const head = tokens[phrase.head]?.lower ?? "";
      const entity = bodiesOf(referent).find((one) => hasBody(one) && one !== deed.actor) ?? null;
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
        /^(?:camera|lens|viewer|viewers|audience)$/.test(head) &&
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
        else if (deed.target === null && !going.has(deed.action)) deed.target = entity;
      } else if (use.role === "source") {
        if (place) deed.from = place;
        else if (entity && !isAlive(entity) && ["look", "point", "wave", "talk", "clap"].includes(deed.action))
          relateStart(deed.actor, entity, story);
        else if (entity && isFirst && ["jump", "fall", "climb", "stand-up"].includes(deed.action))
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
        const goal = { entity, place, relation: use.relation ?? null, path: use.path ?? null };
        if (
          !takeSeat(deed, goal, telling) &&
          !standsBy(deed, { goal, use, preposition: attachment.preposition }, telling)
        )
          takeGoal(deed, goal, story);
      }
      if (entity?.isStaged || place) {
        ledger.mark(attachment.tokens, "understood", "Where it leads.");
        ledger.serve(attachment.tokens, told.clause.verb?.tokens ?? []);
      } else if (entity) ledger.mark(attachment.tokens, "unstaged", `Kept with the ${entity.name}.`);
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

export const going = new Set([
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

const seated = new Set([
  "talk",
  "read",
  "eat",
  "drink",
  "look",
  "play",
  "idle",
  "hold",
  "clap",
  "wave",
  "point",
  "nod",
]);

/** 'Reads on a sofa': what is done on a seat is done sitting. */
function takeSeat(deed: Deed, { entity, relation }: Goal, { story, language }: Telling): boolean {
  const design = entity?.noun.design ? language.stage.design(entity.noun.design) : null;
  const isSeat = design?.abilities.includes("sit-on") === true && relation === "on";
  if (!entity || !isSeat || !seated.has(deed.action) || deed.actor.noun.nounClass !== "person") return false;
  if (story.relations.some((r) => r.of === deed.actor && r.kind === "on")) return true;
  story.relations.push({ kind: "on", of: deed.actor, to: entity, and: null });
  story.deeds.push({ ...plainDeed(deed.actor, "sit", deed.segment), target: entity, isState: true });
  return true;
}

/** Deeds that are done on the spot. */
const onTheSpot = new Set([
  ...[...seated].filter((action) => action !== "look" && action !== "point" && action !== "idle"),
  "dance",
  "laugh",
  "cry",
  "bark",
  "graze",
]);

/** 'Reads under a tree', 'dances near a fountain': where it is done is where the doer is. 'Waves at a man' is not. */
function standsBy(
  deed: Deed,
  { goal, use, preposition }: { goal: Goal; use: Attachment["use"]; preposition: string },
  { story, language }: Telling,
): boolean {
  const { entity, relation } = goal;
  if (!entity || !relation || use.role !== "place" || !onTheSpot.has(deed.action) || entity === deed.target)
    return false;
  if (preposition === "at" && isAlive(entity)) return false;
  // Nobody can be put into a closed vehicle yet without being hidden by it; a boat is open.
  const design = language.stage.design(entity.noun.design ?? "");
  if (relation === "in" && design?.kind === "vehicle" && !design.abilities.includes("sail")) return false;
  // 'Waves at a woman behind a car' tells where the woman is.
  const whose = deed.target && isAlive(deed.target) ? deed.target : deed.actor;
  const isMoved = story.deeds.some((earlier) => earlier.actor === whose && !earlier.isState);
  const isPlaced = story.relations.some((r) => r.of === whose && r.to === entity);
  if (!isMoved && !isPlaced && whose !== entity)
    story.relations.push({ kind: relation, of: whose, to: entity, and: null });
  return !isMoved;
}

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

const timeUnits = lookup({ second: 1, sec: 1, minute: 60, moment: 1.5, instant: 0.5, while: 2 });

function durationOf(count: number | null, noun: string): number | null {
  const unit = timeUnits[noun];
  return unit === undefined ? null : unit * (count ?? 1);
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
