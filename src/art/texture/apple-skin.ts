import type { TextureRecipe } from "../model.ts";
import { colourParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** An apple's skin by longitude and height: `colour` streaked over `second`, which shows round stalk and base; lenticels. */
export function paintAppleSkin(params: TextureRecipe["params"]): Painting {
  const first = colourParam(params, "colour", [0.42, 0.02, 0.02]);
  const second = colourParam(params, "second", [0.5, 0.42, 0.08]);
  const streak = tileFbm("apple/streak", 48, 3, 0.1);
  const blush = tileFbm("apple/blush", 3, 3);
  const dots = tileFbm("apple/dots", 150, 1);
  return paintTexels([512, 256], 0, (u, v, texel) => {
    const pole = Math.max(0, Math.abs(v - 0.48) * 2 - 0.6) * 1.5;
    const share = Math.min(1, Math.max(0, 1.5 - pole - (streak(u, v) - 0.42) * 2.4 - (blush(u, v) - 0.4) * 1.8));
    const dot = Math.max(0, dots(u, v) - 0.86) * 1.6;
    const at = (k: 0 | 1 | 2): number => {
      const skin = second[k] + (first[k] - second[k]) * share;
      return skin + (0.6 - skin) * dot;
    };
    [texel.r, texel.g, texel.b] = [at(0), at(1), at(2)];
  });
}
