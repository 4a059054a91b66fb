import type { TextureRecipe } from "../model.ts";
import { colourParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** Rough stone, one tile: `colour` in clouds with dark and light crystals. */
export function paintRock(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.22, 0.22, 0.23]);
  const cloud = tileFbm("rock/cloud", 4, 5);
  const grit = tileFbm("rock/grit", 96, 2);
  return paintTexels([512, 512], 0.004, (u, v, texel) => {
    const light = 0.7 + 0.6 * cloud(u, v) + 0.5 * (grit(u, v) - 0.5);
    [texel.r, texel.g, texel.b] = [r * light, g * light, b * light];
    texel.height = cloud(u, v) * 0.6 + grit(u, v) * 0.4;
  });
}

/** Polished marble, one tile: thin veins that wander through clouds; `colour` is the ground. */
export function paintMarble(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.8, 0.79, 0.77]);
  const warp = tileFbm("marble/warp", 3, 5);
  const cloud = tileFbm("marble/cloud", 4, 4);
  return paintTexels([512, 512], 0, (u, v, texel) => {
    const vein = (index: number, sharp: number): number => {
      const phase = (u * index + v * (3 - index)) * 1 + warp(u + index * 0.31, v) * 3.2;
      return Math.max(0, 1 - Math.abs(Math.sin(Math.PI * phase)) * sharp);
    };
    const dark = Math.min(0.62, 0.5 * vein(1, 9) + 0.3 * vein(2, 16));
    const light = (0.88 + 0.24 * cloud(u, v)) * (1 - dark);
    [texel.r, texel.g, texel.b] = [r * light, g * light, b * light * (1 + 0.04 * dark)];
  });
}
