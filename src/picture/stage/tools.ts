import type { Mesh, Scene } from "three/webgpu";
import type { ArtAssets, Model } from "../../art/index.ts";
import type { LightRig } from "../light/light-rig.ts";
import type { TextureShelf } from "../model/surface-texture.ts";
import type { MaterialShelf } from "../surface/surface-material.ts";
import type { Figure } from "./figure.ts";
import type { Kept } from "./kept.ts";
import type { Scenery } from "./scenery.ts";

/** What is drawn, and what throws shadows: the set and bodies that never move, and those that do. */
export type Scenes = { readonly scene: Scene; readonly stillCasters: Scene; readonly movingCasters: Scene };

/** What everything on the stage is made with. */
export type StageTools = {
  readonly assets: ArtAssets;
  readonly rig: LightRig;
  readonly textures: TextureShelf;
  readonly materials: MaterialShelf;
  readonly scenes: Scenes;
  readonly models: Kept<Model>;
  readonly figures: Kept<Figure>;
  readonly sceneries: Kept<Scenery>;
  /** How finely bodies are built; null: as large as each comes to be seen. */
  readonly bodyDetail: number | null;
};

/** Frees what the renderer holds for a mesh, but for its material. */
export function freeMesh(mesh: Mesh): void {
  mesh.geometry.dispose();
  // The renderer listens for this on whatever it has drawn, though the types do not say so.
  (mesh as { dispatchEvent(event: { type: "dispose" }): void }).dispatchEvent({ type: "dispose" });
}
