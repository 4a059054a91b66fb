import { isAlive, type Entity } from "./entity.ts";
import { wearVerbs } from "./resolve-clause.ts";
import type { Story } from "./story.ts";
import { bodiesOf, pageOf, type Telling, type ToldClause } from "./telling.ts";
import { dress, giveFeature } from "./wearing.ts";

/** Clothes, features, companions: what 'with' and 'in' say of a body, whatever the verb. */
export function tellAttachments(told: ToldClause, telling: Telling): void {
  const { reading, referents, story } = telling;
  const { clause } = told;
  const page = pageOf(telling);
  for (const { attachment, referents: inside } of told.attachments) {
    const after = attachment.after
      ? referents.resolve(attachment.after, { segment: clause.segment, preposition: null })
      : undefined;
    const owner = bodiesOf(after)[0] ?? told.subjects[0] ?? null;
    for (const { phrase, referent } of inside) {
      const owners = bodiesOf(after).length > 0 ? bodiesOf(after) : told.subjects.slice(0, 1);
      if (attachment.use.role === "without") {
        if (referent.kind === "bodies") for (const entity of referent.entities) entity.attributes.other.push("absent");
        reading.ledger.replace([...phrase.modifiers, ...phrase.nouns], "understood", "Left out, as the prompt says.");
        continue;
      }
      const isWorn = ["in", "with", "wearing"].includes(attachment.preposition);
      if (referent.kind === "garment" && isWorn) for (const wearer of owners) dress(wearer, phrase, page);
      if (referent.kind === "feature") {
        const isTouch = clause.verb !== null && attachment.after === null;
        if (!isTouch) for (const body of owners) giveFeature(body, phrase, page);
        reading.ledger.mark(
          [...phrase.modifiers, ...phrase.nouns],
          "assumed",
          "A part of the body; what is shown is the whole body's movement.",
        );
        if (clause.verb && attachment.after === null) reading.ledger.serve(phrase.nouns, [clause.verb.token]);
      }
      if (referent.kind === "bodies" && attachment.use.role === "with" && attachment.after && owner) {
        const target = referent.entities[0];
        if (target && target !== owner && target.isStaged)
          relate(story, isAlive(target) || !isAlive(owner) ? "near" : "holds", target, owner);
      }
    }
  }
  for (const { phrase, referent } of told.objects) {
    const wearer = told.subjects[0];
    if (
      referent.kind === "garment" &&
      wearer &&
      clause.verb &&
      (wearVerbs.has(clause.verb.lemma) || clause.verb.lemma === "have")
    ) {
      for (const body of told.subjects) dress(body, phrase, page);
      reading.ledger.mark(clause.verb.tokens, "understood", "Worn.");
    } else if (referent.kind === "feature" && clause.verb?.lemma === "have" && told.subjects.length > 0) {
      for (const body of told.subjects) giveFeature(body, phrase, page);
      reading.ledger.mark(clause.verb.tokens, "understood", "Read with what follows it.");
    } else if (referent.kind === "feature") {
      reading.ledger.mark(
        [...phrase.modifiers, ...phrase.nouns],
        "assumed",
        "A part of the body; what is shown is the whole body's movement.",
      );
      if (clause.verb) reading.ledger.serve(phrase.nouns, [clause.verb.token]);
    }
  }
}

/** `thing` stands in `kind` to `to`; 'holds' turns round, the holder being the one who does. */
function relate(story: Story, kind: Story["relations"][number]["kind"], thing: Entity, to: Entity): void {
  const relation = kind === "holds" ? { kind, of: to, to: thing, and: null } : { kind, of: thing, to, and: null };
  if (thing !== to && !story.relations.some((r) => r.of === relation.of && r.to === relation.to))
    story.relations.push(relation);
}
