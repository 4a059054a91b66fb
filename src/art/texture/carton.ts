import type { TextureRecipe } from "../model.ts";
import { colourParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** Corrugated cardboard, one tile: flutes faintly through the liner, fibres, scuffs; `colour`. */
export function paintCarton(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.36, 0.23, 0.12]);
  const fibre = tileFbm("carton/fibre", 24, 4, 2);
  const scuff = tileFbm("carton/scuff", 4, 5);
  return paintTexels([512, 512], 0.0004, (u, v, texel) => {
    const flute = 0.5 + 0.5 * Math.sin(u * 2 * Math.PI * 48);
    const light = 0.94 + 0.035 * flute + 0.2 * (fibre(u, v) - 0.5) + 0.16 * (scuff(u, v) - 0.5);
    [texel.r, texel.g, texel.b] = [r * light, g * light, b * light];
    texel.height = flute * 0.6 + fibre(u, v) * 0.4;
  });
}
