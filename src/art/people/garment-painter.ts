import { fbm3 } from "../kit/index.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";
import { encodedByte } from "./encoded-byte.ts";

// Cloth of the cut garments. Across the picture one goes once round the body, front in the middle; down it, from neck
// or waist to hem.

const SIZE = 512;
/** The garment is about a metre round; wrinkles stand up to this far, metres. */
const RELIEF_METRES = 0.012;

type Rgb = readonly [number, number, number];

// Strokes of digits on a grid two wide and four high, as lines through points.
const digits: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0.4, 0],
    [0, 0.5],
    [0, 3.5],
    [0.4, 4],
    [1.6, 4],
    [2, 3.5],
    [2, 0.5],
    [1.6, 0],
    [0.4, 0],
  ],
  [
    [0.4, 0.5],
    [1, 0],
    [1, 4],
  ],
  [
    [0, 0.8],
    [0.4, 0],
    [1.6, 0],
    [2, 0.6],
    [2, 1.5],
    [0, 3.6],
    [0, 4],
    [2, 4],
  ],
  [
    [0, 0.4],
    [0.4, 0],
    [1.6, 0],
    [2, 0.5],
    [2, 1.5],
    [1.5, 2],
    [0.8, 2],
    [1.5, 2],
    [2, 2.5],
    [2, 3.5],
    [1.6, 4],
    [0.4, 4],
    [0, 3.6],
  ],
  [
    [1.5, 4],
    [1.5, 0],
    [0, 2.7],
    [0, 3],
    [2, 3],
  ],
  [
    [2, 0],
    [0, 0],
    [0, 1.7],
    [1.6, 1.7],
    [2, 2.2],
    [2, 3.5],
    [1.6, 4],
    [0, 4],
  ],
  [
    [2, 0.4],
    [1.6, 0],
    [0.4, 0],
    [0, 0.5],
    [0, 3.5],
    [0.4, 4],
    [1.6, 4],
    [2, 3.5],
    [2, 2.3],
    [1.6, 1.9],
    [0, 1.9],
  ],
  [
    [0, 0],
    [2, 0],
    [2, 0.4],
    [0.8, 4],
  ],
  [
    [0.4, 1.9],
    [0, 1.5],
    [0, 0.5],
    [0.4, 0],
    [1.6, 0],
    [2, 0.5],
    [2, 1.5],
    [1.6, 1.9],
    [0.4, 1.9],
    [0, 2.4],
    [0, 3.5],
    [0.4, 4],
    [1.6, 4],
    [2, 3.5],
    [2, 2.4],
    [1.6, 1.9],
  ],
  [
    [0, 3.6],
    [0.4, 4],
    [1.6, 4],
    [2, 3.5],
    [2, 0.5],
    [1.6, 0],
    [0.4, 0],
    [0, 0.5],
    [0, 1.7],
    [0.4, 2.1],
    [2, 2.1],
  ],
];
/** Half a stroke's width on that grid. */
const STROKE = 0.32;

/** Pattern strength of the trim colour, 0 to 1, at a place of the picture. */
type Pattern = (u: number, v: number) => number;

const wave = (t: number): number => 0.5 + 0.5 * Math.cos(2 * Math.PI * t);
const step = (edge: number, value: number): number => Math.min(1, Math.max(0, (value - edge) * 90 + 0.5));

/** Where plates of armour overlap, from the neck down: shoulders, elbows, waist, knees, ankles. */
const plateSeams = [0.05, 0.1, 0.135, 0.25, 0.3, 0.335, 0.37, 0.405, 0.44, 0.655, 0.685, 0.715, 0.745, 0.93] as const;

/** Each plate stands out towards its lower edge. */
function plateAt(v: number): number {
  const next = plateSeams.findIndex((at) => at > v);
  const above = plateSeams[next - 1] ?? 0;
  const below = plateSeams[next] ?? 1;
  return 0.4 + 0.6 * Math.min(1, ((v - above) / (below - above)) ** 3);
}

const patterns: Readonly<Record<string, Pattern>> = {
  plain: () => 0,
  striped: (u) => step(0.5, wave(u * 26)),
  pinstriped: (u) => step(0.93, wave(u * 34)) * 0.7,
  hooped: (_, v) => step(0.5, wave(v * 7)),
  checked: (u, v) => 0.5 * step(0.5, wave(u * 14)) + 0.5 * step(0.5, wave(v * 9)),
  dotted: (u, v) => {
    const row = Math.floor(v * 21);
    const x = (u * 24 + (row % 2) * 0.5) % 1;
    const y = (v * 21) % 1;
    return step(-0.24, -Math.hypot(x - 0.5, (y - 0.5) * 1.1));
  },
  panelled: (u) => Math.max(step(-0.035, -Math.abs(u - 0.25)), step(-0.035, -Math.abs(u - 0.75))),
  // Below the armholes, so that shoulder straps stay of one cloth.
  "side-panelled": (u, v) =>
    v < 0.37 ? 0 : Math.max(step(-0.035, -Math.abs(u - 0.25)), step(-0.035, -Math.abs(u - 0.75))),
  // Reflecting bands round hem, chest and sleeves.
  banded: (_, v) => Math.max(step(-0.022, -Math.abs(v - 0.3)), step(-0.022, -Math.abs(v - 0.86))),
  belted: (u, v) =>
    Math.max(
      step(-0.014, -Math.abs(v - 0.44)),
      step(-0.02, -Math.abs(u - 0.5 - 0.14 * (0.4 - v)) * (v < 0.42 ? 1 : 9)),
    ) * 0.8,
  // A broad sash, and the collar that crosses over the chest.
  wrapped: (u, v) =>
    Math.max(
      step(-0.055, -Math.abs(v - 0.33)),
      v < 0.3 ? step(-0.018, -Math.abs(Math.abs(u - 0.5) - 0.25 * Math.max(0, 0.27 - v))) : 0,
    ),
  // A border at the hem and a length of cloth over one shoulder.
  draped: (u, v) =>
    Math.max(
      step(0.955, v),
      v < 0.5 ? step(-0.016, -Math.abs(u - 0.32 - 0.62 * v)) : 0,
      step(-0.006, -Math.abs(v - 0.93)),
    ),
  plated: (u, v) => {
    const seam = plateSeams.reduce((least, at) => Math.min(least, Math.abs(v - at)), 1);
    return Math.max(step(-0.0035, -seam), v < 0.28 ? step(-0.0025, -Math.abs(u - 0.5)) : 0) * 0.8;
  },
  jointed: (u, v) =>
    Math.max(
      step(-0.006, -Math.abs(v - 0.36)),
      0.6 * step(-0.008, -Math.abs(v - 0.7)),
      0.6 * step(-0.01, -Math.abs(Math.abs(u - 0.5) - 0.05)) * step(-0.06, -Math.abs(v - 0.22)),
    ),
  opened: (u) => step(-0.006, -Math.abs(u - 0.5)),
};

