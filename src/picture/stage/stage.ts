import type { Scene } from "three/webgpu";
import { setOf, type SetModel } from "../../art/index.ts";
import type { Take } from "../../take/index.ts";
import { makeActor, type Actor } from "./actor.ts";
import { detailOf } from "./level-of-detail.ts";
import { makeScenery, sceneryName, type FilmDetail } from "./scenery.ts";
import { setModelOf } from "./set-model.ts";
import type { StageTools } from "./tools.ts";

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

export function buildStage(take: Take, film: FilmDetail, tools: StageTools): Stage {
  const { setting } = take;
  const design = setOf(setting.set);
  const set = setModelOf(setting, film.detail, tools.assets);
  const { scene, stillCasters, movingCasters } = tools.scenes;
  for (const part of [scene, stillCasters, movingCasters]) part.clear();
  const scenery = tools.sceneries.share(sceneryName(take, film), () => makeScenery(take, set, film, tools));
  scene.add(...scenery.meshes);
  stillCasters.add(...scenery.casters);
  const actors: Actor[] = [];
  take.bodies.forEach((body, index) => {
    const actor = makeActor(take, index, tools.bodyDetail ?? detailOf(take, body.id, film.height), tools);
    if (!actor) return;
    actors.push(actor);
    scene.add(actor.group);
    (actor.isStill ? stillCasters : movingCasters).add(...actor.casters);
  });
  for (const part of [scene, stillCasters, movingCasters]) part.matrixWorldAutoUpdate = true;
  return {
    scene,
    stillCasters,
    movingCasters,
    set,
    hasMirrors: scenery.hasMirrors,
    isIndoors: design?.indoors ?? false,
    frontRadians: design?.frontRadians ?? 0,
    actors,
  };
}
