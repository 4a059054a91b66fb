import { createRandom, smoothstep } from "../../base/index.ts";
import { linearOf } from "../kit/index.ts";
import type { TextureRecipe } from "../model.ts";
import { encodedByte } from "./encoded-byte.ts";

const linear = Float32Array.from({ length: 256 }, (_, byte) => linearOf(byte / 255));

/**
 * Recolours a picture of the pack in place: its brightness relative to `level` (linear, the picture's own mean) times
 * the linear colour `tint`. `keep` spares texels that are so many times brighter than `level` (a white shirt in a dark
 * suit), `vivid` those of less saturation (the white of an eye). `gain` multiplies channels (linear) and keeps hues.
 */
export function dyeImage(rgba: Uint8ClampedArray, params: TextureRecipe["params"]): void {
  const { tint, gain } = params;
  if (Array.isArray(gain)) multiply(rgba, gain as readonly number[]);
  if (typeof params["freckles"] === "number") freckle(rgba, params["freckles"]);
  if (!Array.isArray(tint)) return;
  const [red = 1, green = 1, blue = 1] = tint as readonly number[];
  const number = (name: string, otherwise: number): number => {
    const value = params[name];
    return typeof value === "number" ? value : otherwise;
  };
  const mean = Math.max(number("level", 0.2), 0.002);
  const power = number("contrast", 1);
  const keep = number("keep", 0);
  const vivid = number("vivid", 0);
  for (let i = 0; i < rgba.length; i += 4) {
    const r = linear[rgba[i] ?? 0] ?? 0;
    const g = linear[rgba[i + 1] ?? 0] ?? 0;
    const b = linear[rgba[i + 2] ?? 0] ?? 0;
    const ratio = (0.2126 * r + 0.7152 * g + 0.0722 * b) / mean;
    const factor = Math.min(2.5, ratio ** power);
    let share = 1;
    if (keep > 0) share = 1 - smoothstep(keep * 0.6, keep * 1.3, ratio);
    if (vivid > 0) {
      const high = Math.max(r, g, b);
      const saturation = high > 0.004 ? 1 - Math.min(r, g, b) / high : 1;
      share *= smoothstep(vivid * 0.75, vivid * 1.25, saturation);
    }
    rgba[i] = encodedByte(red * factor * share + r * (1 - share));
    rgba[i + 1] = encodedByte(green * factor * share + g * (1 - share));
    rgba[i + 2] = encodedByte(blue * factor * share + b * (1 - share));
  }
}

/** What a freckle takes of red, green and blue. */
const FRECKLE = [0.22, 0.36, 0.44];

/** Freckles over nose and cheeks of a skin's picture, whose face lies on its side round this place. */
function freckle(rgba: Uint8ClampedArray, amount: number): void {
  const size = Math.round(Math.sqrt(rgba.length / 4));
  const random = createRandom("freckles");
  const [middleU, middleV, reachU, reachV] = [0.866, 0.515, 0.024, 0.045];
  for (let i = 0; i < 420 * amount; i++) {
    const x = (middleU + random.gaussian() * reachU) * size;
    const y = (middleV + random.gaussian() * reachV) * size;
    const radius = (size / 1024) * random.range(0.5, 1.35);
    const strength = random.range(0.12, 0.5);
    for (let row = Math.floor(y - radius - 1); row <= y + radius + 1; row++)
      for (let column = Math.floor(x - radius - 1); column <= x + radius + 1; column++) {
        if (row < 0 || column < 0 || row >= size || column >= size) continue;
        const share = strength * Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)));
        const at = (row * size + column) * 4;
        for (let k = 0; k < 3; k++) rgba[at + k] = (rgba[at + k] ?? 0) * (1 - share * (FRECKLE[k] ?? 0));
      }
  }
}

function multiply(rgba: Uint8ClampedArray, gain: readonly number[]): void {
  const tables = [0, 1, 2].map((k) => Uint8Array.from(linear, (light) => encodedByte(light * (gain[k] ?? 1))));
  for (let i = 0; i < rgba.length; i += 4) for (let k = 0; k < 3; k++) rgba[i + k] = tables[k]?.[rgba[i + k] ?? 0] ?? 0;
}
