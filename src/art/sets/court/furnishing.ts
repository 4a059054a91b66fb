import type { Random } from "../../../base/index.ts";
import {
  box,
  boxBetween,
  boxCollider,
  colour,
  cylinder,
  move,
  painted,
  patch,
  rgb,
  rod,
  sphere,
  surface,
  turnDegrees,
  type Part,
  type Shape,
} from "../../kit/index.ts";
import type { Collider, Surface } from "../../model.ts";
import { HALL } from "./measures.ts";

const { low, high } = HALL;
const BLEACHERS = { from: -3, to: 19, rows: 6, depth: 0.66, rise: 0.4, front: 8.9 } as const;

/** Cloth that hangs in soft folds, facing +Z. */
function cloth(width: number, height: number): Shape {
  return patch(
    (u, v) => [(u - 0.5) * width, v * height, 0.03 * Math.sin(u * 17) * (1 - v) + 0.02 * Math.sin(u * 7 + 1)],
    { columns: 18, rows: 4, creaseDegrees: 180 },
  );
}

function faced(shape: Shape): Shape {
  // A patch over (x, y) looks along -Z; its uvs already run from 0 to 1.
  return (shape.normals[2] ?? 1) > 0
    ? shape
    : { ...shape, normals: shape.normals.map((n) => -n), indices: shape.indices.toReversed() };
}

function bleachers(): Part[] {
  const { from, to, rows, depth, rise, front } = BLEACHERS;
  return Array.from({ length: rows }, (_, row): Part[] => {
    const x = front + row * depth;
    const y = (row + 1) * rise;
    return [
      { shape: boxBetween([x, y - rise, from], [x + 0.02, y - 0.1, to]), surface: "riser" },
      { shape: boxBetween([x, y - rise - 0.03, from], [x + depth + 0.05, y - rise, to]), surface: "riser" },
      { shape: boxBetween([x - 0.06, y - 0.1, from], [x + 0.26, y - 0.045, to], 0.012), surface: "plank" },
      ...[0, 1, 2, 3, 4].map((k): Part => {
        const z = from + ((to - from) * (k + 0.5)) / 5;
        return {
          shape: boxBetween([x - 0.07, y - 0.044, z - 0.4], [x + 0.27, y - 0.04, z + 0.4]),
          surface: k % 2 ? "seatBlue" : "seatRed",
        };
      }),
    ];
  }).flat();
}

function scoreboard(): Part[] {
  const z = low[2] + 0.35;
  return [
    { shape: boxBetween([-2.3, 6.1, low[2]], [2.3, 8.2, z - 0.02], 0.03), surface: "panel" },
    {
      shape: move(faced(patch((u, v) => [(u - 0.5) * 4.5, v * 2, 0], { columns: 1, rows: 1 })), 0, 6.15, z),
      surface: "score",
    },
  ];
}

function banners(): Part[] {
  return [-9.6, -7.6, -5.6, 5.4, 7.4, 9.4].map((x, i): Part => ({
    shape: move(faced(cloth(1.4, 2.1)), x, 4.6, low[2] + 0.1),
    surface: `banner${i % 4}`,
  }));
}

function pads(): Part[] {
  const parts: Part[] = [];
  for (let x = -6; x < 6; x += 1.2)
    parts.push({
      shape: boxBetween([x + 0.008, 0.12, low[2]], [x + 1.192, 2.02, low[2] + 0.09], 0.03),
      surface: "pad",
    });
  return parts;
}

function door(x: number): Part[] {
  const z = low[2];
  const leaf = (a: number): Part[] => [
    { shape: boxBetween([a + 0.01, 0.01, z], [a + 0.94, 2.1, z + 0.05], 0.008), surface: "door" },
    { shape: boxBetween([a + 0.3, 1.25, z + 0.04], [a + 0.64, 1.85, z + 0.056]), surface: "doorGlass" },
    { shape: boxBetween([a + 0.08, 0.98, z + 0.05], [a + 0.86, 1.04, z + 0.12], 0.015), surface: "metal" },
    { shape: boxBetween([a + 0.01, 0.01, z + 0.05], [a + 0.94, 0.25, z + 0.055]), surface: "metal" },
  ];
  return [
    ...leaf(x - 0.95),
    ...leaf(x),
    { shape: boxBetween([x - 1.05, 0, z - 0.02], [x - 0.95, 2.2, z + 0.09], 0.01), surface: "metal" },
    { shape: boxBetween([x + 0.95, 0, z - 0.02], [x + 1.05, 2.2, z + 0.09], 0.01), surface: "metal" },
    { shape: boxBetween([x - 1.05, 2.1, z - 0.02], [x + 1.05, 2.2, z + 0.09], 0.01), surface: "metal" },
    { shape: boxBetween([x - 0.28, 2.38, z], [x + 0.28, 2.56, z + 0.06], 0.01), surface: "exit" },
  ];
}

