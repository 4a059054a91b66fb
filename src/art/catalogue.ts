import { createRandom } from "../base/index.ts";
import { attributesSchema, type Setting } from "../screenplay/index.ts";
import type { ArtAssets, Design, SetDesign, SetModel } from "./design.ts";
import type { Model } from "./model.ts";
import { person } from "./people/person.ts";
import { sets } from "./sets/index.ts";
import { things } from "./things/index.ts";

/** Everything that can be staged, people first. */
export const catalogue: readonly Design[] = [person, ...things];
export const setCatalogue: readonly SetDesign[] = sets;

const designs = new Map(catalogue.map((design) => [design.id, design]));
const setDesigns = new Map(sets.map((set) => [set.id, set]));

/** The design by id, or null. */
export function designOf(id: string): Design | null {
  return designs.get(id) ?? null;
}

/** The set by id, or null. */
export function setOf(id: string): SetDesign | null {
  return setDesigns.get(id) ?? null;
}

/** How it sounds in a set; a place without walls or a catalogue entry as in open air. */
export function soundOfSet(id: string): Pick<SetDesign, "acoustics" | "ambience"> {
  return setOf(id) ?? { acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 }, ambience: ["wind"] };
}

/** `params` is a ModelSpec's: {attributes, role, seed}. Throws RangeError on an unknown design. */
export function buildModel(
  spec: { readonly design: string; readonly params: Readonly<Record<string, unknown>> },
  detail: number,
  assets: ArtAssets,
): Model {
  const design = designs.get(spec.design);
  if (!design) throw new RangeError(`Art has no design '${spec.design}'.`);
  const { attributes, role, seed } = spec.params;
  return design.build({
    attributes: attributesSchema.parse(attributes ?? {}),
    role: typeof role === "string" ? role : null,
    random: createRandom(`${spec.design}/${typeof seed === "string" ? seed : "0"}`),
    detail,
    assets,
  });
}

/**
 * The setting's set, from a seed of its own: world and picture build the same, only as dense as each needs it. Throws
 * RangeError on an unknown set.
 */
export function buildSet(setting: Setting, detail: number, assets: ArtAssets): SetModel {
  const { set: id, season, weather, timeOfDay } = setting;
  const set = setDesigns.get(id);
  if (!set) throw new RangeError(`Art has no set '${id}'.`);
  return set.build({ random: createRandom(`set/${id}`), season, weather, timeOfDay, detail, assets });
}
