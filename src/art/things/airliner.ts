import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  colourFrom,
  cylinder,
  intersect,
  merge,
  model,
  move,
  revolve,
  rod,
  segmentsFor,
  sizeFactor,
  sphere,
  subtract,
  surface,
  turnDegrees,
  boxBetween,
  type Part,
  type Shape,
} from "../kit/index.ts";
import type { Joint } from "../model.ts";
import { fuselage, pair, panes, wing, type Frame } from "./vehicles/aircraft.ts";
import { across, along } from "./vehicles/cutting.ts";

// A narrow-body airliner: 37.6 m long, span 35.8 m, fin 11.8 m high, fuselage 3.95 m across; it stands on its wheels.
const RADIUS = 1.98;
const MIDDLE = 3.95;
const frames: readonly Frame[] = [
  [-19.8, 5.1, 0.12, 0.16],
  [-19.2, 5.05, 0.34, 0.42],
  [-16.5, 4.78, 0.92, 1.08],
  [-13, 4.36, 1.52, 1.6],
  [-9.5, 4.02, 1.92, 1.92],
  [-7, MIDDLE, RADIUS, RADIUS],
  [0, MIDDLE, RADIUS, RADIUS],
  [8, MIDDLE, RADIUS, RADIUS],
  [12.6, MIDDLE, RADIUS, RADIUS],
  [14.6, 3.9, 1.88, 1.86],
  [16.2, 3.72, 1.5, 1.44],
  [17.2, 3.5, 1.02, 0.94],
  [17.7, 3.36, 0.5, 0.46],
  [17.82, 3.32, 0.12, 0.12],
];
const ENGINE: Vec3 = [5.75, 2.02, 3.1];

function engine(segments: number): Part[] {
  const along = (shape: Shape): Shape => move(turnDegrees(shape, 90, 0, 0), ...ENGINE);
  const cowl = revolve(
    [
      [0.92, 1.9],
      [1.0, 2.12],
      [1.12, 2.02],
      [1.22, 1.3],
      [1.2, 0],
      [1.02, -1.5],
      [0.98, -1.5],
      [0.95, 0.2],
    ],
    { segments, closed: true, creaseDegrees: 50 },
  );
  const lip = revolve(
    [
      [0.91, 1.88],
      [1.0, 2.14],
      [1.13, 2.03],
      [1.13, 1.95],
    ],
    { segments, creaseDegrees: 60 },
  );
  const core = revolve(
    [
      [0.86, -1.2],
      [0.62, -1.9],
      [0.46, -2.1],
      [0.02, -2.9],
    ].toReversed() as [number, number][],
    { segments: 18 },
  );
  const blades = Array.from({ length: 18 }, (_, i) =>
    turnDegrees(
      move(turnDegrees(boxBetween([-0.1, -0.01, -0.33], [0.1, 0.01, 0.33]), 0, 0, 38), 0, 1.45, 0.6),
      0,
      (360 * i) / 18,
      0,
    ),
  );
  const spinner = revolve(
    [
      [0.3, 1.35],
      [0.24, 1.62],
      [0.02, 1.85],
    ],
    { segments: 16 },
  );
  const well = move(cylinder({ radius: 0.96, height: 0.05, segments }), 0, 1.1, 0);
  const pylon = wing(
    [
      { edge: [ENGINE[0], 2.9, 4.4], chord: 5.2, thick: 0.07 },
      { edge: [ENGINE[0], 3.3, 3.2], chord: 4.4, thick: 0.07 },
    ],
    true,
  );
  const left: Part[] = [
    { shape: along(cowl), surface: "accent" },
    { shape: along(lip), surface: "metal" },
    { shape: along(core), surface: "hot" },
    { shape: pylon, surface: "wing" },
    { shape: along(well), surface: "dark" },
  ];
  const fan = along(merge([...blades, spinner]));
  return [
    ...left.map((part): Part => ({ ...part, shape: pair(part.shape) })),
    { shape: fan, surface: "hot", joint: "propeller-fan-left" },
    { shape: move(fan, -2 * ENGINE[0], 0, 0), surface: "hot", joint: "propeller-fan-right" },
  ];
}

