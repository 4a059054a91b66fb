import type { Vec3 } from "../../base/index.ts";

const CELL = 0.25;
const keyOf = (x: number, y: number, z: number): number => ((x + 128) * 256 + y + 128) * 256 + z + 128;

/** Finds the nearest of some points; `places` are xyz triples and `points` which of them count. */
export function nearestFinder(places: ArrayLike<number>, points: Iterable<number>): (at: Vec3) => number {
  const cells = new Map<number, number[]>();
  const cellOf = (value: number): number => Math.floor(value / CELL);
  for (const point of points) {
    const key = keyOf(
      cellOf(places[point * 3] ?? 0),
      cellOf(places[point * 3 + 1] ?? 0),
      cellOf(places[point * 3 + 2] ?? 0),
    );
    const list = cells.get(key);
    if (list) list.push(point);
    else cells.set(key, [point]);
  }
  return ([x, y, z]) => {
    const [cx, cy, cz] = [cellOf(x), cellOf(y), cellOf(z)];
    let best = -1;
    let least = Infinity;
    for (let ring = 0; ring < 16; ring++) {
      // Nothing in a farther ring is nearer than this.
      if (best >= 0 && least <= ((ring - 1) * CELL) ** 2) break;
      for (let i = cx - ring; i <= cx + ring; i++)
        for (let j = cy - ring; j <= cy + ring; j++)
          for (let k = cz - ring; k <= cz + ring; k++) {
            if (Math.max(Math.abs(i - cx), Math.abs(j - cy), Math.abs(k - cz)) !== ring) continue;
            for (const point of cells.get(keyOf(i, j, k)) ?? []) {
              const d =
                ((places[point * 3] ?? 0) - x) ** 2 +
                ((places[point * 3 + 1] ?? 0) - y) ** 2 +
                ((places[point * 3 + 2] ?? 0) - z) ** 2;
              if (d < least) [best, least] = [point, d];
            }
          }
    }
    return best;
  };
}
