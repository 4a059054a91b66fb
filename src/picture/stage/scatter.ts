import {
  type BufferAttribute,
  type BufferGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Sphere,
  Vector3,
} from "three/webgpu";
import { createRandom } from "../../base/index.ts";
import type { Scatter } from "../../art/index.ts";
import { partsOf } from "../model/part.ts";
import { atOrigin, makeSurfaceGeometry } from "../surface/surface-geometry.ts";
import { SWAY_PER_WIND } from "../surface/surface-material.ts";
import { dressingOf, makeStageMesh, surfaceOf, type StageMesh } from "./dress.ts";
import { makeBlade, bladeSurface } from "./grass.ts";
import type { StageTools } from "./tools.ts";

const PLACE_STRIDE = 8;
const SQUARE_METRES = 14;

/** How much of a scatter is worth drawing at a point: 0 nothing to 1 all of it. */
export type Density = (x: number, z: number) => number;

/** Instances of a scatter, gathered by squares of ground so that those out of view are skipped. */
export function makeScatter(scatter: Scatter, density: Density, tools: StageTools): StageMesh[] {
  const squares = sortIntoSquares(scatter.places, density);
  const parts = scatter.model
    ? partsOf(scatter.model).map((part) => ({
        part,
        surface: surfaceOf(scatter.model as NonNullable<typeof scatter.model>, part),
      }))
    : scatter.grass
      ? [{ part: makeBlade(scatter.grass), surface: bladeSurface }]
      : [];
  return parts.flatMap(({ part, surface }) => {
    const dressing = dressingOf(surface, tools, {
      isScattered: true,
      sways: scatter.sways,
      weathers: tools.rig.weathering.ground === "snow" ? "snow" : "dry",
    });
    const base = makeSurfaceGeometry([{ part, surface, ...atOrigin }], false);
    base.computeBoundingSphere();
    base.computeBoundingBox();
    const tall = base.boundingBox?.max.y ?? 1;
    const reach = base.boundingSphere ? base.boundingSphere.center.length() + base.boundingSphere.radius : 1;
    return squares.map((square) => {
      const { geometry, largest } = instancesOf(base, square, reach);
      const mesh = makeStageMesh(geometry, dressing);
      if (scatter.sways) mesh.userData["swayPerWind"] = SWAY_PER_WIND * Math.pow(tall * largest, 2);
      if (scatter.grass) {
        mesh.userData["caster"] = null;
        mesh.userData["isGrass"] = true;
      }
      return mesh;
    });
  });
}

function sortIntoSquares(places: Float32Array, density: Density): number[][] {
  const random = createRandom("scatter");
  const squares = new Map<string, number[]>();
  for (let o = 0; o + PLACE_STRIDE <= places.length; o += PLACE_STRIDE) {
    const [x = 0, y = 0, z = 0, turn = 0, scale = 1, r = 1, g = 1, b = 1] = places.subarray(o, o + PLACE_STRIDE);
    const kept = density(x, z);
    if (random.next() >= kept) continue;
    const key = `${Math.floor(x / SQUARE_METRES)},${Math.floor(z / SQUARE_METRES)}`;
    const square = squares.get(key) ?? [];
    square.push(x, y, z, turn, scale, r, g, b);
    squares.set(key, square);
  }
  return [...squares.values()];
}

/** Also how much the largest is scaled. */
function instancesOf(
  base: BufferGeometry,
  square: readonly number[],
  reach: number,
): { geometry: InstancedBufferGeometry; largest: number } {
  const count = square.length / PLACE_STRIDE;
  const place = new Float32Array(count * 4);
  const tint = new Float32Array(count * 4);
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = low.clone().negate();
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0, turn = 0, scale = 1, r = 1, g = 1, b = 1] = square.slice(
      i * PLACE_STRIDE,
      (i + 1) * PLACE_STRIDE,
    );
    place.set([x, y, z, turn], i * 4);
    tint.set([r, g, b, scale], i * 4);
    low.min(new Vector3(x, y, z));
    high.max(new Vector3(x, y, z));
    largest = Math.max(largest, scale);
  }
  const geometry = new InstancedBufferGeometry();
  for (const [name, attribute] of Object.entries(base.attributes))
    geometry.setAttribute(name, attribute as BufferAttribute);
  geometry.setIndex(base.getIndex());
  geometry.setAttribute("place", new InstancedBufferAttribute(place, 4));
  geometry.setAttribute("tint", new InstancedBufferAttribute(tint, 4));
  geometry.instanceCount = count;
  const centre = low.clone().add(high).multiplyScalar(0.5);
  geometry.boundingSphere = new Sphere(centre, centre.distanceTo(high) + reach * largest);
  return { geometry, largest };
}
