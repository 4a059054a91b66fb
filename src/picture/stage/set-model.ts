import { buildSet, setOf, type ArtAssets, type SetModel } from "../../art/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import { paintAhead } from "../model/surface-texture.ts";

/** The sets built last: what is prepared while the world is simulated is drawn a little later. */
const built = new Map<string, SetModel>();
const MOST_SETS = 4;

/** The setting's set; null where art has none. */
export function setModelOf(setting: Setting, detail: number, assets: ArtAssets): SetModel | null {
  if (!setOf(setting.set)) return null;
  const key = setKey(setting, detail);
  const known = built.get(key) ?? buildSet(setting, detail, assets);
  // Last in the order in which they go.
  built.delete(key);
  built.set(key, known);
  const [oldest] = built.keys();
  if (built.size > MOST_SETS && oldest !== undefined) built.delete(oldest);
  return known;
}

/** Equal keys, equal sets. */
export function setKey({ set, season, weather, timeOfDay }: Setting, detail: number): string {
  return JSON.stringify([set, season, weather, timeOfDay, detail]);
}

/** Builds and paints a set before its film is there, step by step: whoever wants something else meanwhile goes on with that. */
export function* prepareSet(setting: Setting, detail: number, coarseness: number, assets: ArtAssets): Generator<void> {
  const set = setModelOf(setting, detail, assets);
  const models = [...(set?.pieces ?? []).map(({ model }) => model), ...(set?.scatters ?? []).map(({ model }) => model)];
  yield;
  for (const model of models)
    for (const { texture } of Object.values(model?.surfaces ?? {}))
      if (texture) {
        paintAhead(texture, coarseness);
        yield;
      }
}
