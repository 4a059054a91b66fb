import { createRandom, smoothstep, type Random } from "../../base/index.ts";
import { fbm3 } from "../kit/index.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";
import { encodedByte } from "./encoded-byte.ts";

// Hair of one colour. The left half holds four locks side by side, roots up: two dense, one loose, one of single
// hairs. The right half covers the scalp: strands that thin out towards the hairline, and a fleece with holes.

const WIDE = 512;
const HIGH = 512;
const COLUMN = 64;
const RELIEF_METRES = 0.004;

type Strand = {
  readonly x: number;
  readonly half: number;
  readonly tone: number;
  readonly from: number;
  readonly to: number;
  readonly phase: number;
  readonly height: number;
};

/** Strands of a lock by column: how many, and how many texels half their width is. */
const columns = [
  { count: 64, half: 2.3, spread: 26 },
  { count: 52, half: 2.1, spread: 27 },
  { count: 26, half: 1.5, spread: 27 },
  { count: 9, half: 1.0, spread: 26 },
] as const;

/** `wave` is how far strands swing (texels) and `curl` how woolly the fleece is, 0 to 1; `grey` mixes in white ones. */
export function paintHair(params: TextureRecipe["params"]): PaintedTexture {
  const colour = Array.isArray(params["colour"]) ? (params["colour"] as readonly number[]) : [0.05, 0.03, 0.02];
  const number = (name: string): number => (typeof params[name] === "number" ? params[name] : 0);
  const [wave, curl, grey] = [number("wave"), number("curl"), number("grey")];
  const random = createRandom("hair");
  const tones = new Float32Array(WIDE * HIGH);
  const cover = new Float32Array(WIDE * HIGH);
  const relief = new Float32Array(WIDE * HIGH);
  const whites = new Float32Array(WIDE * HIGH);
  columns.forEach((column, c) => {
    const own = random.fork(`column ${c}`);
    const strands = Array.from({ length: column.count }, () => strandOf(column, own)).toSorted(
      (a, b) => a.height - b.height,
    );
    for (const strand of strands) {
      const white = own.next() < grey ? 1 : 0;
      drawStrand(strand, { left: c * COLUMN, wave, tones, cover, relief, whites, white });
    }
  });
  paintScalp({ tones, cover, relief, whites }, { random: random.fork("scalp"), curl, grey });
  const rgba = new Uint8ClampedArray(WIDE * HIGH * 4);
  for (let i = 0; i < WIDE * HIGH; i++) {
    const tone = tones[i] ?? 1;
    const white = (whites[i] ?? 0) * 0.75;
    for (let k = 0; k < 3; k++) {
      // Dark strands are warmer, light ones paler.
      const own = (colour[k] ?? 0) * tone * (1 + (k === 0 ? 0.06 : k === 2 ? -0.08 : 0) * (1 - tone));
      rgba[i * 4 + k] = encodedByte(own * (1 - white) + 0.62 * tone * white);
    }
    rgba[i * 4 + 3] = 255 * Math.min(1, Math.max(0, cover[i] ?? 0));
  }
  return { width: WIDE, height: HIGH, rgba, relief, reliefMetres: RELIEF_METRES };
}

function strandOf(column: (typeof columns)[number], random: Random): Strand {
  const aside = (random.next() + random.next() - 1) * column.spread;
  // Strands in the middle of a lock reach farthest.
  const reach = 1 - 0.32 * Math.abs(aside / column.spread) ** 1.5;
  return {
    x: COLUMN / 2 + aside,
    half: column.half * random.range(0.6, 1.3),
    tone: random.range(0.62, 1.3),
    from: random.next() * 0.05,
    to: Math.min(0.99, reach * random.range(0.72, 1.04)),
    phase: random.range(-0.6, 0.6),
    height: random.next(),
  };
}

