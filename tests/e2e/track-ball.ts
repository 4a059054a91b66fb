/** A ball in one frame: its middle and its diameter in pixels from the top left corner; null where none is seen. */
export type Seen = { readonly x: number; readonly y: number; readonly diameter: number } | null;

/** Chroma of the picture moved so far from the empty set's counts as something that moves. */
const MOVED = 14;
/** A ball is as wide as high and fills its square like a disc (pi / 4 = 0.785). */
const MOST_LOPSIDED = 1.3;
const LEAST_FILL = 0.66;
const LEAST_CELLS = 20;

/**
 * Finds a ball of its own colour in frames (I420) of a still camera. It knows nothing but the frames: the empty set is
 * each pixel's middle value over time, the ball is the largest round thing that differs from it in chroma.
 */
export function trackBall(frames: readonly Uint8Array[], width: number, height: number): Seen[] {
  const [columns, rows] = [width >> 1, height >> 1];
  const count = columns * rows;
  const chroma = frames.map((frame) => frame.subarray(width * height, width * height + 2 * count));
  const empty = middleOf(chroma);
  return chroma.map((plane) => {
    const moved = new Float32Array(count);
    for (let i = 0; i < count; i++)
      moved[i] = Math.hypot((plane[i] ?? 0) - (empty[i] ?? 0), (plane[count + i] ?? 0) - (empty[count + i] ?? 0));
    return largestDisc(moved, columns, rows);
  });
}

function middleOf(planes: readonly Uint8Array[]): Uint8Array {
  const middle = new Uint8Array(planes[0]?.length ?? 0);
  const column = new Uint8Array(planes.length);
  for (let i = 0; i < middle.length; i++) {
    for (const [k, plane] of planes.entries()) column[k] = plane[i] ?? 0;
    column.sort();
    middle[i] = column[planes.length >> 1] ?? 0;
  }
  return middle;
}

function largestDisc(moved: Float32Array, columns: number, rows: number): Seen {
  const isDone = new Uint8Array(moved.length);
  let best: Seen = null;
  for (let seed = 0; seed < moved.length; seed++) {
    if (isDone[seed] || (moved[seed] ?? 0) < MOVED) continue;
    const found = discOf(islandAt(seed, moved, isDone, columns), moved, columns, rows);
    if (found && found.diameter > (best?.diameter ?? 0)) best = found;
  }
  return best;
}

function islandAt(seed: number, moved: Float32Array, isDone: Uint8Array, columns: number): number[] {
  const cells = [seed];
  isDone[seed] = 1;
  for (const cell of cells) {
    const x = cell % columns;
    for (const next of [x > 0 ? cell - 1 : -1, x < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns]) {
      if (next < 0 || next >= moved.length || isDone[next] || (moved[next] ?? 0) < MOVED) continue;
      isDone[next] = 1;
      cells.push(next);
    }
  }
  return cells;
}

function discOf(cells: readonly number[], moved: Float32Array, columns: number, rows: number): Seen {
  if (cells.length < LEAST_CELLS) return null;
  const xs = cells.map((cell) => cell % columns);
  const ys = cells.map((cell) => Math.floor(cell / columns));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // What the picture's edge cuts has no known middle.
  if (left === 0 || top === 0 || right === columns - 1 || bottom === rows - 1) return null;
  const [wide, high] = [right - left + 1, bottom - top + 1];
  if (Math.max(wide / high, high / wide) > MOST_LOPSIDED || cells.length / (wide * high) < LEAST_FILL) return null;
  // Cells at the rim are partly ball: they count by how far they moved against the cell beside them that moved most.
  const island = new Set(cells);
  let [area, x, y] = [0, 0, 0];
  for (const [i, cell] of cells.entries()) {
    const beside = [cell - 1, cell + 1, cell - columns, cell + columns];
    const strongest = Math.max(...beside.map((next) => (island.has(next) ? (moved[next] ?? 0) : 0)));
    const isInside = beside.every((next) => island.has(next));
    const share = isInside ? 1 : Math.min(1, (moved[cell] ?? 0) / Math.max(1, strongest));
    area += share;
    x += share * ((xs[i] ?? 0) + 0.5);
    y += share * ((ys[i] ?? 0) + 0.5);
  }
  return { x: (2 * x) / area, y: (2 * y) / area, diameter: 2 * Math.sqrt((4 * area) / Math.PI) };
}

/** Least squares: the coefficients of c0 + c1 t + c2 t^2 (or fewer). */
export function fitPolynomial(
  points: readonly { readonly t: number; readonly value: number }[],
  degree: 1 | 2,
): number[] {
  const size = degree + 1;
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => points.reduce((sum, { t }) => sum + t ** (i + j), 0)),
    points.reduce((sum, { t, value }) => sum + value * t ** i, 0),
  ]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
