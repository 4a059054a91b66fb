import { createRandom, smoothstep } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/**
 * Coursed blocks in running bond: `colour`, `mortar`, `across` and `up` blocks a tile (up even), `joint` as a share of
 * a block's height, `variation` of tone from block to block, `aspect` of a block (length over height).
 */
export function paintMasonry(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.3, 0.11, 0.07]);
  const mortar = colourParam(params, "mortar", [0.42, 0.4, 0.36]);
  const across = numberParam(params, "across", 8);
  const up = numberParam(params, "up", 24);
  const joint = numberParam(params, "joint", 0.14);
  const variation = numberParam(params, "variation", 1);
  const aspect = numberParam(params, "aspect", 3);
  const random = createRandom("masonry");
  const tones = Array.from(
    { length: across * up },
    () => [random.gaussian(), random.gaussian(), random.next()] as const,
  );
  const grit = tileFbm("masonry/grit", 64, 3);
  const stain = tileFbm("masonry/stain", 3, 4);
  return paintTexels([1024, 1024], 0.006, (u, v, texel) => {
    const row = Math.floor(v * up);
    const x = u * across + (row % 2) * 0.5;
    const column = Math.floor(x) % across;
    const tone = tones[row * across + column]!;
    const [fx, fy] = [x - Math.floor(x), v * up - row];
    const rough = grit(u, v) - 0.5;
    const edge = Math.min(Math.min(fx, 1 - fx) * aspect, Math.min(fy, 1 - fy)) + rough * 0.05;
    const face = smoothstep(joint * 0.35, joint * 0.65, edge);
    const dirt = 1 + (stain(u, v) - 0.5) * 0.35;
    const burnt = tone[2] > 0.93 ? 0.62 : 1;
    const light = (1 + variation * tone[0] * 0.1 + rough * 0.3) * dirt * burnt;
    const warm = tone[1] * 0.04 * variation;
    texel.r = mortar[0] * dirt * (1 - face) + r * light * (1 + warm) * face;
    texel.g = mortar[1] * dirt * (1 - face) + g * light * face;
    texel.b = mortar[2] * dirt * (1 - face) + b * light * (1 - warm) * face;
    texel.height = face * (0.85 + tone[0] * 0.03) + rough * 0.12;
  });
}