/** Digits on chest and back. */
function numberAt(number: number, u: number, v: number): number {
  const isBack = u < 0.25 || u > 0.75;
  const across = isBack ? (u > 0.5 ? u - 1 : u) : u - 0.5;
  // Width of a digit's cell round the body, top and bottom down it.
  const [cell, top, bottom] = isBack ? [0.12, 0.18, 0.5] : [0.085, 0.27, 0.5];
  if (v < top - 0.05 || v > bottom + 0.05) return 0;
  const text = String(number);
  const slot = Math.floor(across / cell + text.length / 2);
  const strokes = digits[Number(text[slot] ?? "x")];
  if (!strokes) return 0;
  const x = (across / cell + text.length / 2 - slot) * 3 - 0.5;
  const y = ((v - top) / (bottom - top)) * 4;
  let nearest = Infinity;
  for (let i = 0; i + 1 < strokes.length; i++) {
    const [ax, ay] = strokes[i] ?? [0, 0];
    const [bx, by] = strokes[i + 1] ?? [0, 0];
    const size = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / size));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return Math.min(1, Math.max(0, (STROKE - nearest) * 12 + 0.5));
}

export function paintGarment(params: TextureRecipe["params"]): PaintedTexture {
  const colour = rgbOf(params["colour"], [0.5, 0.5, 0.5]);
  // A seam down the front is a darker line of the same cloth.
  const seam: Rgb = [colour[0] * 0.35, colour[1] * 0.35, colour[2] * 0.35];
  const trim = params["pattern"] === "opened" || params["pattern"] === "plated" ? seam : rgbOf(params["trim"], colour);
  const pattern = patterns[String(params["pattern"])] ?? patterns["plain"];
  const number = typeof params["number"] === "number" ? params["number"] : null;
  const wrinkles = typeof params["wrinkles"] === "number" ? params["wrinkles"] : 1;
  const coarse = coarseFolds(typeof params["seed"] === "number" ? params["seed"] : 0);
  const rgba = new Uint8ClampedArray(SIZE * SIZE * 4);
  const relief = new Float32Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) {
      const u = (column + 0.5) / SIZE;
      const v = (row + 0.5) / SIZE;
      const share = Math.max(pattern?.(u, v) ?? 0, number === null ? 0 : numberAt(number, u, v));
      const fold = coarse(u, v);
      // Threads: a fine unevenness of tone that shows close by only.
      const thread = 1 + 0.05 * Math.sin(column * 2.1) * Math.sin(row * 1.9) + 0.16 * wrinkles * (fold - 0.5);
      const at = (row * SIZE + column) * 4;
      for (let k = 0; k < 3; k++) {
        const mixed = (colour[k] ?? 0) * (1 - share) + (trim[k] ?? 0) * share;
        rgba[at + k] = encodedByte(mixed * thread);
      }
      rgba[at + 3] = 255;
      relief[row * SIZE + column] = params["pattern"] === "plated" ? plateAt(v) : wrinkles * fold;
    }
  return { width: SIZE, height: SIZE, rgba, relief, reliefMetres: RELIEF_METRES };
}

/** Soft folds that hang downward, computed coarsely and drawn out; the sides meet. */
function coarseFolds(seed: number): (u: number, v: number) => number {
  const across = 96;
  const down = 64;
  const grid = new Float32Array(across * (down + 1));
  for (let y = 0; y <= down; y++)
    for (let x = 0; x < across; x++) {
      const angle = (x / across) * 2 * Math.PI;
      const value = fbm3(2.2 * Math.cos(angle), (y / down) * 2.4, 2.2 * Math.sin(angle), { octaves: 3, seed });
      grid[y * across + x] = 0.5 + 0.5 * value;
    }
  return (u, v) => {
    const gx = (((u % 1) + 1) % 1) * across;
    const gy = Math.min(0.9999, Math.max(0, v)) * down;
    const [x, y] = [Math.floor(gx), Math.floor(gy)];
    const [fx, fy] = [gx - x, gy - y];
    const at = (i: number, j: number): number => grid[j * across + (i % across)] ?? 0;
    const upper = at(x, y) * (1 - fx) + at(x + 1, y) * fx;
    const lower = at(x, y + 1) * (1 - fx) + at(x + 1, y + 1) * fx;
    return upper * (1 - fy) + lower * fy;
  };
}

function rgbOf(value: unknown, otherwise: Rgb): Rgb {
  if (!Array.isArray(value) || value.length < 3) return otherwise;
  const [r, g, b] = value as number[];
  return [r ?? 0, g ?? 0, b ?? 0];
}
