import { Mesh, Scene, type BufferGeometry, type NodeMaterial } from "three/webgpu";
import { buildSet, setOf, type SetModel } from "../../art/index.ts";
import { createRandom } from "../../base/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { makeActor, type Actor } from "./actor.ts";
import { openBatch, type StageMesh } from "./dress.ts";
import { detailOf, scatterDensity } from "./level-of-detail.ts";
import { plainGround } from "./plain-ground.ts";
import { makeScatter } from "./scatter.ts";
import type { StageTools } from "./tools.ts";

/** Still parts are gathered by squares of this size. */
const SQUARE_METRES = 24;

/** Everything that is drawn, without light. */
export type Stage = {
  readonly scene: Scene;
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
  film: { readonly height: number; readonly detail: number },
  tools: StageTools,
): Stage {
  const { setting } = take;
  const design = setOf(setting.set);
  const set = design ? buildSet(setting.set, setInputOf(setting, film.detail, tools)) : null;
  const scene = new Scene();
  const stillCasters = new Scene();
  const movingCasters = new Scene();
  const batch = openBatch(tools, SQUARE_METRES);
  for (const { model, position, turnRadians, scale } of set?.pieces ?? [])
    batch.add(model, { position: [...position], turnRadians, scale });
  if (!set) batch.add(plainGround(), { position: [0, 0, 0], turnRadians: 0, scale: 1 });
  const density = scatterDensity(take, film.detail);
  const still = [
    ...batch.finish(),
    ...(set?.scatters ?? []).flatMap((scatter) => makeScatter(scatter, density(scatter), tools)),
  ];
  scene.add(...still);
  stillCasters.add(...castersOf(still));
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
    isIndoors: design?.indoors ?? false,
    frontRadians: design?.frontRadians ?? 0,
    actors,
  };
}

/** The world builds the same set from the same seed; only how dense it is may differ. */
function setInputOf(setting: Setting, detail: number, tools: StageTools): Parameters<typeof buildSet>[1] {
  return {
    random: createRandom(`set/${setting.set}`),
    season: setting.season,
    weather: setting.weather,
    timeOfDay: setting.timeOfDay,
    detail,
    assets: tools.assets,
  };
}

/** The same geometry at the same places in the material that shadow maps need. */
function castersOf(meshes: readonly StageMesh[]): Mesh[] {
  return meshes.flatMap((mesh) => {
    const material = mesh.userData["caster"] as NodeMaterial | null;
    if (!material) return [];
    const caster = new Mesh<BufferGeometry, NodeMaterial>(mesh.geometry, material);
    caster.matrixAutoUpdate = false;
    caster.matrix = mesh.matrix;
    caster.frustumCulled = mesh.frustumCulled;
    return [caster];
  });
}
