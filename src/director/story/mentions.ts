import type { Language } from "../language.ts";
import type { Ledger } from "../reading/ledger.ts";
import type { Token } from "../reading/tokens.ts";
import { newEntity, type Entity } from "./entity.ts";

/** What phrases are read in: the prompt's words, their notes, and what words can mean here. */
export type Text = {
  readonly tokens: readonly Token[];
  readonly ledger: Ledger;
  readonly language: Language;
  /** Lemmas of the whole prompt, by which senses are chosen. */
  readonly context: ReadonlySet<string>;
};

/** How a phrase stands in its clause. */
export type Use = {
  readonly segment: number;
  readonly preposition: string | null;
  /** The subject of a verb. */
  readonly acts?: boolean;
  /** The object of a verb that does not go anywhere: a thing, not a place to be. */
  readonly isObject?: boolean;
  /** The verb is one of things ('it shatters'). */
  readonly isOfThings?: boolean;
  /** The clause's subjects, whom a pronoun after the verb does not mean. */
  readonly besides?: readonly Entity[];
  /** Whether somebody can do what the pronoun's verb says. */
  readonly suits?: (entity: Entity) => boolean;
  /** Before a colon and what it says: 'Anna: "…"'. */
  readonly isSpeaker?: boolean;
  /** Nothing is told of it but how it is filmed: 'gas station'. */
  readonly isAlone?: boolean;
  /** After 'in' or 'wearing' on a person. */
  readonly isWorn?: boolean;
};

/** Everybody and everything spoken of so far. */
export class Mentions {
  readonly entities: Entity[] = [];
  /** Latest last; subjects count as later. */
  readonly recent: Entity[] = [];

  /** One more, with its own index. */
  add(known: Omit<Parameters<typeof newEntity>[0], "index">): Entity {
    const entity = newEntity({ ...known, index: this.entities.length });
    this.entities.push(entity);
    return entity;
  }

  /** Mentioned again as the one who acts: pronouns think of it first. */
  promote(entities: readonly Entity[]): void {
    for (const entity of entities) {
      const at = this.recent.indexOf(entity);
      if (at >= 0) this.recent.splice(at, 1);
      this.recent.push(entity);
    }
  }

  /** Who is likeliest to speak where nobody is named: the person mentioned last. */
  lastSpeaker(segment: number): Entity | null {
    const isPerson = (entity: Entity): boolean => entity.noun.nounClass === "person";
    return (
      this.recent.findLast((entity) => isPerson(entity) && entity.segment === segment) ??
      this.recent.findLast(isPerson) ??
      null
    );
  }
}
