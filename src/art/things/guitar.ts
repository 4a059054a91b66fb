import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  circle,
  colourFrom,
  curve,
  cylinder,
  extrude,
  makeFrom,
  merge,
  model,
  move,
  painted,
  projectBox,
  rgb,
  rod,
  sizeFactor,
  surface,
  sweep,
  torus,
  turnDegrees,
  type Part,
  type Shape,
  type Vec2,
} from "../kit/index.ts";
import { WOOD_TILE_METRES } from "./furniture/finish.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

// A classical guitar: body 0.49 m, scale 0.65 m, twelve frets clear of the body; its foot on y = 0, neck up, face +Z.
const BODY = 0.49;
const DEPTH = 0.095;
const SCALE = 0.65;
const BRIDGE = 0.145;
const NUT = BRIDGE + SCALE;
const HEAD = NUT + 0.185;

/** One side of the outline, foot to heel: lower bout 0.37 wide, waist 0.235, upper bout 0.28. */
const bouts: readonly Vec2[] = [
  [0, 0],
  [0.1, 0.012],
  [0.168, 0.068],
  [0.185, 0.14],
  [0.163, 0.215],
  [0.124, 0.285],
  [0.121, 0.33],
  [0.139, 0.395],
  [0.132, 0.448],
  [0.085, 0.481],
  [0, BODY],
];

function outline(grow: number): Vec2[] {
  const side = curve(bouts, 6);
  const whole = [
    ...side,
    ...side
      .slice(1, -1)
      .toReversed()
      .map(([x, y]): Vec2 => [-x, y]),
  ];
  return whole.map(([x, y]) => [x * (1 + grow / 0.18), y + grow * ((y - 0.23) / 0.24)]);
}

function frets(): Shape[] {
  return Array.from({ length: 18 }, (_, i) => {
    const y = NUT - SCALE * (1 - 2 ** (-(i + 1) / 12));
    return rod([-0.0285, y, DEPTH / 2 + 0.0105], [0.0285, y, DEPTH / 2 + 0.0105], 0.0011, 6);
  });
}

function head(): Part[] {
  const tilt = (shape: Shape): Shape =>
    move(turnDegrees(move(shape, 0, -NUT, 0), -12, 0, 0), 0, NUT, DEPTH / 2 - 0.002);
  const slots: Vec2[][] = [-0.017, 0.017].map((x) => [
    [x - 0.006, NUT + 0.045],
    [x + 0.006, NUT + 0.045],
    [x + 0.006, NUT + 0.15],
    [x - 0.006, NUT + 0.15],
  ]);
  const plate = extrude(
    [
      [-0.026, NUT - 0.004],
      [0.026, NUT - 0.004],
      [0.034, NUT + 0.03],
      [0.036, NUT + 0.17],
      [0.02, HEAD - 0.004],
      [0, HEAD],
      [-0.02, HEAD - 0.004],
      [-0.036, NUT + 0.17],
      [-0.034, NUT + 0.03],
    ],
    { depth: 0.018, bevel: 0.003, holes: slots },
  );
  const pegs = [0.06, 0.097, 0.134].flatMap((y) =>
    [-1, 1].flatMap((side): Part[] => [
      { shape: tilt(rod([side * 0.008, NUT + y, 0], [side * 0.027, NUT + y, 0], 0.0045, 10)), surface: "ivory" },
      { shape: tilt(rod([side * 0.036, NUT + y, -0.004], [side * 0.05, NUT + y, -0.014], 0.002, 8)), surface: "metal" },
      {
        shape: tilt(
          move(boxBetween([-0.006, -0.0075, -0.003], [0.006, 0.0075, 0.003], 0.0028, 3), side * 0.054, NUT + y, -0.017),
        ),
        surface: "ivory",
      },
    ]),
  );
  return [{ shape: projectBox(tilt(plate), WOOD_TILE_METRES), surface: "neck" }, ...pegs];
}

