import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, tileNoise, type Painting } from "./texels.ts";

/** Plain weave, one tile: `threads` over and under each other, slubs in the yarn; `colour`. */
export function paintWeave(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.12, 0.2, 0.21]);
  const threads = Math.round(numberParam(params, "threads", 64) / 2) * 2;
  const warpYarn = tileNoise("weave/warp", threads, 6);
  const weftYarn = tileNoise("weave/weft", 6, threads);
  const wear = tileFbm("weave/wear", 4, 3);
  return paintTexels([512, 512], 0.0008, (u, v, texel) => {
    const [x, y] = [u * threads, v * threads];
    const isWarp = (Math.floor(x) + Math.floor(y)) % 2 === 0;
    const across = isWarp ? x % 1 : y % 1;
    const along = isWarp ? y % 1 : x % 1;
    const round = Math.sin(Math.PI * across) * (0.45 + 0.55 * Math.sin(Math.PI * along));
    const yarn = isWarp ? warpYarn(u, v) : weftYarn(u, v);
    const light = (0.72 + 0.36 * round) * (0.86 + 0.28 * yarn) * (0.93 + 0.14 * wear(u, v));
    texel.r = r * light;
    texel.g = g * light;
    texel.b = b * light;
    texel.height = round;
  });
}
