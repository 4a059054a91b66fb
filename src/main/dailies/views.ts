import { buildSet, setOf, type ArtAssets, type Model } from "../../art/index.ts";
import { add, cross, dot, normalize, scale, subtract, UP, type Vec3 } from "../../base/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import type { View } from "./still-job.ts";

/** Full-frame height in millimetres, and a lens that shows a thing without bulging it. */
const FILM_MILLIMETRES = 24;
const THING_LENS = 60;
const ROOM_LENS = 24;
/** A little room round the thing. */
const EDGE = 1.06;

const directions: readonly Vec3[] = [
  [0.62, 0.3, 0.78],
  [1, 0.12, 0],
  [-0.66, 0.3, -0.75],
  [0.25, 0.95, 0.35],
];

/** Front, side, back and from above, each just showing all of it; `lift` is how far the model is raised. */
export function viewsAround(model: Pick<Model, "meshes">, lift: number, aspect: number): View[] {
  const [low, high] = boundsOf(model);
  const centre: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
  const tangent = FILM_MILLIMETRES / 2 / THING_LENS;
  const target = add(centre, [0, lift, 0]);
  return directions.map((given) => {
    const direction = normalize(given);
    const right = normalize(cross(UP, direction));
    const up = cross(direction, right);
    let distance = 0;
    for (const { positions } of model.meshes)
      for (let i = 0; i < positions.length; i += 3) {
        const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
        const point = subtract([x, y, z], centre);
        const aside = Math.max(Math.abs(dot(point, right)) / aspect, Math.abs(dot(point, up)));
        distance = Math.max(distance, dot(point, direction) + aside / tangent);
      }
    const position = add(target, scale(direction, distance * EDGE));
    return { position: [position[0], Math.max(position[1], 0.05), position[2]], target, focalMillimetres: THING_LENS };
  });
}

/** Least and greatest corner of all meshes. */
export function boundsOf(model: Pick<Model, "meshes">): [low: Vec3, high: Vec3] {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const { positions } of model.meshes)
    positions.forEach((value, i) => {
      const k = (i % 3) as 0 | 1 | 2;
      low[k] = Math.min(low[k], value);
      high[k] = Math.max(high[k], value);
    });
  return [low, high];
}

/** At eye height from the front and from two corners, and from under the highest place for a camera. */
export function setViews(setting: Setting, assets: ArtAssets): { views: View[]; facts: string } {
  const set = buildSet(setting, 0.25, assets);
  const { low, high } = set.cameraBounds;
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2];
  const turn = setOf(setting.set)?.frontRadians ?? 0;
  const front: Vec3 = [
    x + (Math.sin(turn) * (high[0] - low[0])) / 2.1,
    0,
    z + (Math.cos(turn) * (high[2] - low[2])) / 2.1,
  ];
  const places: readonly Vec3[] = [
    front,
    [low[0] + 0.4, 0, low[2] + 0.4],
    [high[0] - 0.4, 0, low[2] + 0.4],
    [front[0], high[1], front[2]],
  ];
  const views = places.map(([px, py, pz]): View => {
    const ground = set.heightAt(px, pz);
    const eye = py > 0 ? Math.min(py, ground + 12) - 0.1 : ground + 1.6;
    return { position: [px, eye, pz], target: [x, set.heightAt(x, z) + 1.2, z], focalMillimetres: ROOM_LENS };
  });
  const triangles = set.pieces.reduce(
    (sum, { model }) => sum + model.meshes.reduce((n, { indices }) => n + indices.length / 3, 0),
    0,
  );
  return { views, facts: `${set.pieces.length} pieces, ${Math.round(triangles)} triangles without scatters` };
}
