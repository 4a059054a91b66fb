import { implyOwnSeat } from "./imply-things.ts";
import { going } from "./deed-goals.ts";
import { groundVerb } from "../grounding/ground-verb.ts";
import { changeVerbs } from "../lexicon/actions.ts";
import { depictVerbs } from "../lexicon/camera.ts";
import { asConsequence, wordsOf } from "./deed-outcome.ts";
import { hasBody, isAlive, type Entity } from "./entity.ts";
import { keptDeed, plainDeed, targetOf } from "./kept-deed.ts";
import { makeDeed } from "./make-deed.ts";
import { launches, outcomeOf } from "./outcome.ts";
import { seen } from "./seen.ts";
import { canDo, handled, ownMotions, settle, whyNotDone, withBody } from "./stageable.ts";
import { type Deed } from "./story.ts";
import { bodiesOf, placeBodies, type Telling, type ToldClause } from "./telling.ts";

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
  const isBySomebody =
    cast.actors[0]?.noun.nounClass === "person" && clause.objects.length > 0 && clause.kind === "main";
  if (depicts.has(verb.lemma) && verb.form === "ing" && !isBySomebody) {
    ledger.mark([...verb.tokens, ...clause.adverbs], "understood", "Speaks of the picture itself.");
    return null;
  }
  const isShownOnly =
    (verb.isPassive || verb.form === "participle" || depictVerbs.has(verb.lemma)) &&
    cast.agents.length === 0 &&
    // 'And then it is placed down' happens; 'it is placed on the table' is how it stands.
    (depictVerbs.has(verb.lemma) || (clause.orderTokens.length === 0 && verb.particle === null)) &&
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
  // What another has become ('the water turns into fish') is there from now on.
  for (const body of cast.actors) {
    const at = body.attributes.other.indexOf("absent");
    if (at >= 0) body.attributes.other.splice(at, 1);
  }
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
  const meant = groundVerb(
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
  const grounded = meant && isFigurative(told) ? null : meant;
  const consequence = asConsequence(told, grounded, telling);
  if (consequence) return null;
  const isUndergone = verb.isPassive && cast.agents.length === 0 && !(grounded && ownMotions.has(grounded.action));
  const isMoved = grounded !== null && !canDo(actor, grounded.action, telling.language);
  if (!grounded || isMoved || isUndergone || !hasBody(actor)) {
    placeBodies(told, cast.actors, telling);
    for (const body of cast.actors) {
      // Water that splashes and clouds that part are kept as bodies of their own.
      if (["substance", "nature", "place"].includes(body.noun.nounClass)) body.acts = true;
      if (hasBody(body)) story.deeds.push({ ...keptDeed(body, told, telling), target: targetOf(body, told) });
    }
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
    const own = story.deeds.findLast((deed) => deed.actor === actor && deed.segment === clause.segment);
    const last = story.deeds.findLast((deed) => launches.has(deed.action) && deed.segment === clause.segment);
    // Who ran after the ball in between shoots again.
    if (last && (last.actor !== actor || own === last)) {
      last.outcome = outcomeOf(last.action, wordsOf(told, telling, grounded.use.endsLast), last.outcome);
      ledger.mark([...verb.tokens, ...clause.adverbs], "understood", `How the ${last.verb} ends.`);
      return null;
    }
  }
  const part = objectReferent?.kind === "feature" ? (objectPhrase?.words.at(-1) ?? "") : null;
  const staged = part === null ? settle(grounded, object, telling) : withBody(grounded, part);
  const earlier = story.deeds.length;
  const first = makeDeed(actor, told, { grounded: staged, objects: cast.patients }, telling);
  const seat = story.deeds.slice(earlier).find((deed) => deed.action === "sit" && deed.isState)?.target ?? null;
  const latest = story.deeds.findLast((deed) => deed.actor === actor);
  // 'Lies down to rest' is one lying down.
  const isHeld = latest !== undefined && postures.has(first.action) && latest.action === first.action;
  const twin = first.order === "with" || isHeld ? story.deeds.findLast((deed) => isSameWay(deed, first)) : undefined;
  if (twin) {
    // 'Approach, treading through the snow': one way of going, told twice.
    twin.path ??= first.path;
    twin.target ??= first.target;
    twin.to ??= first.to;
    twin.manner.push(...first.manner);
    ledger.mark(verb.tokens, "understood", `Goes with '${twin.verb}'.`);
    return twin;
  }
  story.deeds.push(first);
  for (const other of cast.actors.slice(1)) {
    if (!hasBody(other)) continue;
    const deed: Deed = {
      ...first,
      actor: other,
      target: first.target === other ? actor : first.target,
      manner: [...first.manner],
      order: "with",
      other: first,
    };
    implyOwnSeat(deed, told, telling);
    story.deeds.push(deed);
    // 'A man and a woman talk on a bench': both sit on it.
    if (seat) {
      story.relations.push({ kind: "on", of: other, to: seat, and: null });
      story.deeds.push({ ...plainDeed(other, "sit", clause.segment), target: seat, isState: true });
    }
  }
  // 'Walks his dog': the dog goes along.
  const led = verb.lemma === "walk" ? cast.patients.filter((one) => isAlive(one) && one !== actor) : [];
  if (led.length > 0) first.target = null;
  for (const companion of [...led, ...companionsOf(told)]) {
    if (going.has(first.action) && !cast.actors.includes(companion) && hasBody(companion))
      story.deeds.push({
        ...first,
        actor: companion,
        with: null,
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
  const whyNot = whyNotDone(first, staged.isExact, telling.language);
  if (whyNot !== null) {
    ledger.mark(verb.tokens, "unstaged", whyNot);
    return first;
  }
  const said = staged.isExact && !isMimed ? "understood" : "assumed";
  const done = isMimed
    ? `The ${actor.name} makes the movement of it (${first.action}); what it is done to cannot be staged yet.`
    : `'${verb.lemma}' is staged as ${first.action}.`;
  ledger.mark(verb.tokens, said, said === "understood" ? `Done by the ${actor.name}: ${first.action}.` : done);
  return first;
}

/** 'Faces a hard choice': nothing that one could turn to. */
function isFigurative({ clause, objects }: ToldClause): boolean {
  const isIdea = ({ referent }: ToldClause["objects"][number]): boolean =>
    referent.kind === "bodies" && referent.entities.every((entity) => entity.noun.nounClass === "abstract");
  return clause.verb?.lemma === "face" && objects.some(isIdea);
}

/** 'A man walks with his dog': who goes along goes, too. */
function companionsOf({ attachments }: ToldClause): readonly Entity[] {
  return attachments
    .filter(({ attachment }) => attachment.preposition === "with" || attachment.preposition === "along with")
    .flatMap(({ referents }) => referents.flatMap(({ referent }) => bodiesOf(referent)))
    .filter(isAlive);
}

const postures = new Set<Deed["action"]>(["lie-down", "sit", "stand"]);

function isSameWay(deed: Deed, other: Deed): boolean {
  // 'Lies on the bed, sleeping': one way of lying.
  const isPosture = postures.has(deed.action);
  const isOneWay = going.has(deed.action) || isPosture || deed.verb === other.verb;
  return (
    isOneWay &&
    deed.actor === other.actor &&
    deed.segment === other.segment &&
    deed.action === other.action &&
    (!deed.isState || isPosture)
  );
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
