import { type GroundedVerb } from "../grounding/ground-verb.ts";
import type { Stage } from "../grounding/stage.ts";
import { isAlive, type Entity } from "./entity.ts";
import { type Deed } from "./story.ts";
import { type Telling } from "./telling.ts";

export const ownMotions = new Set(["idle", "roll", "bounce", "fall", "slide", "spin", "open", "close"]);

/** Living bodies and vehicles act; things only fall, roll and the like. */
export function canDo(actor: Entity, action: string, { stage }: Telling["language"]): boolean {
  if (isAlive(actor) || ownMotions.has(action)) return true;
  const design = stage.design(actor.noun.design ?? "");
  return (
    design?.kind === "vehicle" &&
    ["drive", "ride", "sail", "fly", "turn", "push", "pull", "run", "walk"].includes(action)
  );
}

/** What the world has only people do: with hands, a face or on two legs. */
const ofPeople = new Set<string>(
  "throw shoot kick dribble catch pick-up put-down give hold read play push pull open close climb point wave clap nod shake-head look talk dance hug shake-hands cheer bow laugh cry".split(
    " ",
  ),
);
/** What is not even begun without a thing to do it with. */
const withThings = new Set<string>("throw catch pick-up put-down give hold read push pull".split(" "));

/** Why the world lets a deed pass by though its actor is on screen, or null where it is done. */
export function whyNotDone(deed: Deed, isExact: boolean, { stage }: Telling["language"]): string | null {
  const { actor, action, verb, manner } = deed;
  const kind = stage.design(actor.noun.design ?? "")?.kind;
  const hasFace = manner.some((word) => /^(?:smile|frown|yawn|sigh)$/.test(word));
  if (action === "idle" && !isExact && !hasFace)
    return `'${verb}' is kept in the screenplay; the ${actor.name} only waits.`;
  if (kind === "creature" && ofPeople.has(action)) return `A ${actor.name} cannot '${verb}' in the world yet.`;
  if ((action === "open" || action === "close") && kind !== "person")
    return `The ${actor.name} cannot '${verb}' by itself in the world yet.`;
  const flies = (one: Entity | null): boolean =>
    ["bird", "aircraft"].includes(stage.design(one?.noun.design ?? "")?.gait ?? "none");
  if (action === "fly" && ![actor, deed.target, deed.with].some(flies))
    return `Nothing carries the ${actor.name} in the air.`;
  const isWithAnother = deed.target !== null && deed.target.isStaged && isAlive(deed.target);
  if (["hug", "shake-hands", "give"].includes(action) && !isWithAnother)
    return `'${verb}' is done with another, who is not in the film.`;
  const hasThing = [deed.target, deed.with].some((one) => one?.isStaged === true && !isAlive(one));
  if (kind === "person" && withThings.has(action) && !hasThing)
    return `What the ${actor.name} would '${verb}' cannot be staged yet, so it is not done.`;
  return null;
}

/** What is rooted or too large is done something to, and is in nobody's hands. */
export function isHandy(thing: Entity, stage: Stage): boolean {
  const design = stage.design(thing.noun.design ?? "");
  return design === null || isAlive(thing) || design.abilities.includes("carry");
}

export const handled = new Set([
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
export function withBody(grounded: GroundedVerb, part: string): GroundedVerb {
  if (!handled.has(grounded.action)) return grounded;
  const isMoved = ["pick-up", "put-down", "hold", "pull"].includes(grounded.action);
  if (isMoved && /^(?:head|face|eye|gaze|chin|neck)$/.test(part))
    return { ...grounded, action: "look", isExact: false };
  const isUp = grounded.action === "pick-up" || grounded.action === "hold";
  if (/^(?:hand|arm|finger|fist|palm|paw)$/.test(part) && isUp) return { ...grounded, action: "wave", isExact: false };
  return { ...grounded, action: "idle", isExact: false };
}

/** Work of the hands on what nobody can hold ('cleans a table', 'makes a bed') is shown by turning to it. */
export function settle(grounded: GroundedVerb, object: Entity | null, { language }: Telling): GroundedVerb {
  if (grounded.action !== "hold") return grounded;
  const design = object?.noun.design ? language.stage.design(object.noun.design) : null;
  const canHold =
    design?.kind === "prop" || design?.kind === "food" || (design !== null && design?.abilities.includes("carry"));
  if (canHold || (grounded.isExact && !object)) return grounded;
  return { ...grounded, action: object?.isStaged ? "look" : "idle", isExact: false };
}
