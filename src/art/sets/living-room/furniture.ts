import type { Random, Vec3 } from "../../../base/index.ts";
import {
  boxBetween,
  colour,
  merge,
  move,
  painted,
  patch,
  revolve,
  rgb,
  surface,
  tint,
  tube,
  turnDegrees,
  type Part,
} from "../../kit/index.ts";
import type { Surface } from "../../model.ts";
import { pillow } from "../../things/furniture/cushion.ts";
import { cloth } from "../../things/furniture/finish.ts";
import { SOFA_SEAT_METRES } from "../../things/furniture/sofa-parts.ts";
import { BOOK, shutBook } from "../../things/household/book-parts.ts";

const at = (parts: readonly Part[], x: number, z: number): Part[] =>
  parts.map(({ shape, surface: name }) => ({ shape: move(shape, x, 0, z), surface: name }));
const slab = (low: Vec3, high: Vec3, name: string, bevel = 0): Part => ({
  shape: boxBetween(low, high, bevel, 3),
  surface: name,
});

/** Two loose pillows in the sofa's corners, leaning on its back and arms. */
function throwPillows(): Part[] {
  const leaning = (x: number, turn: number, name: string): Part => ({
    shape: move(
      turnDegrees(pillow({ width: 0.44, depth: 0.42, thick: 0.16 }), 68, turn, 0),
      x,
      SOFA_SEAT_METRES + 0.2,
      -0.02,
    ),
    surface: name,
  });
  return [leaning(-0.76, 18, "cushion"), leaning(0.8, -24, "cushionTwo")];
}

/** A shut book on the table, its cover in the named surface. */
function lyingBook(lift: number, turn: number, cover: string): Part[] {
  return shutBook().map(({ shape, surface: name }) => ({
    shape: move(turnDegrees(shape, 0, turn, 0), 0.25, 0.42 + lift, 0.02),
    surface: name === "cover" ? cover : name,
  }));
}

export function coffeeTable(): Part[] {
  const leg = (x: number, z: number): Part => ({
    shape: tube(
      [
        [x * 1.06, 0, z * 1.06],
        [x, 0.38, z],
      ],
      0.022,
      { sides: 8 },
    ),
    surface: "wood",
  });
  return [
    slab([-0.55, 0.38, -0.32], [0.55, 0.42, 0.32], "wood", 0.015),
    slab([-0.46, 0.16, -0.25], [0.46, 0.18, 0.25], "wood", 0.006),
    ...[-0.48, 0.48].flatMap((x) => [-0.26, 0.26].map((z) => leg(x, z))),
    {
      shape: move(
        revolve(
          [
            [0, 0],
            [0.05, 0],
            [0.11, 0.05],
            [0.13, 0.06],
            [0.125, 0.066],
            [0.1, 0.055],
            [0, 0.012],
          ],
          { segments: 24 },
        ),
        -0.2,
        0.42,
        0.05,
      ),
      surface: "bowl",
    },
    ...lyingBook(0, 14, "bookTwo"),
    ...lyingBook(BOOK.thick, -9, "bookOne"),
  ];
}

/** A bookcase that faces +X, its back on x = 0. */
export function bookcase(random: Random): Part[] {
  const [width, height, deep] = [1.5, 2.1, 0.32];
  const parts: Part[] = [
    slab([0, 0, -width / 2], [0.015, height, width / 2], "wood"),
    slab([0, 0, -width / 2], [deep, height, -width / 2 + 0.025], "wood"),
    slab([0, 0, width / 2 - 0.025], [deep, height, width / 2], "wood"),
    ...[0.08, 0.48, 0.88, 1.28, 1.68, 2.08].map((y) => slab([0, y, -width / 2], [deep, y + 0.024, width / 2], "wood")),
  ];
  for (const y of [0.104, 0.504, 0.904, 1.304, 1.704]) {
    let z = -width / 2 + 0.05;
    while (z < width / 2 - 0.1) {
      if (random.next() < 0.09) {
        z += random.range(0.08, 0.2);
        continue;
      }
      const thick = random.range(0.018, 0.05);
      const tall = random.range(0.2, 0.31);
      const tone = random.pick([
        [0.35, 0.05, 0.04],
        [0.05, 0.1, 0.22],
        [0.08, 0.2, 0.12],
        [0.55, 0.42, 0.2],
        [0.6, 0.55, 0.45],
        [0.12, 0.08, 0.06],
        [0.5, 0.2, 0.08],
        [0.25, 0.3, 0.34],
      ] as const);
      const book = boxBetween([0.06, y, z], [random.range(0.2, 0.26), y + tall, z + thick - 0.002], 0.003, 1);
      parts.push({ shape: tint(book, () => tone), surface: "books" });
      z += thick;
    }
  }
  return parts;
}