export const guitar: Design = {
  id: "guitar",
  kind: "prop",
  nouns: ["guitar", "acoustic guitar", "classical guitar"],
  senses: ["guitar#1", "acoustic_guitar#1"],
  abilities: ["play", "carry", "throw", "burn"],
  gait: "none",
  sizeMetres: [0.37, HEAD, 0.12],
  massKg: 1.6,
  matter: "wood",
  isMadeToOrder: true,
  usualColour: "honey",
  build({ attributes, detail }) {
    const own = makeFrom(attributes);
    const grained = (shape: Shape, name: string): Part => ({
      shape: projectBox(shape, WOOD_TILE_METRES),
      surface: name,
    });
    const front = DEPTH / 2;
    const hole = circle(0.042, 28).map(([x, y]): Vec2 => [x, y + 0.325]);
    const ring = (radius: number, thick: number): Shape =>
      move(turnDegrees(torus(radius, thick, 40, 6), 90, 0, 0), 0, 0.325, front + 0.0006);
    const binding = (z: number): Part => ({
      shape: sweep(
        circle(0.0026, 6),
        outline(0.0004).map(([x, y]): Vec3 => [x, y, z]),
        { closed: true, creaseDegrees: 80 },
      ),
      surface: "ivory",
    });
    const neck = sweep(
      Array.from({ length: 17 }, (_, i): Vec2 => {
        const angle = Math.PI + (Math.PI * i) / 16;
        return [Math.cos(angle) * 0.0275, Math.sin(angle) * 0.021];
      }),
      [
        [0, BODY - 0.02, front + 0.001],
        [0, NUT, front + 0.001],
      ],
      { up: [0, 0, 1], grow: (t) => 1.1 - 0.16 * t },
    );
    const heel = move(
      boxBetween([-0.022, BODY - 0.012, -DEPTH / 2 + 0.012], [0.022, BODY + 0.028, front - 0.004], 0.016, 4),
      0,
      0,
      0,
    );
    const strings = Array.from({ length: 6 }, (_, i) => {
      const t = i / 5 - 0.5;
      return {
        shape: rod([t * 0.06, BRIDGE, front + 0.0125], [t * 0.044, NUT, front + 0.0135], i < 3 ? 0.0009 : 0.0006, 5),
        surface: i < 3 ? "metal" : "string",
      };
    });
    const wood = (colour: Vec3, rough: number) =>
      surface({
        colour: [1, 1, 1],
        roughness: rough,
        clearcoat: 0.7,
        texture: painted("wood", { colour: rgb(colour), along: "v", rings: 16 }),
      });
    const top = colourFrom(attributes, [0.52, 0.29, 0.1]);
    return model({
      parts: [
        grained(extrude(outline(0), { depth: DEPTH, bevel: 0.003, holes: [hole], creaseDegrees: 40 }), "sides"),
        grained(move(extrude(outline(-0.0015), { depth: 0.003, holes: [hole] }), 0, 0, front - 0.0008), "top"),
        grained(move(extrude(outline(-0.0015), { depth: 0.003 }), 0, 0, -front + 0.0008), "sides"),
        // Seen through the sound hole: the inside of the back.
        {
          shape: move(
            turnDegrees(cylinder({ radius: 0.044, height: 0.004, segments: segmentsOf(detail) }), 90, 0, 0),
            0,
            0.325,
            -front + 0.004,
          ),
          surface: "dark",
        },
        binding(front - 0.001),
        binding(-front + 0.001),
        { shape: merge([ring(0.0475, 0.0016), ring(0.0585, 0.0016)]), surface: "dark" },
        { shape: ring(0.053, 0.0042), surface: "rosette" },
        grained(neck, "neck"),
        grained(heel, "neck"),
        { shape: boxBetween([-0.029, 0.37, front], [0.029, NUT, front + 0.0095], 0.0012), surface: "ebony" },
        {
          shape: boxBetween([-0.027, NUT - 0.001, front], [0.027, NUT + 0.004, front + 0.014], 0.001),
          surface: "ivory",
        },
        { shape: merge(frets()), surface: "metal" },
        {
          shape: boxBetween([-0.092, BRIDGE - 0.016, front], [0.092, BRIDGE + 0.012, front + 0.0075], 0.003, 3),
          surface: "ebony",
        },
        {
          shape: boxBetween([-0.04, BRIDGE - 0.001, front + 0.006], [0.04, BRIDGE + 0.0015, front + 0.0125], 0.0008),
          surface: "ivory",
        },
        ...strings,
        ...head(),
      ],
      surfaces: {
        top: own?.surface ?? wood(top, 0.3),
        sides: wood([0.15, 0.055, 0.025], 0.28),
        neck: wood([0.2, 0.09, 0.04], 0.4),
        ebony: surface({ colour: [0.018, 0.013, 0.011], roughness: 0.4 }),
        ivory: surface({ colour: [0.72, 0.68, 0.55], roughness: 0.35, clearcoat: 0.3 }),
        rosette: surface({ colour: [0.16, 0.09, 0.045], roughness: 0.4 }),
        dark: surface({ colour: [0.02, 0.012, 0.008], roughness: 0.8 }),
        metal: surface({ colour: [0.62, 0.58, 0.5], roughness: 0.25, metalness: 1 }),
        string: surface({ colour: [0.75, 0.74, 0.7], roughness: 0.3 }),
      },
      colliders: [
        boxCollider("wood", [-0.17, 0, -front], [0.17, BODY, front], { part: "body" }),
        boxCollider("wood", [-0.03, BODY, front - 0.03], [0.03, HEAD, front + 0.012], { part: "neck" }),
      ],
      anchors: [
        anchor("grip", [-0.03, 0.62, front - 0.02], GRIP_UPRIGHT),
        anchor("strings", [0, 0.25, front + 0.013]),
        anchor("fret", [0, 0.68, front]),
      ],
      massKg: 1.6,
      matter: own?.matter ?? "wood",
      scale: sizeFactor(attributes),
    });
  },
};

const segmentsOf = (detail: number): number => (detail > 0.6 ? 28 : 16);
