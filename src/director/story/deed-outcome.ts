import { type GroundedVerb } from "../grounding/ground-verb.ts";
import { isAlive } from "./entity.ts";
import { launches, outcomeOf } from "./outcome.ts";
import { keptDeed } from "./kept-deed.ts";
import { ownMotions } from "./stageable.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

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
export function asConsequence(told: ToldClause, grounded: GroundedVerb | null, telling: Telling): boolean {
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
  story.deeds.push({
    ...keptDeed(thing, told, telling),
    action: grounded && ownMotions.has(grounded.action) ? grounded.action : "idle",
    standsFor: grounded?.isExact === true ? null : (clause.verb?.lemma ?? null),
    manner: ["consequence"],
    order: "with",
    other: cause,
    consequenceOf: cause,
  });
  const target =
    told.attachments.flatMap(({ referents }) => referents.flatMap(({ referent }) => bodiesOf(referent)))[0] ??
    told.objects.flatMap(({ referent }) => bodiesOf(referent))[0];
  if (target && cause.target === null && cause.action !== "shoot" && target !== cause.actor) cause.target = target;
  const isOwn = grounded !== null && ["roll", "bounce", "fall", "fly", "slide", "spin"].includes(grounded.action);
  const isIdle = grounded === null || !ownMotions.has(grounded.action) || grounded.action === "idle";
  const kind = isOwn ? "understood" : isIdle ? "unstaged" : "assumed";
  reading.ledger.mark(
    [...(clause.verb?.tokens ?? []), ...clause.adverbs],
    kind,
    kind === "unstaged"
      ? `Kept with the ${cause.verb}; the ${thing.name} does not do it by itself.`
      : `What the ${thing.name} does of itself after the ${cause.verb}.`,
  );
  return true;
}

const goalNouns = new Set(
  "basket hoop net rim backboard board iron glass goal post crossbar bar woodwork ring target".split(" "),
);

/** Words that can tell how a shot ends: the verb's, its adverbs', and what is said of basket, rim, post and the like. */
export function wordsOf({ clause }: ToldClause, { reading }: Telling, extra: string | null): Set<string> {
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
