import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** A page of set type, upright: paragraphs as rows of words with ragged last lines, folio below. Greek, not language. */
export function paintPage(params: TextureRecipe["params"]): Painting {
  const paper = colourParam(params, "colour", [0.8, 0.76, 0.66]);
  const random = createRandom(`page ${String(params["seed"] ?? 0)}`);
  const rows = 30;
  const lines = Array.from({ length: rows }, (_, i) => {
    const ends = i % 7 === 6;
    const words: (readonly [number, number])[] = [];
    let x = i % 7 === 0 ? 0.05 : 0;
    while (x < (ends ? random.range(0.3, 0.8) : 0.97)) {
      const long = Math.min(1, x + random.range(0.03, 0.13));
      words.push([x, long]);
      x = long + 0.018;
    }
    return words;
  });
  const fibre = tileFbm("page/fibre", 48, 3);
  return paintTexels([512, 768], 0, (u, v, texel) => {
    const [x, y] = [(u - 0.13) / 0.74, (0.9 - v) / 0.78];
    const row = Math.floor(y * rows);
    const within = y * rows - row;
    const isWord = x >= 0 && x <= 1 && (lines[row] ?? []).some(([from, to]) => x > from && x < to);
    // Letters of uneven height inside their line.
    const letters = 0.5 + 0.5 * Math.sin(x * 620 + row * 5) * Math.sin(x * 233 + row);
    const isInk =
      (isWord && within > 0.3 && within < 0.72 && letters > 0.18) ||
      (Math.abs(u - 0.5) < 0.012 && Math.abs(v - 0.055) < 0.008);
    const light = (0.95 + 0.1 * fibre(u, v)) * (isInk ? 0.2 : 1);
    [texel.r, texel.g, texel.b] = [paper[0] * light, paper[1] * light, paper[2] * light];
  });
}

/** A wrapper on a bottle: `colour` band and rules on paper, a crest and rows of small print. Wraps round in u. */
export function paintLabel(params: TextureRecipe["params"]): Painting {
  const band = colourParam(params, "colour", [0.35, 0.03, 0.03]);
  const paper = [0.78, 0.74, 0.62] as const;
  const gold = [0.55, 0.38, 0.12] as const;
  return paintTexels([1024, 512], 0, (u, v, texel) => {
    const x = ((u * 2) % 1) - 0.5;
    const y = v - 0.5;
    const crest = Math.hypot(x * 2.2, y * 1.25 - 0.2);
    const star = 0.13 + 0.025 * Math.cos(Math.atan2(y * 1.25 - 0.2, x * 2.2) * 8);
    const isPrint =
      y > -0.42 &&
      y < -0.27 &&
      Math.abs(x) < 0.2 &&
      (v * 26) % 1 < 0.5 &&
      Math.sin(x * 170 + Math.floor(v * 26) * 4) > -0.5;
    const isTitle =
      Math.abs(y + 0.12) < 0.055 &&
      Math.abs(x) < 0.26 &&
      Math.sin(x * 150) + Math.sin(x * 91 + 1) + Math.sin(x * 47) > -0.9;
    const rule = Math.abs(Math.abs(y) - 0.455) < 0.008 || Math.abs(y + 0.21) < 0.004;
    const tone =
      crest < star * 0.72
        ? paper
        : crest < star
          ? gold
          : rule
            ? gold
            : isTitle || isPrint
              ? band
              : Math.abs(y) > 0.47
                ? band
                : paper;
    [texel.r, texel.g, texel.b] = [tone[0], tone[1], tone[2]];
  });
}
