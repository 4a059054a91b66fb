import { buildModel, buildSet, type ArtAssets, type Model, type SetModel } from "../../../art/index.ts";
import { axisAngle, distance, rotate, UP, type Vec3 } from "../../../base/index.ts";
import type { Setting } from "../../../screenplay/index.ts";
import { transformAt, type Body, type Take } from "../../../take/index.ts";
import { placeModel, type Posed } from "./pose-model.ts";

/** Cheap models hide as much as good ones. */
const DETAIL = 0.25;

/** A piece of the set where it stands. */
export type Piece = {
  readonly name: string;
  readonly position: Vec3;
  readonly model: Model;
  readonly centre: Vec3;
  readonly radius: number;
  readonly meshes: readonly Posed[];
};

export type Scenery = {
  readonly pieces: readonly Piece[];
  /** The model that a take's body wears; a fixture's is the piece that stands where it does. */
  modelOf(take: Take, body: Body): Model | null;
};

/** Builds sets and models for a scorer that meets the same ones again and again. */
export function openScenery(assets: ArtAssets): (setting: Setting) => Scenery {
  const models = new Map<string, Model>();
  let latest: { readonly key: string; readonly scenery: Scenery } | null = null;
  return (setting) => {
    const key = JSON.stringify(setting);
    if (latest?.key === key) return latest.scenery;
    const pieces = buildSet(setting, DETAIL, assets).pieces.map(placed);
    const scenery: Scenery = {
      pieces,
      modelOf(take, body) {
        if (!body.model) {
          const track = take.transforms[body.id];
          const at = track && track.length > 0 ? transformAt(track, 0).position : null;
          return pieces.find(({ position }) => at !== null && distance(position, at) < 0.01)?.model ?? null;
        }
        const spec = JSON.stringify(body.model);
        const model = models.get(spec) ?? buildModel(body.model, DETAIL, assets);
        models.set(spec, model);
        return model;
      },
    };
    latest = { key, scenery };
    return scenery;
  };
}

function placed({ name, model, position, turnRadians, scale }: SetModel["pieces"][number]): Piece {
  const turn = axisAngle(UP, turnRadians);
  const meshes = placeModel(model, ([x, y, z]) => {
    const [a, b, c] = rotate(turn, [x * scale, y * scale, z * scale]);
    return [a + position[0], b + position[1], c + position[2]];
  });
  const { centre, radius } = ballRound(meshes);
  return { name, position, model, centre, radius, meshes };
}

function ballRound(meshes: readonly Posed[]): { centre: Vec3; radius: number } {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const { positions } of meshes)
    positions.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3] ?? 0, value);
      high[i % 3] = Math.max(high[i % 3] ?? 0, value);
    });
  const at = (axis: number): number => ((low[axis] ?? 0) + (high[axis] ?? 0)) / 2;
  const half = (axis: number): number => Math.max(0, (high[axis] ?? 0) - (low[axis] ?? 0)) / 2;
  return { centre: [at(0), at(1), at(2)], radius: Math.hypot(half(0), half(1), half(2)) };
}
