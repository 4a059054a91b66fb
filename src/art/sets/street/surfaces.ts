import type { Vec3 } from "../../../base/index.ts";
import { colour, painted, rgb, surface } from "../../kit/index.ts";
import type { Surface } from "../../model.ts";

const brick = (tone: string, mortar: string): Surface =>
  surface({
    colour: [1, 1, 1],
    roughness: 0.88,
    texture: painted("masonry", {
      colour: rgb(tone),
      mortar: rgb(mortar),
      across: 10,
      up: 32,
      aspect: 3.1,
      joint: 0.14,
      variation: 1,
    }),
  });
const render = (tone: Vec3): Surface =>
  surface({ colour: [1, 1, 1], roughness: 0.9, texture: painted("render", { colour: rgb(tone) }) });
const neon = (tone: Vec3, isDark: boolean): Surface =>
  surface({
    colour: tone,
    roughness: 0.4,
    emissive: tone.map((value) => value * (isDark ? 6 : 0.6)) as unknown as Vec3,
  });
const earth = (first: Vec3, flecks: number, fine: number) =>
  painted("earth", {
    colour: rgb(first),
    second: first.map((value) => value * 1.25),
    fleck: first.map((value) => value * 1.9),
    flecks,
    fine,
  });

export const skins = ["brickRed", "brickBrown", "brickPale", "cream", "blue", "sand", "rose", "ashlar"] as const;
export const trims = ["white", "stone", "green", "navy", "oxblood"] as const;
export const awnings = ["green", "oxblood", "navy", "ochre"] as const;
export const neonTones: Readonly<Record<string, Vec3>> = {
  neonPink: [1, 0.12, 0.4],
  neonBlue: [0.1, 0.5, 1],
  neonAmber: [1, 0.45, 0.08],
  neonGreen: [0.1, 1, 0.4],
  neonRed: [1, 0.1, 0.06],
};
export const neons = Object.keys(neonTones);

export function streetSurfaces(isDark: boolean, isSnow: boolean): Readonly<Record<string, Surface>> {
  const glass = (recipe: Record<string, number | boolean>, glow: number): Surface =>
    surface({
      colour: isDark ? [0.6, 0.6, 0.6] : [0.34, 0.36, 0.4],
      roughness: 0.07,
      clearcoat: 1,
      emissive: isDark ? [glow, glow, glow] : [0.12, 0.12, 0.12],
      texture: painted("rooms", recipe),
    });
  return {
    brickRed: brick("7a3b2c", "8f857a"),
    brickBrown: brick("5d3d2d", "80766a"),
    brickPale: brick("a98a62", "a79d8c"),
    ashlar: surface({
      colour: [1, 1, 1],
      roughness: 0.85,
      texture: painted("masonry", {
        colour: [0.42, 0.39, 0.33],
        mortar: [0.25, 0.23, 0.2],
        across: 3,
        up: 6,
        aspect: 2,
        joint: 0.05,
        variation: 0.7,
      }),
    }),
    cream: render([0.62, 0.55, 0.42]),
    blue: render([0.24, 0.32, 0.38]),
    sand: render([0.55, 0.4, 0.25]),
    rose: render([0.5, 0.29, 0.24]),
    white: surface({ colour: [0.66, 0.65, 0.61], roughness: 0.6 }),
    stone: surface({ colour: [0.38, 0.36, 0.32], roughness: 0.8 }),
    green: surface({ colour: colour("forest green"), roughness: 0.5, doubleSided: true }),
    navy: surface({ colour: colour("navy"), roughness: 0.5, doubleSided: true }),
    oxblood: surface({ colour: colour("burgundy"), roughness: 0.5, doubleSided: true }),
    ochre: surface({ colour: colour("ochre"), roughness: 0.6, doubleSided: true }),
    canvas: surface({ colour: [0.75, 0.72, 0.65], roughness: 0.9, doubleSided: true, translucency: 0.3 }),
    rooms: glass({ columns: 8, rows: 8, lit: 0.5, seed: 1 }, 1.6),
    shop: glass({ columns: 3, rows: 3, lit: 1, shop: true, seed: 2 }, 2.6),
    distant: surface({
      colour: isDark ? [0.12, 0.12, 0.14] : [0.5, 0.49, 0.47],
      roughness: 0.9,
      emissive: isDark ? [0.9, 0.9, 0.9] : [0.25, 0.27, 0.3],
      texture: painted("rooms", { columns: 12, rows: 12, lit: 0.4, seed: 3 }),
    }),
    shade: surface({ colour: [0.2, 0.19, 0.18], roughness: 0.95 }),
    dark: surface({ colour: [0.025, 0.027, 0.03], roughness: 0.5, metalness: 0.2 }),
    ...Object.fromEntries(Object.entries(neonTones).map(([name, tone]) => [name, neon(tone, isDark)])),
    asphalt: surface({
      colour: isSnow ? [2.6, 2.7, 2.8] : [1, 1, 1],
      roughness: 0.85,
      texture: earth([0.055, 0.055, 0.058], 0.5, 128),
    }),
    marking: surface({ colour: [0.62, 0.61, 0.57], roughness: 0.7 }),
    kerb: surface({ colour: [1, 1, 1], roughness: 0.85, texture: earth([0.3, 0.29, 0.28], 0.4, 96) }),
    paving: surface({
      colour: isSnow ? [1.9, 1.95, 2] : [1, 1, 1],
      roughness: 0.8,
      texture: painted("paving", { colour: [0.3, 0.285, 0.26], across: 4, up: 6 }),
    }),
    hydrant: surface({ colour: colour("crimson"), roughness: 0.4 }),
    bin: surface({ colour: [0.05, 0.075, 0.06], roughness: 0.5 }),
  };
}
