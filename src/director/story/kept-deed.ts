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

/** A deed that the world cannot do keeps its place and time in the screenplay; its actor only waits. */
export function keptDeed(actor: Entity, told: ToldClause, { deedOf }: Telling): Deed {
  const { clause } = told;
  const { verb } = clause;
  const object = told.objects.find(({ referent }) => !bodiesOf(referent).some(hasBody))?.phrase.words ?? [];
  const words = [verb?.isPassive ? "be" : null, verb?.lemma, verb?.particle, ...object];
  return {
    actor,
    verb: verb?.lemma ?? "be",
    action: "idle",
    standsFor: words.filter((word) => typeof word === "string").join(" "),
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
    consequenceOf: null,
  };
}
