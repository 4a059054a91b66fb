import type { Area, Fixture, SetDesign } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  merge,
  model,
  move,
  painted,
  patch,
  projectBox,
  rgb,
  surface,
  type Part,
  type Shape,
} from "../kit/index.ts";
import type { Model, Surface } from "../model.ts";
import { coffeeTable, furnitureParts, furnitureSurfaces, lampAt, sofaAt, tableAt } from "./living-room/furniture.ts";
import { lamp } from "../things/lamp.ts";
import { sofa } from "../things/sofa.ts";
import { dressed, floorCollider, piece, scenery, wall, wallColliders } from "./scenery/scenery.ts";

const LOW = [-3.2, 0, -2.6] as const;
const HIGH = [3.6, 2.7, 3.6] as const;
const WINDOW = { from: -1.75, to: 0.35, foot: 0.75, head: 2.3 } as const;
const DOOR = { from: 2.05, to: 2.95, foot: 0, head: 2.08 } as const;

function skirting(): Shape {
  const bar = (low: readonly [number, number], high: readonly [number, number]): Shape =>
    boxBetween([low[0], 0, low[1]], [high[0], 0.12, high[1]], 0.006);
  return merge([
    bar([LOW[0], LOW[2]], [HIGH[0], LOW[2] + 0.018]),
    bar([LOW[0], LOW[2]], [LOW[0] + 0.018, HIGH[2]]),
    bar([HIGH[0] - 0.018, LOW[2]], [HIGH[0], DOOR.from - 0.09]),
    bar([LOW[0], HIGH[2] - 0.018], [HIGH[0], HIGH[2]]),
  ]);
}

/** The window in the right-hand wall with its curtains. */
function windowParts(): Part[] {
  const x = HIGH[0] + 0.1;
  const bar = (y0: number, y1: number, z0: number, z1: number): Part => ({
    shape: boxBetween([x - 0.03, y0, z0], [x + 0.03, y1, z1], 0.006),
    surface: "white",
  });
  const { from, to, foot, head } = WINDOW;
  const curtain = (z0: number, z1: number): Shape =>
    patch(
      (u, v) => [
        HIGH[0] - 0.1 + 0.035 * Math.sin(u * 40) * (0.6 + 0.4 * v),
        2.5 - 2.42 * v,
        z0 + (z1 - z0) * u + 0.02 * Math.sin(v * 5 + u * 9),
      ],
      { columns: 48, rows: 5, creaseDegrees: 180 },
    );
  return [
    { shape: boxBetween([x - 0.004, foot, from], [x + 0.004, head, to]), surface: "pane" },
    bar(foot, foot + 0.06, from, to),
    bar(head - 0.06, head, from, to),
    ...[from, (from + to) / 2 - 0.03, to - 0.06].map((z) => bar(foot, head, z, z + 0.06)),
    bar(1.7, 1.74, from, to),
    { shape: boxBetween([HIGH[0] - 0.14, foot - 0.045, from - 0.1], [x, foot, to + 0.1], 0.012), surface: "white" },
    { shape: curtain(from - 0.42, from + 0.16), surface: "curtain" },
    { shape: curtain(to - 0.16, to + 0.42), surface: "curtain" },
    { shape: boxBetween([HIGH[0] - 0.12, 2.5, from - 0.6], [HIGH[0] - 0.09, 2.53, to + 0.6], 0.012), surface: "brass" },
  ];
}

function doorParts(): Part[] {
  const x = HIGH[0];
  const bar = (y0: number, y1: number, z0: number, z1: number): Part => ({
    shape: boxBetween([x - 0.02, y0, z0], [x + 0.1, y1, z1], 0.006),
    surface: "white",
  });
  const panel = (y0: number, y1: number, z0: number): Part => ({
    shape: boxBetween([x + 0.01, y0, z0], [x + 0.03, y1, z0 + 0.3], 0.012),
    surface: "white",
  });
  return [
    { shape: boxBetween([x + 0.02, 0.005, DOOR.from], [x + 0.06, DOOR.head, DOOR.to]), surface: "white" },
    bar(0, DOOR.head + 0.08, DOOR.from - 0.08, DOOR.from),
    bar(0, DOOR.head + 0.08, DOOR.to, DOOR.to + 0.08),
    bar(DOOR.head, DOOR.head + 0.08, DOOR.from - 0.08, DOOR.to + 0.08),
    ...[DOOR.from + 0.1, DOOR.to - 0.4].flatMap((z) => [panel(0.18, 0.9, z), panel(1.05, 1.95, z)]),
    {
      shape: boxBetween([x - 0.045, 1, DOOR.from + 0.06], [x - 0.025, 1.02, DOOR.from + 0.18], 0.008),
      surface: "brass",
    },
  ];
}

