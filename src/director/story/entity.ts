import { attributesSchema, type Attributes } from "../../screenplay/index.ts";
import type { GroundedNoun } from "../grounding/ground-noun.ts";

/** Somebody or something that the prompt speaks of. */
export type Entity = {
  readonly index: number;
  /** Its dictionary words, the head last. */
  readonly words: readonly string[];
  /** A given name, or its words. */
  name: string;
  readonly noun: GroundedNoun;
  readonly attributes: Attributes;
  role: string | null;
  /** How many bodies it stands for. */
  count: number;
  readonly segment: number;
  /** Whose it is ('her dog'). */
  readonly owner: Entity | null;
  /** Tokens that named it first, for notes. */
  readonly tokens: readonly number[];
  /** False where nothing can stage it; it stays for notes and later mention. */
  readonly isStaged: boolean;
  /** Those of its bodies that are told apart later ('two people … the woman'). */
  readonly members: Entity[];
  /** Belongs to the set and is only named. */
  ofSet: boolean;
  /** Something is told of it as of a body: air, water or a place that acts is kept as one. */
  acts: boolean;
  /** Only a pronoun has told of it so far. */
  readonly isNameless: boolean;
};

/** An entity of which only what is given is known. */
export function newEntity(
  known: Pick<Entity, "index" | "words" | "name" | "noun" | "segment"> & Partial<Entity>,
): Entity {
  return {
    attributes: noAttributes(),
    role: null,
    count: 1,
    owner: null,
    tokens: [],
    isStaged: known.noun.design !== null,
    members: [],
    ofSet: false,
    acts: false,
    isNameless: false,
    ...known,
  };
}

export function noAttributes(): Attributes {
  return attributesSchema.parse({});
}

/** Whether it can do things by itself. */
export function isAlive(entity: Entity): boolean {
  return entity.noun.nounClass === "person" || entity.noun.nounClass === "creature";
}

const visible = new Set<GroundedNoun["nounClass"]>(["person", "creature", "thing", "garment", "unknown"]);

/** Whether it has its place in the screenplay: all that is staged, and visible things that art may have one day. */
export function hasBody(entity: Entity): boolean {
  return entity.isStaged || entity.acts || visible.has(entity.noun.nounClass);
}