/** A leg with two wheels; it folds about its joint. */
function gear(at: Vec3, plan: { radius: number; width: number; gap: number; top: number }, joint: string): Part[] {
  const { radius, width, gap, top } = plan;
  const tyre = (side: number): Shape => {
    const shape = cylinder({ radius, height: width, bevel: width * 0.3, segments: 20 });
    return move(turnDegrees(shape, 0, 0, -90), at[0] + side * gap - width / 2, radius, at[2]);
  };
  const hub = (side: number): Shape => {
    const shape = cylinder({ radius: radius * 0.5, height: width + 0.02, segments: 14 });
    return move(turnDegrees(shape, 0, 0, -90), at[0] + side * gap - width / 2 - 0.01, radius, at[2]);
  };
  return [
    { shape: merge([tyre(1), tyre(-1)]), surface: "tyre", joint },
    {
      shape: merge([
        hub(1),
        hub(-1),
        rod([at[0] - gap, radius, at[2]], [at[0] + gap, radius, at[2]], 0.07, 8),
        rod([at[0], radius, at[2]], [at[0], top, at[2]], 0.1, 8),
      ]),
      surface: "metal",
      joint,
    },
  ];
}

const joints: readonly Joint[] = [
  { name: "fuselage", parent: null, position: [0, 0, 0] },
  { name: "propeller-fan-left", parent: 0, position: ENGINE },
  { name: "propeller-fan-right", parent: 0, position: [-ENGINE[0], ENGINE[1], ENGINE[2]] },
  { name: "gear-nose", parent: 0, position: [0, 2.6, 12.4] },
  { name: "gear-left", parent: 0, position: [3.6, 2.75, -0.9] },
  { name: "gear-right", parent: 0, position: [-3.6, 2.75, -0.9] },
];