function pictures(): Part[] {
  return (
    [
      [-0.95, 1.62, 0.62, 0.62],
      [0, 1.72, 0.9, 0.68],
      [0.98, 1.6, 0.58, 0.74],
    ] as const
  ).flatMap(([x, y, w, h], i): Part[] => {
    const z = LOW[2];
    const canvas = patch((u, v) => [x + (u - 0.5) * w, y + (v - 0.5) * h, z + 0.032], { columns: 1, rows: 1 });
    const faced =
      (canvas.normals[2] ?? 1) > 0
        ? canvas
        : { ...canvas, normals: canvas.normals.map((n) => -n), indices: canvas.indices.toReversed() };
    return [
      {
        shape: boxBetween(
          [x - w / 2 - 0.035, y - h / 2 - 0.035, z],
          [x + w / 2 + 0.035, y + h / 2 + 0.035, z + 0.028],
          0.006,
        ),
        surface: i === 1 ? "dark" : "wood",
      },
      { shape: faced, surface: `picture${i}` },
    ];
  });
}

const area = (
  name: string,
  nouns: readonly string[],
  centre: Area["centre"],
  halfSize: Area["halfSize"],
  facingRadians = 0,
): Area => ({ name, nouns, centre, halfSize, facingRadians });

const lights: readonly Fixture[] = [
  {
    kind: "area",
    position: [HIGH[0] + 0.05, (WINDOW.foot + WINDOW.head) / 2, (WINDOW.from + WINDOW.to) / 2],
    direction: [-1, -0.15, 0],
    sizeMetres: [2.1, 1.55],
    colour: [0.9, 0.96, 1],
    intensity: 320,
    coneRadians: Math.PI,
    lit: "day",
    castsShadow: false,
  },
  {
    kind: "point",
    position: [-1.7, 1.52, -2.05],
    direction: [0, -1, 0],
    sizeMetres: [0.3, 0.3],
    colour: [1, 0.66, 0.34],
    intensity: 90,
    coneRadians: Math.PI * 2,
    lit: "night",
    castsShadow: false,
  },
  {
    kind: "point",
    position: [0.2, 2.35, 0.6],
    direction: [0, -1, 0],
    sizeMetres: [0.35, 0.35],
    colour: [1, 0.8, 0.56],
    intensity: 110,
    coneRadians: Math.PI * 2,
    lit: "always",
    castsShadow: false,
  },
];

/** What stands on it may be put there by a prompt, so it is a piece with a name. */
function coffeeTableModel(surfaces: Readonly<Record<string, Surface>>): Model {
  return model({
    parts: coffeeTable(),
    surfaces,
    colliders: [boxCollider("wood", [-0.55, 0, -0.32], [0.55, 0.42, 0.32], { part: "table" })],
    anchors: [anchor("top", [-0.3, 0.42, -0.15])],
    massKg: 18,
    matter: "wood",
  });
}

