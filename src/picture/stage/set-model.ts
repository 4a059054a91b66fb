import { buildSet, setOf, type ArtAssets, type SetModel } from "../../art/index.ts";
import { createRandom } from "../../base/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import { paintAhead } from "../model/surface-texture.ts";

/** The set built last: what is prepared while the world is simulated is drawn a little later. */
let last: { readonly key: string; readonly set: SetModel } | null = null;

/**
 * The setting's set; null where art has none. The world builds the same from the same seed; only how dense it is may
 * differ.
 */
export function setModelOf(setting: Setting, detail: number, assets: ArtAssets): SetModel | null {
  if (!setOf(setting.set)) return null;
  const { set: name, season, weather, timeOfDay } = setting;
  const key = JSON.stringify([name, season, weather, timeOfDay, detail]);
  if (last?.key !== key) {
    const random = createRandom(`set/${name}`);
    last = { key, set: buildSet(name, { random, season, weather, timeOfDay, detail, assets }) };
  }
  return last.set;
}

/** Builds and paints a set before its film is there. */
export function prepareSet(setting: Setting, detail: number, assets: ArtAssets): void {
  const set = setModelOf(setting, detail, assets);
  const models = [...(set?.pieces ?? []).map(({ model }) => model), ...(set?.scatters ?? []).map(({ model }) => model)];
  for (const model of models)
    for (const { texture } of Object.values(model?.surfaces ?? {})) if (texture) paintAhead(texture);
}
