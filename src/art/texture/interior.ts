import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/** An abstract painting: fields, arcs and brush marks by seed. */
export function paintPainting(params: TextureRecipe["params"]): Painting {
  const random = createRandom(`painting ${numberParam(params, "seed", 0)}`);
  const palettes: readonly (readonly (readonly number[])[])[] = [
    [
      [0.7, 0.62, 0.48],
      [0.05, 0.1, 0.2],
      [0.6, 0.18, 0.06],
      [0.75, 0.45, 0.08],
    ],
    [
      [0.2, 0.32, 0.36],
      [0.72, 0.68, 0.58],
      [0.5, 0.22, 0.2],
      [0.03, 0.06, 0.08],
    ],
    [
      [0.75, 0.7, 0.62],
      [0.2, 0.3, 0.12],
      [0.65, 0.4, 0.3],
      [0.1, 0.08, 0.07],
    ],
  ];
  const palette = random.pick(palettes);
  const marks = Array.from({ length: 7 }, () => ({
    x: random.next(),
    y: random.next(),
    radius: random.range(0.1, 0.34),
    tall: random.range(0.6, 1.5),
    isArc: random.next() < 0.4,
    tone: random.pick(palette),
  }));
  const brush = tileFbm("painting/brush", 48, 3, 0.15);
  return paintTexels([256, 256], 0.001, (u, v, texel) => {
    const stroke = brush(u, v) - 0.5;
    let tone: readonly number[] = palette[0] ?? [];
    for (const mark of marks) {
      const distance = Math.hypot(u - mark.x, (v - mark.y) / mark.tall) + stroke * 0.04;
      if (mark.isArc ? Math.abs(distance - mark.radius) < 0.025 : distance < mark.radius) tone = mark.tone;
    }
    const light = 1 + stroke * 0.4;
    [texel.r, texel.g, texel.b] = [tone[0]! * light, tone[1]! * light, tone[2]! * light];
    texel.height = 0.5 + stroke;
  });
}

/** A woven rug: border, field and lozenges in `colour`, `second` and `third`. */
export function paintRug(params: TextureRecipe["params"]): Painting {
  const tones = [
    colourParam(params, "colour", [0.32, 0.06, 0.04]),
    colourParam(params, "second", [0.6, 0.5, 0.34]),
    colourParam(params, "third", [0.04, 0.07, 0.14]),
  ];
  const wool = tileFbm("rug/wool", 160, 2);
  return paintTexels([512, 512], 0.004, (u, v, texel) => {
    const edge = Math.min(u, 1 - u, v, 1 - v);
    const lozenge = Math.abs(((u * 6) % 1) - 0.5) + Math.abs(((v * 8) % 1) - 0.5);
    const which =
      edge < 0.025
        ? 2
        : edge < 0.05
          ? 1
          : edge < 0.12
            ? Math.abs(((u + v) * 24) % 1) < 0.5
              ? 2
              : 0
            : edge < 0.135
              ? 1
              : lozenge < 0.2
                ? 1
                : lozenge < 0.32
                  ? 2
                  : 0;
    const tone = tones[which]!;
    const light = 0.75 + 0.5 * wool(u, v);
    [texel.r, texel.g, texel.b] = [tone[0] * light, tone[1] * light, tone[2] * light];
    texel.height = wool(u, v);
  });
}

/** Wallpaper: fine stripes and a sprig on every other, `colour` and `second`. */
export function paintWallpaper(params: TextureRecipe["params"]): Painting {
  const first = colourParam(params, "colour", [0.5, 0.5, 0.42]);
  const second = colourParam(params, "second", [0.42, 0.43, 0.35]);
  const paper = tileFbm("wallpaper", 96, 2);
  return paintTexels([512, 512], 0, (u, v, texel) => {
    const band = (u * 4) % 1;
    const [x, y] = [band - 0.5, ((v * 4 + Math.floor(u * 4) * 0.5) % 1) - 0.5];
    const angle = Math.atan2(y, x);
    const isSprig =
      Math.hypot(x, y) < 0.17 * Math.abs(Math.cos(2.5 * angle)) || (Math.abs(x) < 0.012 && y < 0 && y > -0.3);
    const tone = isSprig || band < 0.04 ? second : first;
    const light = 0.95 + 0.1 * paper(u, v);
    [texel.r, texel.g, texel.b] = [tone[0] * light, tone[1] * light, tone[2] * light];
  });
}
