import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/**
 * Planed and oiled wood, one tile: growth rings as long flames with dark late wood, pores, a little cloud. `colour`;
 * `rings` across a tile; `along` 'u' (default) or 'v' is the way of the grain; `boards` glued edge to edge, 1 for one.
 */
export function paintWood(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.3, 0.16, 0.07]);
  const rings = Math.round(numberParam(params, "rings", 7));
  const boards = Math.round(numberParam(params, "boards", 1));
  const isUp = params["along"] === "v";
  const warp = tileFbm("wood/warp", 2, 3, 3);
  const pores = tileFbm("wood/pores", 6, 2, 32);
  const cloud = tileFbm("wood/cloud", 3, 3, 2);
  return paintTexels([512, 512], 0.0006, (across, up, texel) => {
    const [u, v] = isUp ? [up, across] : [across, up];
    const board = Math.floor(v * boards);
    // Each board is cut from elsewhere in the tree.
    const [bu, bv] = [u + board * 0.377, v + board * 0.213];
    const phase = v * rings + 2.6 * warp(bu, bv) + board * 0.37;
    const ring = phase - Math.floor(phase);
    const late = ring ** 3 * (1 - Math.max(0, (ring - 0.9) * 10));
    const pore = Math.max(0, pores(bu, bv) - 0.6) * 2.2;
    const joint = boards > 1 && Math.min((v * boards) % 1, 1 - ((v * boards) % 1)) < 0.006 * boards;
    const tone = 1 + ((board * 7) % 3) * 0.05 - 0.05;
    const light = tone * (1.12 - 0.34 * late - 0.3 * pore + 0.22 * (cloud(bu, bv) - 0.5)) * (joint ? 0.7 : 1);
    texel.r = r * light;
    texel.g = g * light * (1 - 0.06 * late);
    texel.b = b * light * (1 - 0.12 * late);
    texel.height = joint ? 0.2 : 0.8 - 0.5 * pore - 0.1 * late;
  });
}
