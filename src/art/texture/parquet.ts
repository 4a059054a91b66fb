import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, tileNoise, type Painting } from "./texels.ts";

/**
 * Strip floor: boards along v. `colour`, `boards` across a tile, `variation` 0 to 1. A tile of 2.4 m with 42 boards is
 * the maple strip (57 mm) of sports halls.
 */
export function paintParquet(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.56, 0.33, 0.14]);
  const boards = numberParam(params, "boards", 42);
  const variation = numberParam(params, "variation", 1);
  const random = createRandom("parquet");
  const strips = Array.from({ length: boards }, () => {
    const ends: number[] = [random.next()];
    const count = random.integer(2, 4);
    for (let i = 1; i < count; i++) ends.push((ends[0]! + (i + random.range(-0.28, 0.28)) / count) % 1);
    ends.sort((p, q) => p - q);
    return {
      ends,
      tones: ends.map(() => ({ light: random.gaussian(), warm: random.gaussian(), shift: random.next() })),
    };
  });
  const grain = tileFbm("parquet/grain", 128, 2, 1 / 16);
  const figure = tileNoise("parquet/figure", 24, 6);
  return paintTexels([1024, 1024], 0.0012, (u, v, texel) => {
    const column = Math.min(boards - 1, Math.floor(u * boards));
    const { ends, tones } = strips[column]!;
    let board = ends.findIndex((end) => end > v) - 1;
    if (board < 0) board = ends.length - 1;
    const tone = tones[board]!;
    const across = u * boards - column;
    const seam = Math.min(across, 1 - across) < 0.03;
    const toEnd = Math.min(...ends.map((end) => Math.min(Math.abs(end - v), 1 - Math.abs(end - v))));
    const gap = seam || toEnd < 0.0007;
    const streak = grain(u + tone.shift, v + tone.shift * 3) - 0.5;
    const cloud = figure(u + tone.shift, v + tone.warm) - 0.5;
    const light = (1 + variation * (tone.light * 0.075 + streak * 0.22 + cloud * 0.1)) * (gap ? 0.62 : 1);
    texel.r = r * light;
    texel.g = g * light * (1 - tone.warm * 0.02 * variation);
    texel.b = b * light * (1 - tone.warm * 0.05 * variation);
    texel.height = gap ? 0.4 : 0.9 + streak * 0.06;
  });
}
