import { BufferAttribute, type BufferGeometry } from "three/webgpu";
import { createRandom, type Vec3 } from "../../base/index.ts";
import { PLACE_STRIDE, type Scatter, type Surface } from "../../art/index.ts";
import { partsOf, type Part } from "../model/part.ts";
import { atOrigin, makeSurfaceGeometry } from "../surface/surface-geometry.ts";
import { SWAY_PER_WIND } from "../surface/surface-material.ts";
import { dressingOf, makeStageMesh, surfaceOf, type StageMesh } from "./dress.ts";
import type { Clearing } from "./clearing.ts";
import { bladeSurface, grassFineness, makeBlade } from "./grass.ts";
import { instancesOf, mergedOf } from "./placed-geometry.ts";
import type { Sight } from "./sight.ts";
import type { StageTools } from "./tools.ts";
import { plantShape } from "./trim-part.ts";

const SQUARE_METRES = 14;
/** Grass and flowers are most of what a meadow costs, so little of them is drawn beside the picture. */
const SMALL_SQUARE_METRES = 6;
/** Plants lower than this are flowers and herbs. */
const SMALL_METRES = 1;

/** How much of a scatter is worth drawing at a point: 0 nothing to 1 all of it. */
export type Density = (x: number, z: number) => number;

/** How much of a scatter is drawn where, and what the film's cameras see of it. */
export type ScatterDetail = { readonly density: Density; readonly sight: Sight; readonly clearing: Clearing };

type Context = { readonly scatter: Scatter; readonly tools: StageTools };

/** What a scatter brings, gathered by squares of ground so that those out of view are skipped. */
export function makeScatter(scatter: Scatter, detail: ScatterDetail, tools: StageTools): StageMesh[] {
  const { sight } = detail;
  const { model, grass } = scatter;
  const context = { scatter, tools };
  if (grass) {
    const blades = [0, 1, 2].map((fineness) => baseOf(makeBlade(grass, fineness), bladeSurface));
    return sortIntoSquares(scatter, detail, SMALL_SQUARE_METRES).flatMap((square) => {
      const seen = sight(square.centre, square.radius);
      const blade = seen === null ? undefined : blades[grassFineness(seen)];
      return blade ? [meshOf(blade, mergedOf(blade.geometry, square.places), square, context)] : [];
    });
  }
  if (!model) return [];
  const bases = partsOf(model).map((part) => baseOf(part, surfaceOf(model, part)));
  if (model.sizeMetres[1] >= SMALL_METRES)
    return sortIntoSquares(scatter, detail, SQUARE_METRES).flatMap((square) =>
      bases.map((base) => meshOf(base, instancesOf(base.geometry, square.places), square, context)),
    );
  return sortIntoSquares(scatter, detail, SMALL_SQUARE_METRES).flatMap((square) => {
    const seen = sight(square.centre, square.radius);
    if (seen === null) return [];
    return bases.flatMap((base) => {
      const shape = plantShape(base.part.positions, base.part.indices, seen / square.largest);
      if (shape.length === 0) return [];
      const geometry = base.geometry.clone().setIndex(new BufferAttribute(shape, 1));
      return [meshOf(base, mergedOf(geometry, square.places), square, context)];
    });
  });
}

/** What is placed again and again. */
type Base = { readonly part: Part; readonly surface: Surface; readonly geometry: BufferGeometry };

function baseOf(part: Part, surface: Surface): Base {
  const geometry = makeSurfaceGeometry([{ part, surface, ...atOrigin }], false);
  geometry.computeBoundingBox();
  return { part, surface, geometry };
}

function meshOf(base: Base, geometry: BufferGeometry, square: Square, { scatter, tools }: Context): StageMesh {
  const dressing = dressingOf(base.surface, tools, {
    isScattered: true,
    sways: scatter.sways,
    weathers: tools.rig.weathering.ground === "snow" ? "snow" : "dry",
    isFloor: false,
  });
  const mesh = makeStageMesh(geometry, dressing);
  const tall = (base.geometry.boundingBox?.max.y ?? 1) * square.largest;
  if (scatter.sways) mesh.userData["swayPerWind"] = SWAY_PER_WIND * tall * tall;
  if (scatter.grass) {
    mesh.userData["caster"] = null;
    mesh.userData["isGrass"] = true;
  }
  return mesh;
}

/** Things that stand near each other. */
type Square = {
  /** PLACE_STRIDE numbers each. */
  readonly places: readonly number[];
  readonly centre: Vec3;
  readonly radius: number;
  /** The largest scale among them. */
  readonly largest: number;
};

/** A plant trodden down to less than this share is gone. */
const LEAST_SHARE = 0.2;

function sortIntoSquares(
  { places, grass, model }: Scatter,
  { density, clearing }: ScatterDetail,
  side: number,
): Square[] {
  const metres = grass?.heightMetres ?? model?.sizeMetres[1] ?? 0;
  const random = createRandom("scatter");
  const squares = new Map<string, number[]>();
  for (let o = 0; o + PLACE_STRIDE <= places.length; o += PLACE_STRIDE) {
    const [x = 0, y = 0, z = 0, turn = 0, scale = 1, r = 1, g = 1, b = 1] = places.subarray(o, o + PLACE_STRIDE);
    const kept = density(x, z);
    if (random.next() >= kept) continue;
    // Trees stay: cameras go round them.
    const room = metres < SMALL_METRES ? (clearing(x, z) - y) / (metres * scale) : 1;
    if (room < LEAST_SHARE) continue;
    const key = `${Math.floor(x / side)},${Math.floor(z / side)}`;
    const square = squares.get(key) ?? [];
    square.push(x, y, z, turn, scale * Math.min(1, room), r, g, b);
    squares.set(key, square);
  }
  return [...squares.values()].map(squareOf);
}

function squareOf(places: readonly number[]): Square {
  const each = Array.from({ length: places.length / PLACE_STRIDE }, (_, i) => i * PLACE_STRIDE);
  const span = (k: number): { middle: number; half: number } => {
    const values = each.map((o) => places[o + k] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, half: (high - low) / 2 };
  };
  const [x, y, z] = [span(0), span(1), span(2)];
  return {
    places,
    centre: [x.middle, y.middle, z.middle],
    radius: Math.hypot(x.half, y.half, z.half) + 0.3,
    largest: Math.max(...each.map((o) => places[o + 4] ?? 1)),
  };
}
