import { hasBody, type Entity } from "./entity.ts";
import type { Deed } from "./story.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

/** To whom or what a kept deed is done, or where it leads. */
export function targetOf(actor: Entity, { objects, attachments }: ToldClause): Entity | null {
  const others = [
    ...objects.flatMap(({ referent }) => bodiesOf(referent)),
    ...attachments.flatMap(({ referents }) => referents.flatMap(({ referent }) => bodiesOf(referent))),
  ];
  return others.find((one) => one !== actor && hasBody(one)) ?? null;
}

/** A deed of which only the actor and the action are known. */
export function plainDeed(actor: Entity, action: Deed["action"], segment: number): Deed {
  return {
    actor,
    verb: action,
    action,
    standsFor: null,
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
    segment,
    order: "next",
    other: null,
    isState: false,
    seconds: null,
    tokens: [],
    consequences: 0,
    consequenceOf: null,
  };
}

/** A deed that the world cannot do keeps its place and time in the screenplay; its actor only waits. */
export function keptDeed(actor: Entity, told: ToldClause, { deedOf }: Telling): Deed {
  const { clause } = told;
  const { verb } = clause;
  const object = told.objects.find(({ referent }) => !bodiesOf(referent).some(hasBody))?.phrase.words ?? [];
  const words = [verb?.isPassive ? "be" : null, verb?.lemma, verb?.particle, ...object];
  return {
    ...plainDeed(actor, "idle", clause.segment),
    verb: verb?.lemma ?? "be",
    standsFor: words.filter((word) => typeof word === "string").join(" "),
    order: clause.order === "next" && clause.kind === "relative" ? "with" : clause.order,
    other: clause.other ? (deedOf.get(clause.other) ?? null) : null,
    tokens: verb?.tokens ?? [],
  };
}
