import { createRandom } from "../../base/index.ts";
import type { TextureRecipe } from "../model.ts";
import { colourParam, numberParam, paintTexels, tileFbm, type Painting } from "./texels.ts";

/**
 * Rooms behind panes, `columns` by `rows` windows on one picture: curtains, walls, a lamp, shelves; some are dark.
 * Drawn on a glowing surface it is a house at night. `lit` is the share of windows with light.
 */
export function paintRooms(params: TextureRecipe["params"]): Painting {
  const columns = numberParam(params, "columns", 8);
  const rows = numberParam(params, "rows", 8);
  const lit = numberParam(params, "lit", 0.5);
  const isShop = params["shop"] === true;
  const random = createRandom(`rooms ${String(params["seed"] ?? 0)}`);
  const warm = [
    [1, 0.62, 0.26],
    [1, 0.72, 0.42],
    [0.95, 0.82, 0.6],
    [0.55, 0.75, 1],
    [1, 0.5, 0.22],
  ] as const;
  const goods = [
    [0.7, 0.1, 0.1],
    [0.1, 0.35, 0.6],
    [0.85, 0.6, 0.15],
    [0.15, 0.5, 0.25],
    [0.7, 0.65, 0.55],
    [0.5, 0.2, 0.5],
  ] as const;
  const rooms = Array.from({ length: columns * rows }, () => ({
    glow: random.next() < lit ? random.range(0.45, 1) : 0.035,
    tone: random.pick(warm),
    curtain: random.next() < 0.55 ? random.range(0.1, 0.34) : 0,
    blind: random.next() < 0.25 ? random.range(0.15, 0.6) : 0,
    shelf: random.range(2, 5),
    stock: Array.from({ length: 64 }, () => [random.pick(goods), random.range(0.35, 0.92)] as const),
    lamp: random.range(0.25, 0.75),
  }));
  return paintTexels([1024, 1024], 0, (u, v, texel) => {
    const [cx, cy] = [Math.min(columns - 1, Math.floor(u * columns)), Math.min(rows - 1, Math.floor(v * rows))];
    const room = rooms[cy * columns + cx]!;
    const [x, y] = [u * columns - cx, v * rows - cy];
    // The back wall is smaller than the window; round it floor, ceiling and side walls in perspective.
    const depth = Math.max(Math.abs(x - 0.5) / 0.5, Math.abs(y - 0.5) / 0.5);
    const isBack = depth < 0.62;
    let tone: readonly number[] = room.tone;
    let light =
      room.glow * (isBack ? 0.75 : y > 0.5 + Math.abs(x - 0.5) ? 1 : y < 0.5 - Math.abs(x - 0.5) ? 0.28 : 0.5);
    const [bx, by] = [(x - 0.19) / 0.62, (y - 0.19) / 0.62];
    if (isShop ? y > 0.08 && y < 0.82 : isBack && by < 0.55) {
      const level = (isShop ? y / 0.82 : by / 0.55) * room.shelf;
      const slot = (isShop ? x : bx) * 9;
      const [colour, height] = room.stock[(Math.floor(level) * 9 + Math.floor(slot)) % 64]!;
      const isGoods = level % 1 < height * 0.8 && slot % 1 > 0.12 && slot % 1 < 0.9 && (isShop || room.shelf > 3);
      if (isGoods) tone = [tone[0]! * colour[0]! * 1.3, tone[1]! * colour[1]! * 1.3, tone[2]! * colour[2]! * 1.3];
      else light *= level % 1 > 0.93 ? 0.3 : 0.8;
    }
    light += room.glow * 0.8 * Math.exp(-((x - room.lamp) ** 2 + (y - 0.72) ** 2) * 60);
    if (!isShop && (x < room.curtain || x > 1 - room.curtain))
      light = room.glow * (0.5 + 0.25 * Math.sin(x * 90)) * 0.7;
    if (!isShop && y > 1 - room.blind) light = room.glow * (0.5 + 0.2 * Math.sign(Math.sin(y * 130)));
    texel.r = tone[0]! * light;
    texel.g = tone[1]! * light;
    texel.b = tone[2]! * light;
  });
}

/** Render or stucco with weather streaks under sills, one tile. */
export function paintRender(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.5, 0.44, 0.36]);
  const streaks = tileFbm("render/streaks", 24, 3, 0.12);
  const cloud = tileFbm("render/cloud", 4, 4);
  const grit = tileFbm("render/grit", 128, 2);
  return paintTexels([512, 512], 0.003, (u, v, texel) => {
    const light = 0.82 + 0.2 * cloud(u, v) + 0.16 * (grit(u, v) - 0.5) - 0.22 * Math.max(0, streaks(u, v) - 0.55);
    texel.r = r * light;
    texel.g = g * light;
    texel.b = b * light;
    texel.height = grit(u, v);
  });
}

/** Slabs: `across` by `up` on a tile, with joints; `colour`. */
export function paintPaving(params: TextureRecipe["params"]): Painting {
  const [r, g, b] = colourParam(params, "colour", [0.3, 0.29, 0.27]);
  const across = numberParam(params, "across", 4);
  const up = numberParam(params, "up", 6);
  const random = createRandom("paving");
  const tones = Array.from({ length: across * up }, () => random.gaussian());
  const grit = tileFbm("paving/grit", 96, 3);
  const stain = tileFbm("paving/stain", 5, 4);
  return paintTexels([512, 512], 0.008, (u, v, texel) => {
    const row = Math.min(up - 1, Math.floor(v * up));
    const x = u * across + (row % 2) * 0.5;
    const column = Math.floor(x) % across;
    const [fx, fy] = [x - Math.floor(x), v * up - row];
    const joint = Math.min(fx, 1 - fx) * (up / across) < 0.022 || Math.min(fy, 1 - fy) < 0.022;
    const light =
      (1 + tones[row * across + column]! * 0.07 + (grit(u, v) - 0.5) * 0.3) *
      (0.8 + 0.4 * stain(u, v)) *
      (joint ? 0.5 : 1);
    texel.r = r * light;
    texel.g = g * light;
    texel.b = b * light;
    texel.height = joint ? 0 : 0.8 + grit(u, v) * 0.2;
  });
}
