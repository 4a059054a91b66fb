import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  extrude,
  merge,
  model,
  move,
  painted,
  projectBox,
  sizeFactor,
  surface,
  turnDegrees,
  type Part,
} from "../kit/index.ts";

const HALF = [4.5, 3.6] as const;
const EAVES = 5.4;
const RIDGE = 8;

/** A window of the front or back wall: pane, frame, bars and sill. */
function window(x: number, y: number, side: 1 | -1): Part[] {
  const z = side * HALF[1];
  const between = (
    low: readonly [number, number],
    high: readonly [number, number],
    out: number,
    name: string,
  ): Part => ({
    shape: boxBetween(
      [low[0], low[1], Math.min(z, z + side * out)],
      [high[0], high[1], Math.max(z, z + side * out)],
      0.004,
      1,
    ),
    surface: name,
  });
  return [
    between([x - 0.55, y], [x + 0.55, y + 1.35], 0.02, "glass"),
    between([x - 0.63, y - 0.06], [x - 0.55, y + 1.43], 0.07, "trim"),
    between([x + 0.55, y - 0.06], [x + 0.63, y + 1.43], 0.07, "trim"),
    between([x - 0.63, y + 1.35], [x + 0.63, y + 1.43], 0.07, "trim"),
    between([x - 0.7, y - 0.1], [x + 0.7, y], 0.13, "trim"),
    between([x - 0.025, y], [x + 0.025, y + 1.35], 0.05, "trim"),
    between([x - 0.55, y + 0.7], [x + 0.55, y + 0.74], 0.05, "trim"),
  ];
}

export const house: Design = {
  id: "house",
  kind: "building",
  nouns: ["house", "cottage", "home", "cabin", "villa", "farmhouse"],
  senses: ["house#1", "cottage#1"],
  abilities: ["burn"],
  gait: "none",
  sizeMetres: [9.6, 8.9, 9],
  massKg: 90000,
  matter: "brick",
  usualColour: "cream",
  build({ attributes }) {
    const [x, z] = HALF;
    const gable = turnDegrees(
      extrude(
        [
          [-z, EAVES - 0.01],
          [z, EAVES - 0.01],
          [0, RIDGE],
        ],
        { depth: 2 * x },
      ),
      0,
      90,
      0,
    );
    const pitch = (Math.atan2(RIDGE - EAVES, z) * 180) / Math.PI;
    const slope = Math.hypot(RIDGE - EAVES, z) + 0.5;
    const roof = [1, -1].map((side) => {
      const sheet = projectBox(boxBetween([-x - 0.35, 0, 0], [x + 0.35, 0.14, slope]), 1.4);
      return move(turnDegrees(sheet, pitch, side === 1 ? 0 : 180, 0), 0, RIDGE, 0);
    });
    return model({
      parts: [
        { shape: projectBox(boxBetween([-x, -0.3, -z], [x, EAVES, z]), 2.4), surface: "wall" },
        { shape: projectBox(gable, 2.4), surface: "wall" },
        { shape: boxBetween([-x - 0.05, -0.3, -z - 0.05], [x + 0.05, 0.35, z + 0.05], 0.02), surface: "stone" },
        { shape: merge(roof), surface: "roof" },
        { shape: projectBox(boxBetween([2.2, 5.8, -1.6], [3, 8.9, -0.9], 0.02), 2.4), surface: "chimney" },
        ...[-2.9, 2.9]
          .flatMap((at) => [window(at, 0.95, 1), window(at, 3.6, 1), window(at, 0.95, -1), window(at, 3.6, -1)])
          .flat(),
        ...window(0, 3.6, 1),
        { shape: boxBetween([-0.5, 0.2, z], [0.5, 2.3, z + 0.05], 0.01), surface: "door" },
        { shape: boxBetween([-0.62, 0.2, z], [-0.5, 2.42, z + 0.1], 0.01), surface: "trim" },
        { shape: boxBetween([0.5, 0.2, z], [0.62, 2.42, z + 0.1], 0.01), surface: "trim" },
        { shape: boxBetween([-0.9, 2.42, z], [0.9, 2.56, z + 0.75], 0.02), surface: "trim" },
        { shape: boxBetween([-0.9, -0.3, z], [0.9, 0.2, z + 0.9], 0.02), surface: "stone" },
      ],
      surfaces: {
        wall: surface({
          colour: [1, 1, 1],
          roughness: 0.9,
          texture: painted("render", { colour: [...colourFrom(attributes, [0.62, 0.56, 0.44])] }),
        }),
        stone: surface({ colour: [0.3, 0.28, 0.25], roughness: 0.9 }),
        roof: surface({
          colour: [1, 1, 1],
          roughness: 0.8,
          texture: painted("masonry", {
            colour: [0.24, 0.085, 0.05],
            mortar: [0.07, 0.03, 0.02],
            across: 6,
            up: 8,
            aspect: 1.3,
            joint: 0.08,
            variation: 1.3,
          }),
        }),
        chimney: surface({
          colour: [1, 1, 1],
          roughness: 0.9,
          texture: painted("masonry", {
            colour: [0.28, 0.11, 0.07],
            mortar: [0.4, 0.37, 0.33],
            across: 10,
            up: 32,
            aspect: 3.1,
            joint: 0.14,
            variation: 1,
          }),
        }),
        trim: surface({ colour: [0.72, 0.71, 0.67], roughness: 0.6 }),
        glass: surface({
          colour: [0.06, 0.08, 0.1],
          roughness: 0.06,
          clearcoat: 1,
          emissive: attributes.other.includes("lit") ? [1.2, 0.8, 0.4] : [0, 0, 0],
        }),
        door: surface({ colour: colourFrom(attributes, "forest green", 1), roughness: 0.45 }),
      },
      colliders: [
        boxCollider("brick", [-x, -0.3, -z], [x, EAVES, z], { part: "wall" }),
        boxCollider("stone", [-0.9, -0.3, z], [0.9, 0.2, z + 0.9], { part: "step" }),
      ],
      anchors: [anchor("door", [0, 0.2, z + 0.9]), anchor("top", [0, RIDGE, 0])],
      massKg: 90000,
      matter: "brick",
      scale: sizeFactor(attributes),
    });
  },
};
