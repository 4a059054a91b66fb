import { buildSet, setOf, type ArtAssets, type SetModel } from "../../art/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import { paintAhead } from "../model/surface-texture.ts";

/** The set built last: what is prepared while the world is simulated is drawn a little later. */
let last: { readonly key: string; readonly set: SetModel } | null = null;

/** The setting's set; null where art has none. */
export function setModelOf(setting: Setting, detail: number, assets: ArtAssets): SetModel | null {
  if (!setOf(setting.set)) return null;
  const { set: name, season, weather, timeOfDay } = setting;
  const key = JSON.stringify([name, season, weather, timeOfDay, detail]);
  if (last?.key !== key) {
    last = { key, set: buildSet(setting, detail, assets) };
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
