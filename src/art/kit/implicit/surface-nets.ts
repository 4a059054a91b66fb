import type { Bounds } from "../shape.ts";
import type { Near } from "./melt.ts";

type Distance = (x: number, y: number, z: number, near: Near) => number;

export type NetOptions = {
  readonly cellMetres: number;
  readonly near: (x: number, y: number, z: number, radius: number) => Near;
};

/** Cells along the side of a block; blocks far from the surface are skipped whole. */
const BLOCK = 5;

/**
 * Naive surface nets (S. F. F. Gibson 1998): one vertex in each cell that the surface crosses, then two Newton steps
 * onto the surface. Quads between neighbours; always closed as long as the bounds hold the whole surface.
 */
export function netSurface(
  distance: Distance,
  { low, high }: Bounds,
  { cellMetres: cell, near }: NetOptions,
): { positions: Float32Array; normals: Float32Array; indices: Uint32Array } {
  const counts = [0, 1, 2].map((k) => Math.ceil((high[k]! - low[k]!) / cell / BLOCK) * BLOCK + 1);
  const [nx, ny, nz] = counts as [number, number, number];
  const values = new Float32Array(nx * ny * nz).fill(1);
  const nearOf: (Near | null)[] = [];
  const blocks = [(nx - 1) / BLOCK, (ny - 1) / BLOCK, (nz - 1) / BLOCK] as const;
  const index = (i: number, j: number, k: number): number => (k * ny + j) * nx + i;
  const radius = (BLOCK / 2) * cell * Math.sqrt(3);
  const filled = new Uint8Array(values.length);

  for (let bk = 0; bk < blocks[2]; bk++)
    for (let bj = 0; bj < blocks[1]; bj++)
      for (let bi = 0; bi < blocks[0]; bi++) {
        const cx = low[0] + (bi + 0.5) * BLOCK * cell;
        const cy = low[1] + (bj + 0.5) * BLOCK * cell;
        const cz = low[2] + (bk + 0.5) * BLOCK * cell;
        const lumps = near(cx, cy, cz, radius);
        const middle = distance(cx, cy, cz, lumps);
        const skip = Math.abs(middle) > radius * 1.5;
        nearOf.push(skip ? null : lumps);
        for (let k = bk * BLOCK; k <= (bk + 1) * BLOCK; k++)
          for (let j = bj * BLOCK; j <= (bj + 1) * BLOCK; j++)
            for (let i = bi * BLOCK; i <= (bi + 1) * BLOCK; i++) {
              const at = index(i, j, k);
              // A neighbour's exact value wins over a skipped block's sign.
              if (filled[at] === 2 || (skip && filled[at] === 1)) continue;
              values[at] = skip
                ? Math.sign(middle) * radius
                : distance(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell, lumps);
              filled[at] = skip ? 1 : 2;
            }
      }

  const positions: number[] = [];
  const normals: number[] = [];
  const vertexOf = new Int32Array(values.length).fill(-1);
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const place = crossing(values, index(i, j, k), nx, nx * ny);
        if (!place) continue;
        const block = (Math.floor(k / BLOCK) * blocks[1] + Math.floor(j / BLOCK)) * blocks[0] + Math.floor(i / BLOCK);
        const point = [low[0] + (i + place[0]) * cell, low[1] + (j + place[1]) * cell, low[2] + (k + place[2]) * cell];
        vertexOf[index(i, j, k)] = positions.length / 3;
        settle(distance, nearOf[block] ?? near(point[0]!, point[1]!, point[2]!, cell), point, cell);
        positions.push(point[0]!, point[1]!, point[2]!);
        normals.push(point[3]!, point[4]!, point[5]!);
      }

  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: weave(values, vertexOf, counts),
  };
}

/** Mean of the points where the surface cuts a cell's edges, in cells from its low corner; null where it does not. */
function crossing(values: Float32Array, at: number, stepY: number, stepZ: number): [number, number, number] | null {
  let inside = 0;
  for (let c = 0; c < 8; c++) {
    const value = values[at + (c & 1) + ((c >> 1) & 1) * stepY + (c >> 2) * stepZ]!;
    if (value < 0) inside |= 1 << c;
  }
  if (inside === 0 || inside === 255) return null;
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let axis = 0; axis < 3; axis++)
    for (let c = 0; c < 8; c++) {
      const bit = 1 << axis;
      if (c & bit || ((inside >> c) & 1) === ((inside >> (c | bit)) & 1)) continue;
      const a = values[at + (c & 1) + ((c >> 1) & 1) * stepY + (c >> 2) * stepZ]!;
      const d = c | bit;
      const b = values[at + (d & 1) + ((d >> 1) & 1) * stepY + (d >> 2) * stepZ]!;
      const t = a / (a - b);
      for (let k = 0; k < 3; k++) sum[k]! += k === axis ? t : (c >> k) & 1;
      count++;
    }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Two Newton steps onto the surface, none longer than half a cell; appends the unit gradient. */
function settle(distance: Distance, lumps: Near, point: number[], cell: number): void {
  const e = cell * 0.2;
  for (let step = 0; step < 3; step++) {
    const [x, y, z] = [point[0]!, point[1]!, point[2]!];
    const g = [
      distance(x + e, y, z, lumps) - distance(x - e, y, z, lumps),
      distance(x, y + e, z, lumps) - distance(x, y - e, z, lumps),
      distance(x, y, z + e, lumps) - distance(x, y, z - e, lumps),
    ];
    const size = Math.hypot(g[0]!, g[1]!, g[2]!);
    const unit = size > 1e-12 ? g.map((value) => value / size) : [0, 1, 0];
    if (step === 2) {
      point.push(...unit);
      return;
    }
    const slope = Math.max(0.3, size / (2 * e));
    const move = Math.min(cell / 2, Math.max(-cell / 2, -distance(x, y, z, lumps) / slope));
    for (let k = 0; k < 3; k++) point[k]! += unit[k]! * move;
  }
}

/** Two triangles across each grid edge whose ends differ in sign. */
function weave(values: Float32Array, vertexOf: Int32Array, counts: readonly number[]): Uint32Array {
  const [nx, ny, nz] = counts as [number, number, number];
  const steps = [1, nx, nx * ny] as const;
  const indices: number[] = [];
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const at = (k * ny + j) * nx + i;
        const place = [i, j, k];
        for (let axis = 0; axis < 3; axis++) {
          const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
          if (place[b] === 0 || place[c] === 0) continue;
          const isInside = values[at]! < 0;
          if (isInside === values[at + steps[axis]!]! < 0) continue;
          const ring = [at, at - steps[b]!, at - steps[b]! - steps[c]!, at - steps[c]!].map((cell) => vertexOf[cell]!);
          if (ring.some((vertex) => vertex < 0)) continue;
          const [p, q, r, s] = (isInside ? ring : ring.toReversed()) as [number, number, number, number];
          indices.push(p, q, r, p, r, s);
        }
      }
  return new Uint32Array(indices);
}
