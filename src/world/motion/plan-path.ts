import type { Vec3 } from "../../base/index.ts";
import type { Obstacles } from "../staging/obstacles.ts";

/** Side of a cell of the search, metres. */
const CELL = 0.3;
/** Cells looked at before the search gives up and goes straight. */
const PATIENCE = 4000;

const around: readonly (readonly [number, number, number])[] = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
];

/** Nothing solid on the straight way. */
export function isClear(obstacles: Obstacles, from: Vec3, to: Vec3, radius: number): boolean {
  const way = Math.hypot(to[0] - from[0], to[2] - from[2]);
  const steps = Math.ceil(way / 0.12);
  for (let i = 1; i <= steps; i++) {
    const f = i / steps;
    // One may stand nearer to a thing than one walks past it.
    if (f * way < 0.3 || (1 - f) * way < 0.3) continue;
    if (!obstacles.isFree(from[0] + (to[0] - from[0]) * f, from[2] + (to[2] - from[2]) * f, radius)) return false;
  }
  return true;
}

/** Points to walk by from one place to another, round what stands between (A* on a grid, corners cut where clear). */
export function planPath(obstacles: Obstacles, from: Vec3, to: Vec3, radius: number): Vec3[] {
  if (isClear(obstacles, from, to, radius)) return [to];
  const [goalI, goalJ] = [Math.round((to[0] - from[0]) / CELL), Math.round((to[2] - from[2]) / CELL)];
  const placeOf = (i: number, j: number): Vec3 => [from[0] + i * CELL, from[1], from[2] + j * CELL];
  type Node = { i: number; j: number; cost: number; whole: number; from: Node | null };
  const guess = (i: number, j: number): number => Math.hypot(goalI - i, goalJ - j);
  const open: Node[] = [{ i: 0, j: 0, cost: 0, whole: guess(0, 0), from: null }];
  const best = new Map<string, number>([["0,0", 0]]);
  let found: Node | null = null;
  for (let looked = 0; looked < PATIENCE && open.length > 0; looked++) {
    let least = 0;
    for (let k = 1; k < open.length; k++) if ((open[k]?.whole ?? 0) < (open[least]?.whole ?? 0)) least = k;
    const [node] = open.splice(least, 1);
    if (!node) break;
    if (guess(node.i, node.j) < 1.2) {
      found = node;
      break;
    }
    for (const [di, dj, step] of around) {
      const [i, j] = [node.i + di, node.j + dj];
      const key = `${i},${j}`;
      const cost = node.cost + step;
      if (cost >= (best.get(key) ?? Infinity)) continue;
      const [x, , z] = placeOf(i, j);
      if (!obstacles.isFree(x, z, radius)) continue;
      best.set(key, cost);
      open.push({ i, j, cost, whole: cost + guess(i, j), from: node });
    }
  }
  if (!found) return [to];
  const cells: Vec3[] = [to];
  for (let node: Node | null = found; node?.from; node = node.from) cells.unshift(placeOf(node.i, node.j));
  return straighten(obstacles, from, cells, radius);
}

/** Leaves out points that can be skipped. */
function straighten(obstacles: Obstacles, from: Vec3, cells: readonly Vec3[], radius: number): Vec3[] {
  const path: Vec3[] = [];
  let at = from;
  let next = 0;
  while (next < cells.length) {
    let far = next;
    for (let k = next; k < cells.length; k++) {
      const cell = cells[k];
      if (cell && isClear(obstacles, at, cell, radius)) far = k;
    }
    const cell = cells[far];
    if (!cell) break;
    path.push(cell);
    at = cell;
    next = far + 1;
  }
  return path;
}
