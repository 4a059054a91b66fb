import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, tileNoise, type Painting } from "./texels.ts";

/**
 * Ground seen from above, one tile: `colour` and `second` in patches, `flecks` of straw, stones or leaves in `fleck`
 * (0 none to 1 many). Also roads (fine flecks), sand and snow.
 */
export function paintEarth(params: TextureRecipe["params"]): Painting {
  const first = colourParam(params, "colour", [0.09, 0.13, 0.03]);
  const second = colourParam(params, "second", [0.14, 0.15, 0.05]);
  const fleck = colourParam(params, "fleck", [0.3, 0.26, 0.12]);
  const flecks = numberParam(params, "flecks", 0.3);
  const fine = numberParam(params, "fine", 64);
  const patches = tileFbm("earth/patches", 5, 5);
  const grit = tileFbm("earth/grit", fine, 3);
  const chips = tileNoise("earth/chips", 128);
  return paintTexels([512, 512], 0.006, (u, v, texel) => {
    const blend = Math.min(1, Math.max(0, (patches(u, v) - 0.38) * 4));
    const rough = grit(u, v) - 0.5;
    const chip = Math.max(0, chips(u, v) - 1 + flecks * 0.45) * 4;
    const cover = Math.min(1, chip);
    const light = 1 + rough * 0.7;
    texel.r = (first[0] + (second[0] - first[0]) * blend) * light * (1 - cover) + fleck[0] * cover;
    texel.g = (first[1] + (second[1] - first[1]) * blend) * light * (1 - cover) + fleck[1] * cover;
    texel.b = (first[2] + (second[2] - first[2]) * blend) * light * (1 - cover) + fleck[2] * cover;
    texel.height = 0.5 + rough * 0.6 + cover * 0.25;
  });
}