/** The team's bench along the near side with what players leave on it. */
function teamBench(random: Random): Part[] {
  const x = low[0] + 1.5;
  const parts: Part[] = [
    { shape: boxBetween([x - 0.2, 0.4, -3], [x + 0.2, 0.46, 3.4], 0.012), surface: "plank" },
    ...[-2.6, -0.9, 0.9, 2.9].map((z): Part => ({
      shape: boxBetween([x - 0.18, 0, z - 0.03], [x + 0.18, 0.4, z + 0.03]),
      surface: "metal",
    })),
  ];
  for (const [i, z] of [-2.3, -1.1, 0.1, 1.6, 2.7].entries()) {
    const bag = turnDegrees(move(box([0.3, 0.3, 0.58], 0.11, 4), 0, 0.15, 0), 0, random.range(-15, 15), 0);
    const onFloor = i % 2 === 0;
    parts.push({
      shape: move(bag, onFloor ? x + 0.45 : x, onFloor ? 0 : 0.46, z),
      surface: i % 3 === 0 ? "bagRed" : "bagBlue",
    });
    const bottle = cylinder({ radius: 0.036, height: 0.21, bevel: 0.012, segments: 14 });
    parts.push({ shape: move(bottle, x + 0.1, 0.46, z + 0.5), surface: i % 2 ? "bottle" : "bagRed" });
    if (i % 2) parts.push({ shape: move(box([0.34, 0.03, 0.44], 0.012), x, 0.475, z + 0.85), surface: "towel" });
  }
  return parts;
}

function ballRack(): Part[] {
  const [x, z] = [low[0] + 0.9, 5.6];
  const parts: Part[] = [0.35, 0.75, 1.15].flatMap((y) => [
    { shape: rod([x - 0.13, y, z - 0.85], [x - 0.13, y, z + 0.85], 0.015, 8), surface: "metal" },
    { shape: rod([x + 0.13, y, z - 0.85], [x + 0.13, y, z + 0.85], 0.015, 8), surface: "metal" },
    ...[0, 1, 2, 3, 4, 5].map((k): Part => ({
      shape: move(turnDegrees(sphere(0.121, 20), 40 * k, 70 * k + y * 90, 0), x, y + 0.095, z - 0.7 + k * 0.28),
      surface: "ball",
    })),
  ]);
  for (const end of [-0.86, 0.86])
    for (const side of [-0.14, 0.14])
      parts.push({ shape: rod([x + side, 0.02, z + end], [x + side, 1.3, z + end], 0.018, 8), surface: "metal" });
  return parts;
}

export function furnishing(random: Random): Part[] {
  return [
    ...bleachers(),
    ...scoreboard(),
    ...banners(),
    ...pads(),
    ...door(-8.5),
    ...door(8.6),
    ...teamBench(random),
    ...ballRack(),
  ];
}

const cloths = [
  ["crimson", "cream"],
  ["navy", "gold"],
  ["forest green", "ivory"],
  ["charcoal", "amber"],
] as const;

export const furnishingSurfaces: Readonly<Record<string, Surface>> = {
  riser: surface({ colour: [0.2, 0.17, 0.14], roughness: 0.7 }),
  plank: surface({ colour: [0.5, 0.3, 0.13], roughness: 0.4, clearcoat: 0.3 }),
  seatRed: surface({ colour: colour("crimson"), roughness: 0.45 }),
  seatBlue: surface({ colour: colour("navy"), roughness: 0.45 }),
  panel: surface({ colour: [0.02, 0.022, 0.028], roughness: 0.4 }),
  score: surface({ colour: [1, 1, 1], roughness: 0.5, emissive: [1.6, 1.6, 1.6], texture: painted("scoreboard") }),
  pad: surface({ colour: [0.02, 0.05, 0.15], roughness: 0.45, sheen: 0.15 }),
  door: surface({ colour: [0.09, 0.16, 0.22], roughness: 0.45 }),
  doorGlass: surface({ colour: [0.12, 0.14, 0.15], roughness: 0.1, clearcoat: 1 }),
  metal: surface({ colour: [0.4, 0.42, 0.44], roughness: 0.35, metalness: 0.8 }),
  exit: surface({ colour: [0.02, 0.3, 0.1], emissive: [0.05, 1, 0.35] }),
  bagRed: surface({ colour: colour("crimson"), roughness: 0.7, sheen: 0.2 }),
  bagBlue: surface({ colour: colour("dark blue"), roughness: 0.7, sheen: 0.2 }),
  bottle: surface({ colour: [0.75, 0.82, 0.85], roughness: 0.25 }),
  towel: surface({ colour: [0.78, 0.78, 0.76], roughness: 0.95, sheen: 0.4 }),
  ball: surface({
    colour: [1, 1, 1],
    roughness: 0.62,
    texture: painted("ball", {
      pattern: "basketball",
      base: [0.62, 0.2, 0.045],
      mark: [0.012, 0.011, 0.011],
      third: [0.012, 0.011, 0.011],
      seamColour: [0.012, 0.011, 0.011],
      seam: 0.022,
      pebbles: 0.3,
      marble: 0,
    }),
  }),
  ...Object.fromEntries(
    cloths.map(([ground, mark], device) => [
      `banner${device}`,
      surface({
        colour: [1, 1, 1],
        roughness: 0.9,
        sheen: 0.3,
        doubleSided: true,
        texture: painted("banner", { colour: rgb(ground), mark: rgb(mark), device }),
      }),
    ]),
  ),
};

const { from, to, rows, depth, rise, front } = BLEACHERS;

export const furnishingColliders: readonly Collider[] = [
  ...Array.from({ length: rows }, (_, row) =>
    boxCollider("wood", [front + row * depth - 0.06, 0, from], [high[0], (row + 1) * rise - 0.045, to], {
      part: "bleachers",
    }),
  ),
  boxCollider("wood", [low[0] + 1.3, 0, -3], [low[0] + 1.7, 0.46, 3.4], { part: "bench" }),
  boxCollider("steel", [low[0] + 0.7, 0, 4.7], [low[0] + 1.1, 1.4, 6.5], { part: "rack" }),
  boxCollider("cloth", [-6, 0.12, low[2]], [6, 2.02, low[2] + 0.09], { part: "pad" }),
];