/** A pot with arching leaves. */
export function pottedPlant(random: Random): Part[] {
  const leaves = Array.from({ length: 16 }, (_, i) => {
    const angle = i * 2.39996;
    const length = random.range(0.5, 0.95);
    const lean = random.range(0.25, 0.9);
    return patch(
      (u, v) => {
        const out = length * Math.sin(lean) * v + 0.1 * v * v;
        const up = 0.38 + length * Math.cos(lean) * v - 0.34 * v * v * lean;
        const wide = 0.09 * Math.sin(Math.PI * Math.min(1, 0.08 + v * 0.94)) * (u - 0.5) * 2;
        return [
          Math.cos(angle) * out - Math.sin(angle) * wide,
          up - Math.abs(u - 0.5) * 0.03,
          Math.sin(angle) * out + Math.cos(angle) * wide,
        ];
      },
      { columns: 2, rows: 6, creaseDegrees: 180 },
    );
  });
  return [
    {
      shape: revolve(
        [
          [0, 0],
          [0.13, 0],
          [0.18, 0.34],
          [0.19, 0.36],
          [0.17, 0.36],
          [0.165, 0.33],
          [0, 0.33],
        ],
        { segments: 28 },
      ),
      surface: "pot",
    },
    { shape: merge(leaves), surface: "leaf" },
  ];
}

export const sofaAt = { x: 0, z: -1.9 } as const;
export const tableAt = { x: 0, z: -0.55 } as const;
export const lampAt = { x: -1.7, z: -2.05 } as const;

export function furnitureParts(random: Random): Part[] {
  return [
    ...at(throwPillows(), sofaAt.x, sofaAt.z),
    ...at(bookcase(random), -3.2, -0.6),
    ...at(pottedPlant(random), 2.7, -2.1),
    {
      shape: move(
        patch((u, v) => [(u - 0.5) * 3, 0.002, (v - 0.5) * 2.1], { columns: 1, rows: 1 }),
        0,
        0,
        -0.4,
      ),
      surface: "rug",
    },
  ];
}

export function furnitureSurfaces(): Readonly<Record<string, Surface>> {
  return {
    cushion: cloth(colour("mustard")),
    cushionTwo: cloth(colour("terracotta")),
    gilt: surface({ colour: [0.75, 0.54, 0.2], roughness: 0.3, metalness: 0.9 }),
    paper: surface({ colour: [0.78, 0.74, 0.64], roughness: 0.92 }),
    wood: surface({
      colour: [1, 1, 1],
      roughness: 0.45,
      clearcoat: 0.2,
      texture: painted("parquet", { colour: rgb([0.3, 0.16, 0.07]), boards: 4, variation: 0.6 }),
    }),
    bowl: surface({ colour: [0.62, 0.6, 0.55], roughness: 0.25, clearcoat: 0.6, doubleSided: true }),
    bookOne: surface({ colour: colour("burgundy"), roughness: 0.6 }),
    bookTwo: surface({ colour: colour("slate"), roughness: 0.6 }),
    books: surface({ colour: [1, 1, 1], roughness: 0.7 }),
    brass: surface({ colour: [0.7, 0.5, 0.22], roughness: 0.3, metalness: 1 }),
    pot: surface({ colour: colour("terracotta"), roughness: 0.75, doubleSided: true }),
    leaf: surface({ colour: [0.045, 0.13, 0.04], roughness: 0.5, translucency: 0.4, doubleSided: true }),
    rug: surface({ colour: [1, 1, 1], roughness: 1, sheen: 0.5, texture: painted("rug") }),
  };
}
