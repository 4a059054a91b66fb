import { hasBody, isAlive } from "./entity.ts";
import { impliedTargets, impliedThings } from "../lexicon/implied.ts";
import { type Deed } from "./story.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

/** Who sits at a table sits on a chair, and has one to himself. */
export function implySeat(deed: Deed, { clause }: ToldClause, { referents, story, language }: Telling): void {
  const { actor, target: table } = deed;
  const design = table?.noun.design ? language.stage.design(table.noun.design) : null;
  if (deed.action !== "sit" || !table || !design || actor.noun.nounClass !== "person") return;
  if (design.abilities.includes("sit-on") || !design.abilities.includes("put-on")) return;
  // 'Sits down on the desk' is meant.
  if (story.relations.some((r) => r.of === actor && r.to === table && r.kind === "on")) return;
  const taken = story.relations.filter((r) => r.kind === "on" && r.of !== actor).map((r) => r.to);
  const seat = referents.imply(["chair"], { segment: clause.segment, isOfSet: false, taken });
  if (!seat) return;
  seat.count = Math.max(seat.count, actor.count);
  deed.target = seat;
  const isPlaced = story.relations.some((r) => r.of === seat);
  if (!isPlaced) story.relations.push({ kind: "near", of: seat, to: table, and: null });
  story.relations.push({ kind: "on", of: actor, to: seat, and: null });
}

/** Who sits down with another at a table does not sit down on the other's chair. */
export function implyOwnSeat(deed: Deed, told: ToldClause, telling: Telling): void {
  const { relations } = telling.story;
  if (deed.action !== "sit" || !relations.some((r) => r.kind === "on" && r.to === deed.target)) return;
  const table = relations.find((r) => r.kind === "near" && r.of === deed.target)?.to;
  if (!table) return;
  deed.target = table;
  implySeat(deed, told, telling);
}

/** The ball of a shot and its hoop, the book of reading: named nowhere, needed all the same. */
export function implyThings(
  deed: Deed,
  { clause, objects, attachments }: ToldClause,
  { referents, language }: Telling,
): void {
  const { segment } = clause;
  const role = [deed.actor.role ?? "", ...clause.objects.flatMap((phrase) => phrase.words)].join(" ");
  const needs = impliedThings[deed.action];
  const isHand = ["shoot", "throw", "kick", "dribble"].includes(deed.action);
  const has = isHand ? deed.with : deed.target;
  // Something else is named, even if nothing can stage it yet: a frisbee is no ball.
  const isNamed = objects.some(({ referent }) => referent.kind === "bodies" && referent.entities.some(hasBody));
  // 'Plays with a toy car' is no music.
  const isWithThing = attachments.some(
    ({ attachment, referents: inside }) =>
      attachment.use.role === "with" &&
      inside.some(({ referent }) => !bodiesOf(referent).some(isAlive) && referent.kind === "bodies"),
  );
  const isOther = isNamed || (!isHand && (clause.objects.length > 0 || isWithThing));
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
