import type { Entity } from "./entity.ts";
import type { Telling } from "./telling.ts";

/** 'She sits on the sofa, a cat beside her': an animal beside somebody on a long seat is on it too. */
export function shareSeats({ story, language }: Telling): void {
  const seatOf = new Map<Entity, Entity>();
  for (const { kind, of, to } of story.relations) if (kind === "on" && !seatOf.has(of)) seatOf.set(of, to);
  for (const [i, { kind, of, to }] of story.relations.entries()) {
    const seat = seatOf.get(to);
    const design = seat?.noun.design ? language.stage.design(seat.noun.design) : null;
    const animal = of.noun.design ? language.stage.design(of.noun.design) : null;
    const isSmall = of.noun.nounClass === "creature" && animal !== null && animal.sizeMetres[2] < LONG_METRES;
    const isLong = design?.abilities.includes("lie-on") === true && design.abilities.includes("sit-on");
    if (kind !== "near" || !seat || seat === of || !isSmall || !isLong) continue;
    story.relations[i] = { kind: "on", of, to: seat, and: null };
    if (!seatOf.has(of)) seatOf.set(of, seat);
  }
}

/** Animals longer than this have no room beside anybody. */
const LONG_METRES = 1.2;
