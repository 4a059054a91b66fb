import { BufferAttribute, BufferGeometry, Scene, type NodeMaterial } from "three/webgpu";
import { setOf, type SetModel } from "../../art/index.ts";
import type { Take } from "../../take/index.ts";
import { openClearing } from "./clearing.ts";
import { makeActor, type Actor } from "./actor.ts";
import { makeCaster, openBatch, type StageMesh } from "./dress.ts";
import { detailOf, scatterDensity } from "./level-of-detail.ts";
import { plainGround } from "./plain-ground.ts";
import { makeScatter } from "./scatter.ts";
import { setModelOf } from "./set-model.ts";
import { LAYERS } from "./layers.ts";
import { openSight } from "./sight.ts";
import type { StageTools } from "./tools.ts";
import { coarseShape } from "./trim-part.ts";

/** Still parts are gathered by squares of this size. */
const SQUARE_METRES = 24;

/** Everything that is drawn, without light. */
export type Stage = {
  readonly scene: Scene;
  /** Whether it has floors that mirror. */
  readonly hasMirrors: boolean;
  /** What throws shadows: the set and bodies that never move, and those that do. */
  readonly stillCasters: Scene;
  readonly movingCasters: Scene;
  readonly set: SetModel | null;
  readonly isIndoors: boolean;
  readonly frontRadians: number;
  readonly actors: readonly Actor[];
};

export function buildStage(
  take: Take,
  film: { readonly width: number; readonly height: number; readonly detail: number },
  tools: StageTools,
): Stage {
  const { setting } = take;
  const design = setOf(setting.set);
  const set = setModelOf(setting, film.detail, tools.assets);
  const scene = new Scene();
  const stillCasters = new Scene();
  const movingCasters = new Scene();
  const sight = openSight(take.cameras, film);
  const batch = openBatch(tools, SQUARE_METRES, sight);
  for (const { model, position, turnRadians, scale } of set?.pieces ?? [])
    batch.add(model, { position: [...position], turnRadians, scale });
  if (!set) batch.add(plainGround(), { position: [0, 0, 0], turnRadians: 0, scale: 1 });
  const density = scatterDensity(take, film.detail);
  const clearing = openClearing(take);
  const built = batch.finish();
  const scattered = (set?.scatters ?? []).flatMap((scatter) =>
    makeScatter(scatter, { density: density(scatter), sight, clearing }, tools),
  );
  scene.add(...built.meshes, ...scattered);
  stillCasters.add(...built.casters, ...castersOf(scattered));
  const actors: Actor[] = [];
  take.bodies.forEach((body, index) => {
    const actor = makeActor(take, index, detailOf(take, body.id, film.height), tools);
    if (!actor) return;
    actors.push(actor);
    scene.add(actor.group);
    const casters = castersOf(actor.group.children as StageMesh[]);
    (actor.isStill ? stillCasters : movingCasters).add(...casters);
  });
  for (const part of [scene, stillCasters, movingCasters]) part.matrixWorldAutoUpdate = true;
  return {
    scene,
    stillCasters,
    movingCasters,
    set,
    hasMirrors: built.meshes.some(({ layers }) => layers.isEnabled(LAYERS.floor)),
    isIndoors: design?.indoors ?? false,
    frontRadians: design?.frontRadians ?? 0,
    actors,
  };
}

/** The same geometry at the same places in the material that shadow maps need; posed bodies with fewer triangles. */
function castersOf(meshes: readonly StageMesh[]): StageMesh[] {
  return meshes.flatMap((mesh) => {
    const material = mesh.userData["caster"] as NodeMaterial | null;
    if (!material) return [];
    const caster = makeCaster(mesh.frustumCulled ? mesh.geometry : coarseOf(mesh.geometry), material);
    caster.matrix = mesh.matrix;
    caster.frustumCulled = mesh.frustumCulled;
    return [caster];
  });
}

/** Shares the vertices, so that it is posed with its model. */
function coarseOf(geometry: BufferGeometry): BufferGeometry {
  const coarse = new BufferGeometry();
  for (const name of ["position", "uv"]) coarse.setAttribute(name, geometry.getAttribute(name));
  const index = geometry.getIndex()?.array;
  if (index) coarse.setIndex(new BufferAttribute(coarseShape(geometry.getAttribute("position").array, index), 1));
  return coarse;
}
