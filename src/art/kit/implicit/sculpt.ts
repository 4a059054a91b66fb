import type { Vec3 } from "../../../base/index.ts";
import type { Bounds, Shape } from "../shape.ts";
import { meltLumps } from "./melt.ts";
import type { Lump } from "./lump.ts";
import { skinToLumps, type Skin } from "./skin.ts";
import { netSurface } from "./surface-nets.ts";

export type SculptOptions = {
  /** Side of a sampling cell in metres: 0.012 for a dog near the camera. */
  readonly cellMetres: number;
  /** Names in the order of the model's joints: where given, the vertices get weights. */
  readonly joints?: readonly string[];
  /** Added to the distance: wrinkles, muscles, veins. Keep it small against the cell. */
  readonly relief?: (x: number, y: number, z: number) => number;
  /** Only the surface inside these bounds, open at their faces: a head in finer cells than its body. */
  readonly within?: Bounds;
};

/**
 * One smooth skin over lumps that melt into each other, in their order. Vertices lie on the melted surface itself and
 * normals are its gradient, so that coarse cells still look round. UVs are zero: colour by `tint` or by projection.
 */
export function sculpt(
  lumps: readonly Lump[],
  { cellMetres, joints, relief, within }: SculptOptions,
): { readonly shape: Shape; readonly skin: Skin | null } {
  const melted = meltLumps(lumps);
  const margin = cellMetres * 2;
  const solid = lumps.filter((lump) => lump.role === "add");
  const corner = (side: "low" | "high", choose: (...values: number[]) => number, by: number): Vec3 => [
    choose(...solid.map((lump) => lump[side][0])) + by,
    choose(...solid.map((lump) => lump[side][1])) + by,
    choose(...solid.map((lump) => lump[side][2])) + by,
  ];
  const widest = Math.max(0, ...solid.map((lump) => lump.blend)) * 0.25 + margin;
  const surface = netSurface(
    (x, y, z, near) => melted.distance(x, y, z, near) + (relief ? relief(x, y, z) : 0),
    clipped({ low: corner("low", Math.min, -widest), high: corner("high", Math.max, widest) }, within),
    { cellMetres, near: (x, y, z, radius) => melted.near(x, y, z, radius) },
  );
  const shape: Shape = {
    positions: surface.positions,
    normals: surface.normals,
    uvs: new Float32Array((surface.positions.length / 3) * 2),
    colours: null,
    indices: surface.indices,
  };
  return { shape, skin: joints ? skinToLumps(lumps, shape.positions, joints) : null };
}

function clipped(whole: Bounds, within: Bounds | undefined): Bounds {
  if (!within) return whole;
  const each = (choose: (a: number, b: number) => number, a: Vec3, b: Vec3): Vec3 => [
    choose(a[0], b[0]),
    choose(a[1], b[1]),
    choose(a[2], b[2]),
  ];
  return { low: each(Math.max, whole.low, within.low), high: each(Math.min, whole.high, within.high) };
}
