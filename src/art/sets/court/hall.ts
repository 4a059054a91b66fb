import type { Fixture } from "../../design.ts";
import { boxBetween, colour, painted, projectBox, rod, surface, type Part } from "../../kit/index.ts";
import type { Surface } from "../../model.ts";
import { wall, type Opening } from "../scenery/scenery.ts";
import { HALL } from "./measures.ts";

const { low, high } = HALL;
const TILE = 3.2;
const DADO = 2.3;

// Bays of windows along both long walls.
const bays: Opening[] = [-7.4, -1.4, 4.6, 10.6, 16.6].map((z) => ({
  from: z - 1.9,
  to: z + 1.9,
  foot: 3.5,
  head: 7.6,
}));

const blocks = (tone: readonly [number, number, number]): Surface =>
  surface({
    colour: [1, 1, 1],
    roughness: 0.72,
    texture: painted("masonry", {
      colour: [...tone],
      mortar: tone.map((value) => value * 0.72),
      across: 8,
      up: 16,
      aspect: 2,
      joint: 0.09,
      variation: 0.6,
    }),
  });

export function hallSurfaces(isDark: boolean): Readonly<Record<string, Surface>> {
  return {
    wall: blocks([0.62, 0.58, 0.5]),
    dado: blocks([0.11, 0.19, 0.25]),
    stripe: surface({ colour: colour("pumpkin"), roughness: 0.55 }),
    frame: surface({ colour: [0.05, 0.055, 0.06], roughness: 0.5 }),
    pane: surface({
      colour: [0.7, 0.8, 0.85],
      roughness: 0.2,
      opacity: 0.5,
      emissive: isDark ? [0.01, 0.014, 0.03] : [1.25, 1.3, 1.32],
    }),
    ceiling: surface({ colour: [0.28, 0.27, 0.25], roughness: 0.9 }),
    steel: surface({ colour: [0.16, 0.18, 0.2], roughness: 0.5, metalness: 0.3 }),
    lamp: surface({ colour: [0.9, 0.9, 0.9], emissive: isDark ? [3.2, 3, 2.6] : [1.6, 1.55, 1.4] }),
    shade: surface({ colour: [0.3, 0.31, 0.32], roughness: 0.35, metalness: 0.7 }),
  };
}

function windowParts(x: number, inward: 1 | -1): Part[] {
  return bays.flatMap(({ from, to, foot, head }): Part[] => {
    const deep = x - inward * 0.22;
    const bar = (a: number, b: number, c: number, d: number): Part => ({
      shape: boxBetween([Math.min(deep, deep + inward * 0.07), c, a], [Math.max(deep, deep + inward * 0.07), d, b]),
      surface: "frame",
    });
    const upright = [0, 1, 2, 3, 4].map((i) => from + ((to - from) * i) / 4);
    const level = [0, 1, 2, 3].map((i) => foot + ((head - foot) * i) / 3);
    const sill = [
      Math.min(x - inward * 0.3, x + inward * 0.08),
      Math.max(x - inward * 0.3, x + inward * 0.08),
    ] as const;
    return [
      { shape: boxBetween([deep - 0.006, foot, from], [deep + 0.006, head, to]), surface: "pane" },
      ...upright.map((z) => bar(z - 0.035, z + 0.035, foot, head)),
      ...level.map((y) => bar(from, to, y - 0.03, y + 0.03)),
      { shape: boxBetween([sill[0], foot - 0.07, from - 0.08], [sill[1], foot, to + 0.08], 0.01), surface: "steel" },
    ];
  });
}

/** A truss across the hall: two chords and a zigzag. */
function truss(z: number): Part[] {
  const [bottom, top] = [high[1] - 1.35, high[1] - 0.35];
  const bays = 12;
  const x = (i: number): number => low[0] + ((high[0] - low[0]) * i) / bays;
  const parts: Part[] = [bottom, top].flatMap((y) => [
    { shape: boxBetween([low[0], y - 0.06, z - 0.07], [high[0], y + 0.06, z + 0.07]), surface: "steel" },
  ]);
  for (let i = 0; i < bays; i++) {
    const up = i % 2 === 0;
    parts.push({
      shape: rod([x(i), up ? bottom : top, z], [x(i + 1), up ? top : bottom, z], 0.045, 6),
      surface: "steel",
    });
    parts.push({ shape: rod([x(i), bottom, z], [x(i), top, z], 0.03, 6), surface: "steel" });
  }
  return parts;
}

