import type { Random, Vec3 } from "../../base/index.ts";
import { tripleAt, type Shape } from "./shape.ts";

export type ScatterOptions = {
  readonly random: Random;
  readonly count: number;
  /** Least distance between two places. */
  readonly apart?: number;
  /** Share of places kept at (x, z), 0 to 1. */
  readonly density?: (x: number, z: number) => number;
};

/** Seeded places in a rectangle of x and z round the origin; fewer than `count` where they do not fit. */
export function scatterArea(halfSize: readonly [number, number], options: ScatterOptions): [x: number, z: number][] {
  const { random, count, apart = 0, density = () => 1 } = options;
  const kept = new Spread(apart);
  const places: [number, number][] = [];
  for (let tries = 0; tries < count * 12 && places.length < count; tries++) {
    const [x, z] = [random.range(-halfSize[0], halfSize[0]), random.range(-halfSize[1], halfSize[1])];
    if (random.next() >= density(x, z) || !kept.take([x, 0, z])) continue;
    places.push([x, z]);
  }
  return places;
}

/** Seeded places on a shape's skin, even by area, with the normal there. */
export function scatterOn(
  shape: Shape,
  { random, count, apart = 0 }: Omit<ScatterOptions, "density">,
): { readonly position: Vec3; readonly normal: Vec3 }[] {
  const { indices, positions, normals } = shape;
  const sums = new Float64Array(indices.length / 3);
  let total = 0;
  for (let face = 0; face < sums.length; face++) {
    const [a, b, c] = [0, 1, 2].map((k) => tripleAt(positions, indices[face * 3 + k] ?? 0)) as [Vec3, Vec3, Vec3];
    const [u, v] = [
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
    ] as const;
    total += Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
    sums[face] = total;
  }
  const kept = new Spread(apart);
  const places: { position: Vec3; normal: Vec3 }[] = [];
  for (let tries = 0; tries < count * 12 && places.length < count; tries++) {
    const face = lowerBound(sums, random.next() * total);
    const root = Math.sqrt(random.next());
    const s = random.next();
    const weights = [1 - root, root * (1 - s), root * s];
    const blend = (values: Float32Array): Vec3 => {
      const sum: [number, number, number] = [0, 0, 0];
      weights.forEach((weight, k) => {
        const value = tripleAt(values, indices[face * 3 + k] ?? 0);
        for (let axis = 0; axis < 3; axis++) sum[axis]! += value[axis]! * weight;
      });
      return sum;
    };
    const position = blend(positions);
    if (kept.take(position)) places.push({ position, normal: blend(normals) });
  }
  return places;
}

function lowerBound(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes places that keep their distance from all taken before; a grid makes that quick. */
class Spread {
  readonly #apart: number;
  readonly #cells = new Map<string, Vec3[]>();
  constructor(apart: number) {
    this.#apart = apart;
  }
  take(place: Vec3): boolean {
    if (this.#apart <= 0) return true;
    const cell = place.map((value) => Math.floor(value / this.#apart)) as [number, number, number];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let dz = -1; dz <= 1; dz++)
          for (const other of this.#cells.get(`${cell[0] + dx},${cell[1] + dy},${cell[2] + dz}`) ?? [])
            if (Math.hypot(place[0] - other[0], place[1] - other[1], place[2] - other[2]) < this.#apart) return false;
    const key = cell.join(",");
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), place]);
    return true;
  }
}
