import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

// Seven strokes of a digit: top, upper right, lower right, bottom, lower left, upper left, middle.
const segments = [
  "1111110",
  "0110000",
  "1101101",
  "1111001",
  "0110011",
  "1011011",
  "1011111",
  "1110000",
  "1111111",
  "1111011",
];

function digitAt(digit: number, x: number, y: number): boolean {
  const lit = segments[digit] ?? "";
  const thick = 0.16;
  if (x < 0 || x > 1 || y < 0 || y > 1) return false;
  const [left, right] = [x < thick * 1.4, x > 1 - thick * 1.4];
  const upper = y > 0.5;
  if (y > 1 - thick) return lit[0] === "1" && x > 0.08 && x < 0.92;
  if (y < thick) return lit[3] === "1" && x > 0.08 && x < 0.92;
  if (Math.abs(y - 0.5) < thick / 2 && !left && !right) return lit[6] === "1";
  if (right) return lit[upper ? 1 : 2] === "1";
  if (left) return lit[upper ? 5 : 4] === "1";
  return false;
}

/** A scoreboard of lamps: home, guest and clock (minutes and seconds) on a dark panel. */
export function paintScoreboard(params: TextureRecipe["params"]): Painting {
  const [home, guest] = [numberParam(params, "home", 78), numberParam(params, "guest", 79)];
  const seconds = numberParam(params, "seconds", 84);
  const rows = [
    { value: [Math.floor(home / 10), home % 10], x: 0.07, y: 0.4, width: 0.11, height: 0.42, colour: [1, 0.16, 0.05] },
    {
      value: [Math.floor(guest / 10), guest % 10],
      x: 0.67,
      y: 0.4,
      width: 0.11,
      height: 0.42,
      colour: [1, 0.16, 0.05],
    },
    {
      value: [Math.floor(seconds / 60), Math.floor((seconds % 60) / 10), seconds % 10],
      x: 0.37,
      y: 0.12,
      width: 0.07,
      height: 0.26,
      colour: [1, 0.6, 0.08],
    },
  ] as const;
  return paintTexels([512, 256], 0, (u, v, texel) => {
    const frame = Math.min(u, 1 - u) < 0.012 || Math.min(v, 1 - v) < 0.024;
    // Lamps sit on a grid; between them the panel is dark.
    const lamp = Math.hypot(((u * 128) % 1) - 0.5, ((v * 64) % 1) - 0.5) < 0.46 ? 1 : 0.35;
    [texel.r, texel.g, texel.b] = frame ? [0.12, 0.13, 0.15] : [0.006, 0.007, 0.01];
    for (const row of rows)
      row.value.forEach((digit, i) => {
        const gap = row.width * 1.28;
        if (
          !digitAt(
            digit,
            (u - row.x - i * gap - (i > 0 && row.value.length === 3 ? 0.03 : 0)) / row.width,
            (v - row.y) / row.height,
          )
        )
          return;
        [texel.r, texel.g, texel.b] = [row.colour[0] * lamp, row.colour[1] * lamp, row.colour[2] * lamp];
      });
    const colon = Math.abs(u - 0.474) < 0.008 && (Math.abs(v - 0.2) < 0.018 || Math.abs(v - 0.31) < 0.018);
    if (colon) [texel.r, texel.g, texel.b] = [lamp, 0.6 * lamp, 0.08 * lamp];
    const label = v > 0.87 && v < 0.92 && (Math.abs(u - 0.19) < 0.09 || Math.abs(u - 0.8) < 0.09);
    if (label) [texel.r, texel.g, texel.b] = [0.7, 0.7, 0.66];
  });
}

/** A pennant's cloth: two borders and one of four abstract devices (0 to 3) in `mark` on `colour`. */
export function paintBanner(params: TextureRecipe["params"]): Painting {
  const colour = colourParam(params, "colour", [0.3, 0.02, 0.03]);
  const mark = colourParam(params, "mark", [0.8, 0.72, 0.5]);
  const device = numberParam(params, "device", 0);
  const weave = tileFbm("banner", 96, 2);
  const devices: ((x: number, y: number) => boolean)[] = [
    (x, y) => (Math.hypot(x, y) < 0.5 && Math.hypot(x, y) > 0.38) || Math.hypot(x, y) < 0.2,
    (x, y) => Math.abs(((y - Math.abs(x) * 0.8 + 2) % 0.34) - 0.17) < 0.07 && Math.abs(x) < 0.55 && Math.abs(y) < 0.7,
    (x, y) => {
      const angle = Math.atan2(x, y);
      return Math.hypot(x, y) < 0.34 + 0.2 * Math.cos(5 * angle);
    },
    (x, y) => Math.abs(x) + Math.abs(y) < 0.55 && !(Math.abs(x) + Math.abs(y) < 0.38 && Math.abs(x) > 0.06),
  ];
  const isMark = devices[device % devices.length]!;
  return paintTexels([256, 384], 0, (u, v, texel) => {
    const [x, y] = [u * 2 - 1, (v * 2 - 1) * 1.5];
    const border = Math.abs(Math.abs(v - 0.5) - 0.45) < 0.012 || Math.abs(Math.abs(u - 0.5) - 0.44) < 0.012;
    const tone = border || isMark(x, y - 0.15) || (Math.abs(y + 0.75) < 0.05 && Math.abs(x) < 0.5) ? mark : colour;
    const light = 0.88 + 0.24 * weave(u, v);
    texel.r = tone[0] * light;
    texel.g = tone[1] * light;
    texel.b = tone[2] * light;
  });
}
