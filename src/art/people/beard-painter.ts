import { createRandom } from "../../base/index.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";
import { encodedByte } from "./encoded-byte.ts";

const SIZE = 256;

/** Strands of a beard: across the picture round the chin, down it from deep inside to the edge, where they thin out. */
export function paintBeard(params: TextureRecipe["params"]): PaintedTexture {
  const colour = Array.isArray(params["colour"]) ? (params["colour"] as readonly number[]) : [0.05, 0.03, 0.02];
  const density = typeof params["density"] === "number" ? params["density"] : 1;
  const random = createRandom("beard");
  const strands = Float32Array.from({ length: SIZE }, () => random.next());
  const rgba = new Uint8ClampedArray(SIZE * SIZE * 4);
  const grain = Float32Array.from({ length: SIZE * SIZE }, () => random.next());
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      // Strands lean and cross a little.
      const lean = Math.floor(x + 9 * Math.sin(y * 0.05 + (strands[x] ?? 0) * 4));
      const strand = strands[((lean % SIZE) + SIZE) % SIZE] ?? 0;
      const speck = grain[y * SIZE + x] ?? 0;
      const inside = 1 - (y + 0.5) / SIZE;
      const tone = 0.45 + 0.9 * strand + 0.2 * (speck - 0.5);
      const at = (y * SIZE + x) * 4;
      for (let k = 0; k < 3; k++) rgba[at + k] = encodedByte((colour[k] ?? 0) * tone);
      const cover = density * Math.min(1.2, inside * 2.4) + 0.5 * (0.6 * strand + 0.4 * speck) - 0.32;
      rgba[at + 3] = 255 * Math.min(1, Math.max(0, cover));
    }
  return { width: SIZE, height: SIZE, rgba, relief: null, reliefMetres: 0 };
}
