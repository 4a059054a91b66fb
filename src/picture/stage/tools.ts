import type { ArtAssets } from "../../art/index.ts";
import type { LightRig } from "../light/light-rig.ts";
import type { TextureShelf } from "../model/surface-texture.ts";
import type { MaterialShelf } from "../surface/surface-material.ts";

/** What everything on the stage is made with. */
export type StageTools = {
  readonly assets: ArtAssets;
  readonly rig: LightRig;
  readonly textures: TextureShelf;
  readonly materials: MaterialShelf;
};
