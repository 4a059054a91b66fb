import type { Action } from "../lexicon/actions.ts";
import type { Entity } from "./entity.ts";
import { plainDeed } from "./kept-deed.ts";
import type { Telling } from "./telling.ts";

/** Deeds that leave whoever sits or lies where he is. */
const still = new Set<Action>(["idle", "look", "talk", "read", "hold", "drink", "eat", "laugh", "cry", "nod"]);
/** How long one is seen so before he rises. */
const BEFORE_SECONDS = 0.8;

const thenWords = new Set(["then", "suddenly", "next", "later", "afterwards", "finally"]);
/** 'Then' stands this near before its verb: 'then the small brown cat suddenly runs'. */
const THEN_WITHIN_TOKENS = 9;
const FOUND_SECONDS = 1.2;

/** 'A cat is on the table, then it runs': how the film finds it is seen before the first deed. */
export function showOpening({ reading, story }: Telling): void {
  const [deed] = story.deeds;
  const verb = deed?.tokens[0];
  if (!deed || verb === undefined || deed.isState || deed.order !== "next" || deed.seconds !== null) return;
  const isFound = [...story.relations.map(({ of }) => of), ...story.standing.map(({ body }) => body)].includes(
    deed.actor,
  );
  const before = reading.tokens.slice(Math.max(0, verb - THEN_WITHIN_TOKENS), verb);
  const isThen = before.some(({ lower }) => thenWords.has(lower));
  // Where the film opens with a word of order ('Then a cat runs'), nothing comes before it.
  const isLater = reading.tokens.slice(0, verb).some(({ pos }) => pos === "AUX" || pos === "VERB");
  if (!isFound || !isThen || !isLater) return;
  story.deeds.unshift({ ...plainDeed(deed.actor, "idle", deed.segment), isState: true, seconds: FOUND_SECONDS });
}

/** 'Gets up' of one of whom nothing else is told: he sat, or lay asleep where he wakes up. */
export function beginSettled({ story, referents, language }: Telling): void {
  const gaits = ["biped", "quadruped"];
  const known = new Set<Entity>(story.relations.filter(({ kind }) => kind !== "near").map(({ of }) => of));
  for (const actor of referents.entities) {
    const gait = actor.noun.design ? language.stage.design(actor.noun.design)?.gait : null;
    if (!gait || !gaits.includes(gait) || known.has(actor)) continue;
    const own = story.deeds.filter((deed) => deed.actor === actor);
    const rises = own.find((deed) => !still.has(deed.action));
    const [first] = own;
    if (!first || rises?.action !== "stand-up") continue;
    const before = plainDeed(actor, rises.verb === "wake" ? "lie-down" : "sit", first.segment);
    story.deeds.splice(story.deeds.indexOf(first), 0, { ...before, isState: true, seconds: BEFORE_SECONDS });
  }
}
