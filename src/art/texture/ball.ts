import { smoothstep } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { ballPatterns } from "./ball-patterns.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/**
 * A ball's cover by longitude and latitude: `pattern` of ball-patterns, colours `base`, `mark` (seams, or every other
 * panel) and `third`, `seam` half width in radii, `pebbles` strength of grain, `marble` strength of swirls.
 */
export function paintBall(params: TextureRecipe["params"]): Painting {
  const base = colourParam(params, "base", [0.62, 0.2, 0.045]);
  const mark = colourParam(params, "mark", [0.012, 0.011, 0.011]);
  const third = colourParam(params, "third", mark);
  const seamColour = colourParam(params, "seamColour", mark);
  const width = numberParam(params, "seam", 0.022);
  const pebbles = numberParam(params, "pebbles", 0.3);
  const swirl = numberParam(params, "marble", 0);
  const isStitched = params["pattern"] === "stitched";
  const pattern = ballPatterns[String(params["pattern"])] ?? ballPatterns["basketball"]!;
  const grain = tileFbm("ball/grain", 256, 1, 0.5);
  const dirt = tileFbm("ball/dirt", 8, 4, 0.5);
  return paintTexels([1024, 512], 0.004, (u, v, texel) => {
    const longitude = (1 - u) * 2 * Math.PI;
    const latitude = (v - 0.5) * Math.PI;
    const cosine = Math.cos(latitude);
    const found = pattern([Math.cos(longitude) * cosine, Math.sin(latitude), Math.sin(longitude) * cosine]);
    const seam = 1 - smoothstep(width * 0.7, width * 1.15, found.seam);
    const stitch = isStitched && found.seam < 0.13 && found.seam > 0.02 && (found.along * 108) % 1 < 0.34 ? 1 : 0;
    const panel = found.panel === 0 ? base : found.panel === 1 ? mark : third;
    const cloud = dirt(u, v) - 0.5;
    const pebble = (grain(u, v) - 0.5) * pebbles;
    const veins = swirl * Math.abs(Math.sin(14 * cloud + 6 * u));
    const light = (1 + cloud * 0.3 + pebble) * (1 - veins);
    const blend = (k: 0 | 1 | 2): number => {
      const cover = panel[k] * light + veins * third[k];
      const sewn = seamColour[k] * seam + cover * (1 - seam);
      return stitch ? mark[k] : sewn;
    };
    texel.r = blend(0);
    texel.g = blend(1);
    texel.b = blend(2);
    texel.height = (1 - seam * 0.8) * 0.8 + pebble * 0.4 + stitch * 0.2;
  });
}
