import type { Language } from "../language.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { Attachment, Clause, NounPhrase } from "../reading/reading.ts";
import type { Page } from "./describe.ts";
import { hasBody, isAlive, type Entity } from "./entity.ts";
import type { Referent, Referents } from "./referents.ts";
import { seen } from "./seen.ts";
import type { Deed, Story } from "./story.ts";

/** A clause with its phrases resolved. */
export type ToldClause = {
  readonly clause: Clause;
  readonly subjects: readonly Entity[];
  readonly subjectReferents: readonly { readonly phrase: NounPhrase; readonly referent: Referent }[];
  readonly objects: readonly { readonly phrase: NounPhrase; readonly referent: Referent }[];
  readonly attachments: readonly {
    readonly attachment: Attachment;
    readonly referents: readonly { readonly phrase: NounPhrase; readonly referent: Referent }[];
  }[];
};

export type Telling = {
  readonly reading: Reading;
  readonly referents: Referents;
  readonly language: Language;
  readonly story: Story;
  readonly deedOf: Map<Clause, Deed>;
  readonly openings: number[];
};

export function pageOf({ reading: { tokens, ledger }, language: { stage } }: Telling): Page {
  return { tokens, ledger, stage };
}

export function bodiesOf(referent: Referent | undefined): readonly Entity[] {
  return referent?.kind === "bodies" ? referent.entities : [];
}

/** Relations and places that prepositions give to `bodies` while nobody moves. */
export function placeBodies(told: ToldClause, bodies: readonly Entity[], { story, referents, reading }: Telling): void {
  for (const { attachment, referents: inside } of told.attachments) {
    const { relation } = attachment.use;
    const own = attachment.after
      ? bodiesOf(referents.resolve(attachment.after, { segment: told.clause.segment, preposition: null }))
      : [];
    const about = own.length > 0 ? own : bodies;
    const others = inside.flatMap(({ referent }) => bodiesOf(referent)).filter(hasBody);
    const place = inside
      .map(({ referent }) => (referent.kind === "place" ? referent.place : null))
      .find((one) => one !== null);
    const other = others[0];
    // Sets, because 'they' can be everybody of a long prompt.
    const related = new Set(story.relations.filter(({ to }) => to === other).map(({ of }) => of));
    const standing = new Set(story.standing.map(({ body }) => body));
    for (const body of about) {
      if (place && place.area !== null && body.isStaged && !standing.has(body)) {
        standing.add(body);
        story.standing.push({ body, place });
      }
      // 'Is poured into a glass' says where it goes, 'is placed into' where it is.
      const isGoing = attachment.use.role === "goal" && told.clause.verb !== null && !seen.has(told.clause.verb.lemma);
      if (
        relation &&
        !isGoing &&
        other &&
        other !== body &&
        hasBody(body) &&
        // Nobody is in somebody.
        !(relation === "in" && isAlive(other)) &&
        !related.has(body)
      ) {
        related.add(body);
        story.relations.push({
          kind: relation,
          of: body,
          to: other,
          and: relation === "between" ? (others[1] ?? null) : null,
        });
        const isShown = body.isStaged && other.isStaged;
        reading.ledger.mark(
          attachment.tokens,
          isShown ? "understood" : "unstaged",
          isShown ? "Where it is." : "Where something is that cannot be staged yet.",
        );
      }
    }
  }
}
