import type { TextureRecipe } from "../model.ts";
import { paintTexels, tileFbm, type Painting } from "./texels.ts";

/** What a television shows: hills under an evening sky and their mirror image in a lake. */
export function paintBroadcast(_params: TextureRecipe["params"]): Painting {
  const ridge = tileFbm("broadcast/ridge", 5, 4, 0.4);
  const cloud = tileFbm("broadcast/cloud", 4, 4, 3);
  const ripple = tileFbm("broadcast/ripple", 6, 2, 14);
  return paintTexels([512, 288], 0, (u, v, texel) => {
    const isLake = v < 0.4;
    const x = u + (isLake ? (ripple(u, v) - 0.5) * 0.03 : 0);
    const y = isLake ? 0.4 + (0.4 - v) * 1.1 : v;
    const far = 0.52 + 0.22 * (ridge(x, 0.2) - 0.3);
    const near = 0.4 + 0.3 * (ridge(x * 2, 0.7) - 0.34);
    const sun = Math.exp(-((x - 0.66) ** 2 * 3.2 + (y - 0.62) ** 2) * 40);
    const veil = Math.max(0, cloud(x, y) - 0.5) * 1.6;
    const high = (y - 0.4) / 0.6;
    const sky = [
      0.75 - 0.6 * high + 0.6 * sun + 0.3 * veil,
      0.4 - 0.15 * high + 0.4 * sun + 0.16 * veil,
      0.3 + 0.25 * high + 0.12 * sun + 0.1 * veil,
    ];
    const tone = y < near ? [0.02, 0.045, 0.035] : y < far ? [0.13, 0.11, 0.16] : sky;
    const dim = isLake ? 0.62 : 1;
    [texel.r, texel.g, texel.b] = [tone[0]! * dim, tone[1]! * dim, tone[2]! * dim];
  });
}
