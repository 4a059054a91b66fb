import type { Action } from "../lexicon/actions.ts";
import type { Entity } from "./entity.ts";
import { plainDeed } from "./kept-deed.ts";
import type { Deed } from "./story.ts";
import type { Telling } from "./telling.ts";

/** Deeds that leave whoever sits or lies where he is. */
const still = new Set<Action>(["idle", "look", "talk", "read", "hold", "drink", "eat", "laugh", "cry", "nod"]);
/** How long one is seen so before he rises. */
const BEFORE_SECONDS = 0.8;

/** 'Gets up' of one of whom nothing else is told: he sat, or lay asleep where he wakes up. */
export function beginSettled({ story, referents, language }: Telling): void {
  const gaits = ["biped", "quadruped"];
  const known = new Set<Entity>(story.relations.filter(({ kind }) => kind !== "near").map(({ of }) => of));
  for (const actor of referents.entities) {
    const gait = actor.noun.design ? language.stage.design(actor.noun.design)?.gait : null;
    if (!gait || !gaits.includes(gait) || known.has(actor)) continue;
    const own = story.deeds.filter((deed) => deed.actor === actor);
    const rises = own.find((deed) => !still.has(deed.action));
    if (rises?.action !== "stand-up") continue;
    const first: Deed = {
      ...plainDeed(actor, rises.verb === "wake" ? "lie-down" : "sit", own[0]?.segment ?? rises.segment),
      isState: true,
      seconds: BEFORE_SECONDS,
    };
    story.deeds.splice(story.deeds.indexOf(own[0] ?? rises), 0, first);
  }
}
