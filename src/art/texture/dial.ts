import type { TextureRecipe } from "../model.ts";
import { colourParam, paintTexels, type Painting } from "./texels.ts";

/** A clock's dial, upright in the unit square: minute track, bars at the hours, double at the quarters. */
export function paintDial(params: TextureRecipe["params"]): Painting {
  const paper = colourParam(params, "colour", [0.82, 0.8, 0.72]);
  return paintTexels([512, 512], 0, (u, v, texel) => {
    const [x, y] = [(u - 0.5) * 2, (v - 0.5) * 2];
    const radius = Math.hypot(x, y);
    const turn = Math.atan2(x, y) / (2 * Math.PI);
    /** Arc length from the nearest of `count` spokes. */
    const off = (count: number): number =>
      Math.abs(turn * count - Math.round(turn * count)) * ((2 * Math.PI * radius) / count);
    const isQuarter = off(4) < 0.09;
    const isInk =
      (radius > 0.9 && radius < 0.915) ||
      (off(60) < 0.008 && radius > 0.85 && radius < 0.9) ||
      (radius > 0.66 && radius < 0.84 && (isQuarter ? Math.abs(off(4) - 0.032) < 0.016 : off(12) < 0.02));
    const light = isInk ? 0.03 : 1 - 0.08 * radius ** 4;
    [texel.r, texel.g, texel.b] = [paper[0] * light, paper[1] * light, paper[2] * light];
  });
}