function drawStrand(
  strand: Strand,
  to: {
    left: number;
    wave: number;
    tones: Float32Array;
    cover: Float32Array;
    relief: Float32Array;
    whites: Float32Array;
    white: number;
  },
): void {
  const swing = 1.6 + to.wave * 11;
  const turns = 1 + to.wave * 2.6;
  for (let y = Math.floor(strand.from * HIGH); y < strand.to * HIGH; y++) {
    const v = y / HIGH;
    // Strands of a lock draw together towards its tip.
    const gather = 1 - 0.45 * smoothstep(0.45, 1, v);
    const middle =
      COLUMN / 2 +
      (strand.x - COLUMN / 2) * gather +
      swing * Math.sin(2 * Math.PI * turns * v + strand.phase) * Math.min(1, v * 4);
    const taper = smoothstep(0, 0.22, (strand.to - v) / strand.to);
    const half = strand.half * (0.35 + 0.65 * taper);
    for (let x = Math.ceil(middle - half - 1); x <= middle + half + 1; x++) {
      if (x < 2 || x > COLUMN - 3) continue;
      const off = Math.abs(x - middle) / half;
      const share = Math.min(1, Math.max(0, (1.25 - off) * 1.6));
      if (share <= 0) continue;
      const at = y * WIDE + to.left + x;
      const round = 1 - 0.3 * off * off;
      // Roots lie in shade.
      const tone = strand.tone * round * (0.55 + 0.45 * smoothstep(0, 0.28, v));
      to.tones[at] = (to.tones[at] ?? 0) * (1 - share) + tone * share;
      to.whites[at] = (to.whites[at] ?? 0) * (1 - share) + to.white * share;
      to.cover[at] = Math.max(to.cover[at] ?? 0, share * (0.55 + 0.45 * taper));
      to.relief[at] = Math.max(
        (to.relief[at] ?? 0) * (1 - share),
        (0.4 + 0.6 * strand.height) * Math.max(0, 1 - off * off) * share,
      );
    }
  }
}

type Layers = { tones: Float32Array; cover: Float32Array; relief: Float32Array; whites: Float32Array };

function paintScalp(
  { tones, cover, relief, whites }: Layers,
  by: { random: Random; curl: number; grey: number },
): void {
  const { random, curl, grey } = by;
  const half = WIDE / 2;
  const lines = Float32Array.from({ length: half }, () => random.next());
  const greys = Float32Array.from({ length: half }, () => (random.next() < grey ? 1 : 0));
  const grain = Float32Array.from({ length: half * HIGH }, () => random.next());
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < half; x++) {
      const at = y * WIDE + half + x;
      const speck = grain[y * half + x] ?? 0;
      const isFleece = x >= half / 2;
      const v = y / HIGH;
      if (!isFleece) {
        const lean = Math.floor(x + 5 * Math.sin(y * 0.03 + (lines[x] ?? 0) * 5));
        const line = lines[(lean + half) % half] ?? 0;
        tones[at] = (0.6 + 0.6 * line + 0.25 * (speck - 0.5)) * (1 - curl * 0.2);
        relief[at] = line * (1 - curl) + speck * curl * 0.6;
        whites[at] = greys[(lean + half) % half] ?? 0;
        // Single hairs and down at the line, closed a finger's breadth behind it.
        cover[at] = 1.25 * smoothstep(0, 0.62, 1 - v) + 0.55 * (0.65 * line + 0.35 * speck) - 0.3;
        continue;
      }
      const u = (x - half / 2) / (half / 2);
      const curls = fbm3(u * (14 + 22 * curl), v * (22 + 40 * curl), 1.7, { octaves: 2, seed: 5 });
      const strands = fbm3(u * 46, v * 9, 4.2, { octaves: 2, seed: 9 });
      const value = 0.5 + 0.5 * (curl > 0.5 ? curls : strands * (1 - curl) + curls * curl);
      tones[at] = 0.55 + 0.75 * value + 0.2 * (speck - 0.5);
      relief[at] = value;
      whites[at] = speck < grey ? 1 : 0;
      cover[at] = smoothstep(0.46, 0.56, value + 0.12 * (speck - 0.5));
    }
}
