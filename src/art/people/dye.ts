import { encodedOf, linearOf } from "../kit/index.ts";
import type { TextureRecipe } from "../model.ts";

const encoded = Uint8Array.from({ length: 4096 }, (_, i) => Math.round(encodedOf(i / 4095) * 255));
const put = (value: number): number => encoded[Math.min(4095, Math.round(value * 4095))] ?? 255;
const linear = Float32Array.from({ length: 256 }, (_, byte) => linearOf(byte / 255));

/**
 * Recolours a picture of the pack in place: its brightness relative to `level` (linear, the picture's own mean) times
 * the linear colour `tint`. `gain` multiplies its channels (linear) and keeps its hues. Without either it stays.
 */
export function dyeImage(rgba: Uint8ClampedArray, params: TextureRecipe["params"]): void {
  const { tint, level, contrast, gain } = params;
  if (Array.isArray(gain)) multiply(rgba, gain as readonly number[]);
  if (!Array.isArray(tint)) return;
  const [red = 1, green = 1, blue = 1] = tint as readonly number[];
  const mean = typeof level === "number" ? Math.max(level, 0.002) : 0.2;
  const power = typeof contrast === "number" ? contrast : 1;
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

function multiply(rgba: Uint8ClampedArray, gain: readonly number[]): void {
  const tables = [0, 1, 2].map((k) => Uint8Array.from(linear, (light) => put(light * (gain[k] ?? 1))));
  for (let i = 0; i < rgba.length; i += 4) for (let k = 0; k < 3; k++) rgba[i + k] = tables[k]?.[rgba[i + k] ?? 0] ?? 0;
}
