import { hasBody } from "./entity.ts";
import { impliedTargets, impliedThings } from "../lexicon/implied.ts";
import { type Deed } from "./story.ts";
import { type Telling, type ToldClause } from "./telling.ts";

/** The ball of a shot and its hoop, the book of reading: named nowhere, needed all the same. */
export function implyThings(deed: Deed, { clause, objects }: ToldClause, { referents, language }: Telling): void {
  const { segment } = clause;
  const role = [deed.actor.role ?? "", ...clause.objects.flatMap((phrase) => phrase.words)].join(" ");
  const needs = impliedThings[deed.action];
  const isHand = ["shoot", "throw", "kick", "dribble"].includes(deed.action);
  const has = isHand ? deed.with : deed.target;
  // Something else is named, even if nothing can stage it yet: a frisbee is no ball.
  const isNamed = objects.some(({ referent }) => referent.kind === "bodies" && referent.entities.some(hasBody));
  const isOther = isNamed || (clause.objects.length > 0 && !isHand);
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