/** A lived-in sitting room; the fourth wall stands behind the camera. */
export const livingRoom: SetDesign = {
  id: "living-room",
  nouns: ["living room", "lounge", "sitting room", "room", "home", "apartment", "parlour"],
  senses: ["living_room#1", "room#1", "home#1", "apartment#1"],
  indoors: true,
  frontRadians: 0.15,
  acoustics: { reverbSeconds: 0.45, volumeCubicMetres: 110 },
  ambience: ["room"],
  belongings: ["sofa", "table", "lamp", "book"],
  build(input) {
    const isDark = /night|evening|dusk|midnight/.test(input.timeOfDay);
    const floor = projectBox(boxBetween([LOW[0] - 0.2, -0.1, LOW[2] - 0.2], [HIGH[0] + 0.2, 0, HIGH[2] + 0.2]), 1.6);
    const plain = { thick: 0.2, foot: 0, head: HIGH[1], metresPerTile: 1.2 } as const;
    const walls = [
      wall({ ...plain, along: "z", at: HIGH[0], from: LOW[2] - 0.2, to: HIGH[2] + 0.2, openings: [WINDOW, DOOR] }),
      wall({ ...plain, along: "z", at: LOW[0], thick: -0.2, from: LOW[2] - 0.2, to: HIGH[2] + 0.2 }),
      wall({ ...plain, along: "x", at: LOW[2], thick: -0.2, from: LOW[0], to: HIGH[0] }),
      wall({ ...plain, along: "x", at: HIGH[2], from: LOW[0], to: HIGH[0] }),
    ];
    const shell: Part[] = [
      { shape: floor, surface: "floor" },
      { shape: merge(walls), surface: "paper" },
      {
        shape: boxBetween([LOW[0] - 0.2, HIGH[1], LOW[2] - 0.2], [HIGH[0] + 0.2, HIGH[1] + 0.15, HIGH[2] + 0.2]),
        surface: "ceiling",
      },
      { shape: skirting(), surface: "white" },
      {
        shape: move(boxBetween([LOW[0], -0.05, LOW[2]], [HIGH[0], 0.05, LOW[2] + 0.05], 0.02), 0, HIGH[1] - 0.05, 0),
        surface: "white",
      },
      ...windowParts(),
      ...doorParts(),
      ...pictures(),
    ];
    const surfaces = {
      ...furnitureSurfaces(),
      floor: surface({
        colour: [1, 1, 1],
        roughness: 0.35,
        clearcoat: 0.3,
        texture: painted("parquet", { colour: rgb([0.36, 0.2, 0.09]), boards: 12, variation: 1.3 }),
      }),
      paper: surface({
        colour: [1, 1, 1],
        roughness: 0.9,
        texture: painted("wallpaper", { colour: rgb([0.52, 0.5, 0.42]), second: rgb([0.43, 0.43, 0.36]) }),
      }),
      ceiling: surface({ colour: [0.78, 0.77, 0.74], roughness: 0.95 }),
      white: surface({ colour: [0.75, 0.74, 0.71], roughness: 0.45 }),
      pane: surface({
        colour: [0.85, 0.9, 0.92],
        roughness: 0.05,
        opacity: 0.3,
        emissive: isDark ? [0.01, 0.015, 0.03] : [0.9, 0.95, 1],
      }),
      curtain: surface({
        colour: [0.62, 0.55, 0.44],
        roughness: 0.95,
        sheen: 0.4,
        translucency: 0.5,
        doubleSided: true,
      }),
      dark: surface({ colour: [0.03, 0.028, 0.026], roughness: 0.5 }),
      ...Object.fromEntries(
        [0, 1, 2].map((seed) => [
          `picture${seed}`,
          surface({ colour: [1, 1, 1], roughness: 0.7, texture: painted("painting", { seed }) }),
        ]),
      ),
    };
    const { z } = sofaAt;
    return {
      pieces: [
        piece("shell", scenery(shell, surfaces)),
        piece("sofa", dressed(sofa, input, "sofa"), [sofaAt.x, 0, sofaAt.z]),
        piece("lamp", dressed(lamp, input, "lamp", { other: isDark ? [] : ["off"] }), [lampAt.x, 0, lampAt.z]),
        piece("coffee-table", coffeeTableModel(surfaces), [tableAt.x, 0, tableAt.z]),
        piece("furniture", scenery(furnitureParts(input.random.fork("furniture")), surfaces)),
      ],
      scatters: [],
      colliders: [
        floorCollider("parquet", [LOW[0] - 1, LOW[2] - 1], [HIGH[0] + 1, HIGH[2] + 1]),
        ...wallColliders("plaster", LOW, HIGH),
        boxCollider("plaster", [LOW[0] - 1, HIGH[1], LOW[2] - 1], [HIGH[0] + 1, HIGH[1] + 1, HIGH[2] + 1], {
          part: "ceiling",
        }),
        boxCollider("wood", [LOW[0], 0, -1.35], [LOW[0] + 0.32, 2.1, 0.15], { part: "bookcase" }),
        boxCollider("ceramic", [2.5, 0, -2.3], [2.9, 0.5, -1.9], { part: "plant" }),
      ],
      anchors: [
        anchor("seat", [0, 0.46, z + 0.1]),
        anchor("seat-2", [0.68, 0.46, z + 0.1]),
        anchor("seat-3", [-0.68, 0.46, z + 0.1]),
        anchor("top", [0, 0.42, tableAt.z]),
        anchor("door", [HIGH[0], 1, (DOOR.from + DOOR.to) / 2]),
      ],
      areas: [
        area("centre", ["room", "middle"], [0, 0, 0.9], [1.6, 0.6]),
        area("sofa", ["sofa", "couch", "settee"], [0, 0, z + 0.75], [0.9, 0.18]),
        area("window", ["window"], [HIGH[0] - 0.7, 0, (WINDOW.from + WINDOW.to) / 2], [0.3, 0.6], Math.PI / 2),
        area("table", ["coffee table", "table"], [1.1, 0, tableAt.z], [0.3, 0.3], -Math.PI / 2),
        area("rug", ["rug", "carpet"], [0, 0, 0.25], [1.2, 0.3]),
        area("door", ["door", "doorway"], [HIGH[0] - 0.7, 0, (DOOR.from + DOOR.to) / 2], [0.3, 0.3], -Math.PI / 2),
        area("bookcase", ["bookcase", "shelf", "bookshelf"], [LOW[0] + 0.8, 0, -0.6], [0.3, 0.5], -Math.PI / 2),
      ],
      fixtures: lights,
      cameraBounds: { low: [LOW[0] + 0.35, 0.15, LOW[2] + 0.5], high: [HIGH[0] - 0.3, HIGH[1] - 0.15, HIGH[2] - 0.15] },
      heightAt: () => 0,
      matterAt: (px, pz) => (Math.abs(px) < 1.5 && Math.abs(pz + 0.4) < 1.05 ? "carpet" : "parquet"),
    };
  },
};
