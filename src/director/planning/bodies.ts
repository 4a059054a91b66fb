import type { CastMember, Prop } from "../../screenplay/index.ts";
import type { Language } from "../language.ts";
import { hasBody, isAlive, type Entity } from "../story/entity.ts";
import type { Story } from "../story/story.ts";

/** Near figures that two processor cores can still draw well; larger crowds are shown by this many. */
const MOST_FIGURES = 12;
const MOST_THINGS = 40;
/** Named one by one, so many may be there. */
const MOST_CAST = 24;

export type Bodies = {
  readonly cast: CastMember[];
  readonly props: Prop[];
  /** The bodies of each entity, the first one first. */
  readonly idsOf: ReadonlyMap<Entity, readonly string[]>;
  /** Entities of which fewer are staged than the prompt has. */
  readonly thinned: readonly { readonly entity: Entity; readonly shown: number }[];
};

/** Gives every staged entity its bodies. */
export function planBodies(
  entities: readonly Entity[],
  story: Story,
  { seed, language }: { readonly seed: number; readonly language: Language },
): Bodies {
  const cast: CastMember[] = [];
  const props: Prop[] = [];
  const idsOf = new Map<Entity, readonly string[]>();
  const thinned: { entity: Entity; shown: number }[] = [];
  const used = new Set<string>();
  const staged = entities.filter((entity) => hasBody(entity) && !entity.attributes.other.includes("absent"));
  let figuresLeft = MOST_FIGURES;
  let thingsLeft = MOST_THINGS;
  const drawn = [
    ...staged.filter(isAlive).slice(0, MOST_CAST),
    ...staged.filter((entity) => !isAlive(entity)).slice(0, MOST_THINGS),
  ];
  for (const entity of staged) if (!drawn.includes(entity)) thinned.push({ entity, shown: 0 });
  const inOrder = staged.filter((entity) => drawn.includes(entity));
  inOrder.forEach((entity, i) => {
    const later = inOrder.slice(i + 1).filter((other) => isAlive(other) === isAlive(entity)).length;
    const left = isAlive(entity) ? figuresLeft : thingsLeft;
    const own = entity.count - entity.members.length;
    const count = Math.min(own, Math.max(1, Math.min(own, left - later)));
    if (count < own) thinned.push({ entity, shown: count });
    if (isAlive(entity)) figuresLeft -= count;
    else thingsLeft -= count;
    const ids: string[] = [];
    for (let k = 0; k < count; k++) {
      const id = freeId(slugOf(entity.name), used);
      ids.push(id);
      const design = language.stage.design(entity.noun.design ?? "");
      const common = {
        id,
        name: entity.name,
        design: entity.noun.design ?? wantedDesign(entity.words.join(" "), language),
        standsFor: entity.noun.isExact && entity.isStaged ? null : entity.words.join(" "),
        attributes: structuredClone(entity.attributes),
        seed: `${seed}/${id}`,
      };
      const isVehicle = design?.kind === "vehicle" && story.deeds.some((deed) => deed.actor === entity);
      if (isAlive(entity) || isVehicle) cast.push({ ...common, role: entity.role });
      else props.push({ ...common, ofSet: entity.ofSet });
    }
    idsOf.set(entity, ids);
  });
  // What a group does, its members do.
  for (const entity of inOrder) {
    if (entity.members.length > 0)
      idsOf.set(entity, [...(idsOf.get(entity) ?? []), ...entity.members.flatMap((member) => idsOf.get(member) ?? [])]);
  }
  return { cast, props, idsOf, thinned };
}

/** Not in the catalogue: the world leaves it out until art has a design of this name. A hot dog is no dog. */
function wantedDesign(words: string, { stage }: Language): string {
  const slug = slugOf(words);
  return stage.design(slug) ? `${slug}-of-another-sense` : slug;
}

export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40);
  // An id must not be the name of something that every object has ('constructor').
  return slug === "" ? "body" : slug in {} ? `the-${slug}` : slug;
}

export function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
  used.add(id);
  return id;
}
