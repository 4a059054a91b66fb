import { encodedOf, linearOf } from "../kit/index.ts";
import type { TextureRecipe } from "../model.ts";

const linear = Float32Array.from({ length: 256 }, (_, byte) => linearOf(byte / 255));

/**
 * Recolours a picture of the pack in place: its brightness relative to `level` (linear, the picture's own mean) times
 * the linear colour `tint`. Without a tint it stays as it is.
 */
export function dyeImage(rgba: Uint8ClampedArray, params: TextureRecipe["params"]): void {
  const { tint, level, contrast } = params;
  if (!Array.isArray(tint)) return;
  const [red = 1, green = 1, blue = 1] = tint as readonly number[];
  const mean = typeof level === "number" ? Math.max(level, 0.002) : 0.2;
  const power = typeof contrast === "number" ? contrast : 1;
  const encoded = Uint8Array.from({ length: 4096 }, (_, i) => Math.round(encodedOf(i / 4095) * 255));
  const put = (value: number): number => encoded[Math.min(4095, Math.round(value * 4095))] ?? 255;
  for (let i = 0; i < rgba.length; i += 4) {
    const light =
      0.2126 * (linear[rgba[i] ?? 0] ?? 0) +
      0.7152 * (linear[rgba[i + 1] ?? 0] ?? 0) +
      0.0722 * (linear[rgba[i + 2] ?? 0] ?? 0);
    const factor = Math.min(2.5, (light / mean) ** power);
    rgba[i] = put(red * factor);
    rgba[i + 1] = put(green * factor);
    rgba[i + 2] = put(blue * factor);
  }
}
