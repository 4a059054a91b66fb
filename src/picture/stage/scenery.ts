import type { SetModel } from "../../art/index.ts";
import type { Take } from "../../take/index.ts";
import { looksAtLow, openClearing } from "./clearing.ts";
import { castersOf, openBatch, type StageMesh } from "./dress.ts";
import { LAYERS } from "./layers.ts";
import { scatterDensity } from "./level-of-detail.ts";
import { plainGround } from "./plain-ground.ts";
import { makeScatter } from "./scatter.ts";
import { setKey } from "./set-model.ts";
import { openSight } from "./sight.ts";
import { freeMesh, type StageTools } from "./tools.ts";

/** Still parts are gathered by squares of this size. */
const SQUARE_METRES = 24;
/** Parts of a metre that name two views as one. */
const VIEW_STEPS = 100;

export type FilmDetail = { readonly width: number; readonly height: number; readonly detail: number };

/** A set as a film's cameras see it. */
export type Scenery = {
  readonly meshes: readonly StageMesh[];
  readonly casters: readonly StageMesh[];
  /** Whether it has floors that mirror. */
  readonly hasMirrors: boolean;
};

export function makeScenery(take: Take, set: SetModel | null, film: FilmDetail, tools: StageTools): Scenery {
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
  return {
    meshes: [...built.meshes, ...scattered],
    casters: [...built.casters, ...castersOf(scattered)],
    hasMirrors: built.meshes.some(({ layers }) => layers.isEnabled(LAYERS.floor)),
  };
}

export function freeScenery({ meshes, casters }: Scenery): void {
  for (const mesh of [...meshes, ...casters]) freeMesh(mesh);
}

/** Equal names, equal sceneries: the set, what its cameras see of it, and where grass is trodden down. */
export function sceneryName(take: Take, { width, height, detail }: FilmDetail): string {
  const round = (value: number): number => Math.round(value * VIEW_STEPS);
  const views = take.cameras.map(({ position, target, focalMillimetres }) =>
    [...position, ...target, focalMillimetres].map(round),
  );
  const looks = looksAtLow(take).map(({ from, to, half }) => [...from, ...to, half].map(round));
  return JSON.stringify([setKey(take.setting, detail), width, height, views, looks]);
}