export const airliner: Design = {
  id: "airliner",
  kind: "vehicle",
  nouns: ["airliner", "passenger plane", "jet plane", "jet", "jetliner", "jumbo jet", "jumbo", "commercial plane"],
  senses: ["airliner#1", "jet#1"],
  abilities: ["fly", "ride"],
  gait: "aircraft",
  sizeMetres: [35.8, 11.8, 37.6],
  massKg: 62000,
  matter: "aluminium",
  usualColour: "white",
  build({ attributes, assets: { solid }, detail }) {
    const body = fuselage(frames, { sides: segmentsFor(detail, 28, 18) });
    const hug = (prism: Shape, grow: number): Shape =>
      intersect(solid, [fuselage(frames, { grow, sides: segmentsFor(detail, 28, 18) }), prism], 40);
    const half = wing([
      { edge: [0.6, 2.75, 5.4], chord: 7.6, thick: 0.13 },
      { edge: [1.9, 2.85, 4.6], chord: 6.6, thick: 0.13 },
      { edge: [6.4, 3.25, 2.25], chord: 4.1, thick: 0.115 },
      { edge: [16.9, 4.2, -3.35], chord: 1.65, thick: 0.1 },
      { edge: [17.35, 4.45, -3.75], chord: 1.4, thick: 0.09 },
      { edge: [17.75, 5.3, -4.4], chord: 1.05, thick: 0.08 },
      { edge: [17.9, 6.3, -5.1], chord: 0.55, thick: 0.07 },
    ]);
    const tail = wing([
      { edge: [0.3, 5.05, -14.7], chord: 4.2, thick: 0.09 },
      { edge: [6.2, 5.65, -18], chord: 1.35, thick: 0.08 },
    ]);
    const fin = wing(
      [
        { edge: [0, 5.2, -11.6], chord: 7.2, thick: 0.09 },
        { edge: [0, 6.4, -13.2], chord: 5.4, thick: 0.1 },
        { edge: [0, 11.8, -17.4], chord: 2.1, thick: 0.09 },
      ],
      true,
    );
    const row = Array.from({ length: 46 }, (_, i) => 12.2 - i * 0.52).filter((z) => Math.abs(z - 1.5) > 0.5);
    const doorSlab = (z: number): Shape =>
      across(
        [
          [z - 0.42, MIDDLE - 0.35],
          [z + 0.42, MIDDLE - 0.35],
          [z + 0.42, MIDDLE + 1.45],
          [z - 0.42, MIDDLE + 1.45],
        ],
        -3,
        3,
      );
    const doorHole = (z: number): Shape =>
      across(
        [
          [z - 0.37, MIDDLE - 0.3],
          [z + 0.37, MIDDLE - 0.3],
          [z + 0.37, MIDDLE + 1.4],
          [z - 0.37, MIDDLE + 1.4],
        ],
        -3,
        3,
      );
    const doors = [13, -10.6].map((z) => subtract(solid, [hug(doorSlab(z), 0.012), doorHole(z)], 40));
    const cockpit = subtract(solid, [
      hug(
        across(
          [
            [14.7, 4.42],
            [16.55, 4.18],
            [16.3, 4.72],
            [15.1, 4.98],
          ],
          -3,
          3,
        ),
        0.014,
      ),
      along(
        [
          [-0.035, 3.8],
          [0.035, 3.8],
          [0.035, 5.6],
          [-0.035, 5.6],
        ],
        14,
        18,
      ),
    ]);
    const belly = fuselage(
      [
        [-5.5, 2.4, 0.5, 0.2],
        [-3.5, 2.35, 1.5, 0.62],
        [1, 2.35, 1.75, 0.72],
        [4.5, 2.35, 1.5, 0.62],
        [6.5, 2.4, 0.5, 0.2],
      ],
      { sides: 18, power: 2.6 },
    );
    const lamp = (x: number, y: number, z: number): Shape => move(sphere(0.12, 8), x, y, z);
    const stripe = hug(
      across(
        [
          [-18, MIDDLE - 0.28],
          [16.6, MIDDLE - 0.28],
          [16.6, MIDDLE - 0.02],
          [-18, MIDDLE - 0.02],
        ],
        -3,
        3,
      ),
      0.008,
    );
    return model({
      parts: [
        { shape: body, surface: "paint" },
        { shape: belly, surface: "wing" },
        { shape: merge([pair(half), pair(tail)]), surface: "wing" },
        { shape: fin, surface: "accent" },
        { shape: stripe, surface: "accent" },
        {
          shape: panes({ places: row, middle: MIDDLE, radius: RADIUS, above: 0.52, size: [0.25, 0.36] }),
          surface: "window",
        },
        { shape: merge([cockpit]), surface: "window" },
        { shape: merge(doors), surface: "line" },
        ...engine(segmentsFor(detail, 28, 16)),
        ...gear([0, 0, 12.4], { radius: 0.38, width: 0.24, gap: 0.24, top: 2.6 }, "gear-nose"),
        ...gear([3.6, 0, -0.9], { radius: 0.58, width: 0.42, gap: 0.46, top: 2.95 }, "gear-left"),
        ...gear([-3.6, 0, -0.9], { radius: 0.58, width: 0.42, gap: 0.46, top: 2.95 }, "gear-right"),
        { shape: lamp(17.4, 4.45, -4.1), surface: "port" },
        { shape: lamp(-17.4, 4.45, -4.1), surface: "starboard" },
        { shape: merge([lamp(0, 5.08, -19.85), pair(lamp(2.4, 2.9, 4.25))]), surface: "lamp" },
      ],
      surfaces: {
        paint: surface({ colour: colourFrom(attributes, [0.76, 0.77, 0.78]), roughness: 0.28, clearcoat: 0.8 }),
        wing: surface({ colour: [0.5, 0.52, 0.54], roughness: 0.35, metalness: 0.3, clearcoat: 0.3 }),
        accent: surface({ colour: colourFrom(attributes, [0.02, 0.07, 0.26], 1), roughness: 0.28, clearcoat: 0.8 }),
        window: surface({ colour: [0.012, 0.014, 0.018], roughness: 0.06, clearcoat: 1 }),
        line: surface({ colour: [0.25, 0.26, 0.28], roughness: 0.5 }),
        metal: surface({ colour: [0.62, 0.63, 0.65], roughness: 0.22, metalness: 0.9 }),
        hot: surface({ colour: [0.16, 0.15, 0.15], roughness: 0.4, metalness: 0.7 }),
        dark: surface({ colour: [0.008, 0.008, 0.009], roughness: 0.7 }),
        tyre: surface({ colour: [0.014, 0.014, 0.015], roughness: 0.85 }),
        port: surface({ colour: [0.6, 0.02, 0.02], roughness: 0.2, emissive: [2.4, 0.06, 0.05] }),
        starboard: surface({ colour: [0.02, 0.5, 0.1], roughness: 0.2, emissive: [0.05, 2, 0.4] }),
        lamp: surface({ colour: [0.9, 0.9, 0.9], roughness: 0.2, emissive: [2.4, 2.4, 2.3] }),
      },
      joints,
      colliders: [
        boxCollider("aluminium", [-1.9, 2, -18], [1.9, 5.9, 17.6], { part: "fuselage" }),
        boxCollider("aluminium", [-17.5, 2.7, -4], [17.5, 4.2, 3.5], { part: "wing" }),
      ],
      anchors: [
        anchor("seat-driver", [0.5, MIDDLE - 0.1, 15]),
        anchor("door", [2.4, 0, 13]),
        anchor("top", [0, MIDDLE + RADIUS, 0]),
      ],
      massKg: 62000,
      matter: "aluminium",
      scale: sizeFactor(attributes),
    });
  },
};