const lampRows = [-5.5, 0.5, 6.5, 12.5, 18.5];
const lampColumns = [-5.2, 0, 5.2];

function lampParts(): Part[] {
  return lampRows.flatMap((z) =>
    lampColumns.flatMap((x): Part[] => [
      {
        shape: boxBetween([x - 0.62, high[1] - 1.62, z - 0.22], [x + 0.62, high[1] - 1.5, z + 0.22], 0.03),
        surface: "shade",
      },
      {
        shape: boxBetween([x - 0.56, high[1] - 1.635, z - 0.17], [x + 0.56, high[1] - 1.6, z + 0.17]),
        surface: "lamp",
      },
      { shape: rod([x - 0.5, high[1] - 1.5, z], [x - 0.5, high[1], z], 0.008, 4), surface: "steel" },
      { shape: rod([x + 0.5, high[1] - 1.5, z], [x + 0.5, high[1], z], 0.008, 4), surface: "steel" },
    ]),
  );
}

/** Walls with their windows, ceiling, trusses and lamps. */
export function hallParts(): Part[] {
  const thick = 0.4;
  const ring = (foot: number, head: number, openings: readonly Opening[]): Part["shape"][] => [
    wall({
      along: "z",
      at: low[0],
      thick: -thick,
      from: low[2] - thick,
      to: high[2] + thick,
      foot,
      head,
      openings,
      metresPerTile: TILE,
    }),
    wall({
      along: "z",
      at: high[0],
      thick,
      from: low[2] - thick,
      to: high[2] + thick,
      foot,
      head,
      openings,
      metresPerTile: TILE,
    }),
    wall({ along: "x", at: low[2], thick: -thick, from: low[0], to: high[0], foot, head, metresPerTile: TILE }),
    wall({ along: "x", at: high[2], thick, from: low[0], to: high[0], foot, head, metresPerTile: TILE }),
  ];
  return [
    ...ring(DADO, high[1], bays).map((shape) => ({ shape, surface: "wall" })),
    ...ring(-0.1, DADO - 0.2, []).map((shape) => ({ shape, surface: "dado" })),
    ...ring(DADO - 0.2, DADO, []).map((shape) => ({ shape, surface: "stripe" })),
    ...windowParts(low[0], 1),
    ...windowParts(high[0], -1),
    {
      shape: projectBox(
        boxBetween([low[0] - thick, high[1], low[2] - thick], [high[0] + thick, high[1] + 0.3, high[2] + thick]),
        3,
      ),
      surface: "ceiling",
    },
    ...[-8.5, -2.5, 3.5, 9.5, 15.5, 21.5].flatMap(truss),
    ...lampParts(),
  ];
}

/** Lamps of the ceiling and daylight of the windows. */
export function hallFixtures(): Fixture[] {
  const lamps = lampRows.flatMap((z) =>
    lampColumns.map((x): Fixture => ({
      kind: "spot",
      position: [x, high[1] - 1.65, z],
      direction: [0, -1, 0],
      sizeMetres: [1.1, 0.34],
      colour: [1, 0.93, 0.82],
      intensity: 2600,
      coneRadians: 2.2,
      lit: "always",
      castsShadow: false,
    })),
  );
  const daylight = bays.flatMap(({ from, to, foot, head }) =>
    ([1, -1] as const).map((inward): Fixture => ({
      kind: "area",
      position: [inward === 1 ? low[0] : high[0], (foot + head) / 2, (from + to) / 2],
      direction: [inward, -0.25, 0],
      sizeMetres: [to - from, head - foot],
      colour: [0.86, 0.94, 1],
      intensity: 900,
      coneRadians: Math.PI,
      lit: "day",
      castsShadow: false,
    })),
  );
  return [...daylight, ...lamps];
}
