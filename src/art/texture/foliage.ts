import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

type Leaf = { x: number; y: number; c: number; s: number; length: number; width: number; light: number; warm: number };

/**
 * A card of a leafy twig, cut out: `colour`, `leaves` on the card, `slender` length over width of one, `spread` of tone.
 * Leaves painted later lie on top.
 */
export function paintFoliage(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.09, 0.2, 0.03]);
  const count = numberParam(params, "leaves", 84);
  const slender = numberParam(params, "slender", 1.8);
  const spread = numberParam(params, "spread", 1);
  const random = createRandom("foliage");
  const leaves = Array.from({ length: count }, (_, i): Leaf => {
    const angle = i * 2.39996 + random.range(-0.3, 0.3);
    const distance = 0.45 * Math.sqrt((i + 0.5) / count);
    const turn = angle + random.range(-0.9, 0.9);
    const length = random.range(0.048, 0.075);
    return {
      x: 0.5 + Math.cos(angle) * distance,
      y: 0.5 + Math.sin(angle) * distance,
      c: Math.cos(turn),
      s: Math.sin(turn),
      length,
      width: length / slender,
      light: random.range(0.6, 1.4),
      warm: random.gaussian() * spread,
    };
  });
  for (let i = leaves.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [leaves[i], leaves[j]] = [leaves[j]!, leaves[i]!];
  }
  return paintTexels([256, 256], 0, (u, v, texel) => {
    texel.a = 0;
    // Under a cut edge the colour goes on, so that mipmaps do not darken the rim.
    [texel.r, texel.g, texel.b] = [r * 0.9, g * 0.9, b * 0.9];
    for (const leaf of leaves) {
      const [dx, dy] = [u - leaf.x, v - leaf.y];
      const along = (dx * leaf.c + dy * leaf.s) / leaf.length;
      const side = (dy * leaf.c - dx * leaf.s) / leaf.width;
      if (Math.abs(along) > 1 || Math.abs(side) > (1 - along * along) * (1 - 0.3 * along)) continue;
      const rib = Math.abs(side) < 0.07 ? 1.25 : 1 + (side > 0 ? 0.12 : -0.08);
      const light = leaf.light * rib * (0.85 + 0.2 * along);
      texel.r = r * light * (1 + 0.16 * leaf.warm);
      texel.g = g * light;
      texel.b = b * light * (1 - 0.1 * leaf.warm);
      texel.a = 1;
    }
  });
}

/** Bark: furrows along v, `colour`, `furrow` 0 smooth (birch's bands) to 1 deep. */
export function paintBark(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.16, 0.105, 0.065]);
  const furrow = numberParam(params, "furrow", 1);
  const ridges = tileFbm("bark/ridges", 16, 4, 0.25);
  const bands = tileFbm("bark/bands", 6, 4, 5);
  const moss = tileFbm("bark/moss", 4, 3);
  return paintTexels([256, 512], 0.02, (u, v, texel) => {
    const ridge = 1 - Math.abs(ridges(u, v) * 2 - 1) * 2.2;
    const band = bands(u, v) > 0.6 ? 1 - furrow : 0;
    const light = (1 - furrow * Math.max(0, ridge) * 0.55) * (1 - 0.85 * band) * (0.85 + 0.3 * moss(u, v));
    const green = Math.max(0, moss(v, u) - 0.58) * 1.6 * furrow;
    texel.r = r * light * (1 - green);
    texel.g = g * light * (1 + green * 0.5);
    texel.b = b * light * (1 - green);
    texel.height = 0.8 - furrow * Math.max(0, ridge) * 0.7;
  });
}
