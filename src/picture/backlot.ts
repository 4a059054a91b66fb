import { Scene, type DataTexture, type Mesh, type NodeMaterial, type RenderTarget } from "three/webgpu";
import type { ArtAssets, Model } from "../art/index.ts";
import type { Finisher } from "./finish/finisher.ts";
import { makeMirrorTarget } from "./light/floor-mirror.ts";
import { disposeLightRig, makeLightRig, type LightRig } from "./light/light-rig.ts";
import { makeNoiseTexture } from "./light/noise-texture.ts";
import { openTextureShelf, type TextureShelf } from "./model/surface-texture.ts";
import { freeFigure, type Figure } from "./stage/figure.ts";
import { openKept, type Kept } from "./stage/kept.ts";
import type { Precipitation } from "./stage/precipitation.ts";
import { freeScenery, type Scenery } from "./stage/scenery.ts";
import { freeMesh, type StageTools } from "./stage/tools.ts";
import type { ShaderShape } from "./shader-shape.ts";
import { openMaterialShelf } from "./surface/surface-material.ts";

/** All that is made for one shape of shaders. */
export type Workshop = Disposable &
  StageTools & {
    readonly mirrorTarget: RenderTarget | null;
    readonly skies: Kept<Mesh>;
    readonly precipitations: Kept<Precipitation | null>;
    /** Another picture asks for things from now on. */
    begin(): void;
    /** A picture has all that it needs. */
    settle(): void;
  };

/**
 * Keeps what pictures of one renderer have in common from one to the next: light, paintings, materials with their
 * shaders, sets and figures. One picture uses it at a time: the next to be opened ends the one before.
 */
export type Backlot = Disposable & {
  readonly noise: DataTexture;
  readonly textures: TextureShelf;
  /** Whether more than one picture will come. */
  readonly isShared: boolean;
  readonly bodyDetail: number | null;
  readonly finishers: Kept<Finisher>;
  workshop(shape: ShaderShape): Workshop;
  begin(): void;
  settle(): void;
};

const MOST = { workshops: 4, finishers: 3, sceneries: 4, figures: 8, models: 16, skies: 3 } as const;

/** `coarseness`: see TextureShelf; `bodyDetail`: see StageTools. */
export function openBacklot(
  assets: ArtAssets,
  how: { readonly isShared: boolean; readonly coarseness: number; readonly bodyDetail: number | null },
): Backlot {
  const owned = new DisposableStack();
  const rig = owned.adopt(makeLightRig(how.isShared), disposeLightRig);
  const textures = owned.use(openTextureShelf(assets.people, how.coarseness));
  const noise = owned.adopt(makeNoiseTexture(), (texture) => texture.dispose());
  const models = owned.use(openKept<Model>(MOST.models, () => undefined));
  const finishers = owned.use(openKept<Finisher>(MOST.finishers, (finisher) => finisher[Symbol.dispose]()));
  const workshops = owned.use(openKept<Workshop>(MOST.workshops, (workshop) => workshop[Symbol.dispose]()));
  return {
    noise,
    textures,
    isShared: how.isShared,
    bodyDetail: how.bodyDetail,
    finishers,
    workshop: (shape) =>
      workshops.share(JSON.stringify(shape), () =>
        openWorkshop(shape, { assets, rig, textures, noise, models, bodyDetail: how.bodyDetail }),
      ),
    begin() {
      for (const kept of [models, finishers, workshops]) kept.begin();
    },
    settle() {
      for (const kept of [models, finishers, workshops]) kept.settle();
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

function openWorkshop(
  { ground, isDrawn, mirrors }: ShaderShape,
  common: Pick<StageTools, "assets" | "rig" | "textures" | "models" | "bodyDetail"> & { readonly noise: DataTexture },
): Workshop {
  const owned = new DisposableStack();
  // Sized by whoever draws.
  const mirrorTarget = mirrors ? owned.adopt(makeMirrorTarget(16, 16), (target) => target.dispose()) : null;
  const rig: LightRig = {
    ...common.rig,
    weathering: { ground, isDrawn },
    mirror: { texture: mirrorTarget?.texture ?? null },
  };
  const materials = owned.use(openMaterialShelf(rig, common.noise));
  const figures = owned.use(openKept<Figure>(MOST.figures, freeFigure));
  const sceneries = owned.use(openKept<Scenery>(MOST.sceneries, freeScenery));
  const skies = owned.use(openKept<Mesh>(MOST.skies, freeWhole));
  const precipitations = owned.use(
    openKept<Precipitation | null>(MOST.skies, (falling) => falling && freeWhole(falling.mesh)),
  );
  return {
    ...common,
    rig,
    mirrorTarget,
    materials,
    figures,
    sceneries,
    skies,
    precipitations,
    scenes: { scene: new Scene(), stillCasters: new Scene(), movingCasters: new Scene() },
    begin() {
      for (const kept of [figures, sceneries, skies, precipitations]) kept.begin();
    },
    settle() {
      for (const kept of [figures, sceneries, skies, precipitations]) kept.settle();
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

/** A mesh whose material is its own. */
function freeWhole(mesh: Mesh): void {
  freeMesh(mesh);
  (mesh.material as NodeMaterial).dispose();
}
