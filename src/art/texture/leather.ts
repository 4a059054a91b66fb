import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** Grained leather, one tile: pebbles of `cells` a side with dark valleys, worn lighter in patches; `colour`. */
export function paintLeather(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.16, 0.06, 0.03]);
  const cells = Math.round(numberParam(params, "cells", 40));
  const random = createRandom("leather");
  const points = Array.from({ length: cells * cells }, () => [random.next(), random.next()] as const);
  const wear = tileFbm("leather/wear", 4, 4);
  return paintTexels([512, 512], 0.0006, (u, v, texel) => {
    const [x, y] = [u * cells, v * cells];
    let near = 9;
    let next = 9;
    for (let row = -1; row <= 1; row++)
      for (let column = -1; column <= 1; column++) {
        const [cx, cy] = [Math.floor(x) + column, Math.floor(y) + row];
        const point = points[((cy + cells) % cells) * cells + ((cx + cells) % cells)]!;
        const far = Math.hypot(cx + point[0] - x, cy + point[1] - y);
        if (far < near) [near, next] = [far, near];
        else if (far < next) next = far;
      }
    const pebble = Math.min(1, (next - near) * 3);
    const light = (0.82 + 0.22 * pebble) * (0.82 + 0.36 * wear(u, v));
    texel.r = r * light;
    texel.g = g * light;
    texel.b = b * light;
    texel.height = pebble;
  });
}
