import type { Vec3 } from "../../../base/index.ts";
import type { BuildInput } from "../../design.ts";
import type { Collider, Joint, Model } from "../../model.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  intersect,
  merge,
  model,
  move,
  rod,
  segmentsFor,
  sizeFactor,
  sphere,
  stretch,
  surface,
  torus,
  turnDegrees,
  type Part,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";
import { carBody } from "./car-body.ts";
import { lowerBody, spanAt, type CarShape } from "./car-shape.ts";
import { across, along, otherSide } from "./cutting.ts";
import { lettering } from "./lettering.ts";
import { wheel, wheelSurfaces } from "./wheel.ts";

export type CarPlan = {
  readonly shape: CarShape;
  readonly massKg: number;
  /** Linear RGB or a colour's name, where the prompt names none. */
  readonly paint: Vec3 | string;
  /** What is added to the body: a taxi's sign, a beacon, a stripe. */
  readonly extras?: readonly Part[];
  readonly colliders?: readonly Collider[];
};

/** Joints of a four-wheeler: the whole first, then its wheels at the height of their axles. */
export function wheelJoints(axles: readonly number[], track: number, radius: number): Joint[] {
  const names = axles.map((_, i) => (i === 0 ? "front" : i === 1 ? "rear" : `rear-${i}`));
  return [
    { name: "body", parent: null, position: [0, 0, 0] },
    ...axles.flatMap((z, i) =>
      [1, -1].map((side): Joint => ({
        name: `wheel-${names[i]}-${side > 0 ? "left" : "right"}`,
        parent: 0,
        position: [(side * track) / 2, radius, z],
      })),
    ),
  ];
}

/** Plates that hug the body: lamps, grille, trims, handles. */
function fittings(shape: CarShape, input: BuildInput): Part[] {
  const { solid } = input.assets;
  const nose = shape.stations.at(-1)!;
  const tail = shape.stations[0]!;
  const hug = (prism: Shape, grow: number): Shape =>
    intersect(solid, [lowerBody(shape, grow, input.detail), prism], 32);
  const both = (prism: Shape, grow: number): Shape => {
    const one = hug(prism, grow);
    return merge([one, otherSide(one)]);
  };
  const [nh, th] = [nose[2], tail[2]];
  const quad = (x0: number, x1: number, y0: number, y1: number, slant = 0): Vec2[] => [
    [x0, y0],
    [x1, y0 + slant],
    [x1, y1 + slant],
    [x0, y1],
  ];
  const wide = 1;
  const [front, rear] = shape.axles;
  const reach = shape.tyre.radius + 0.06;
  const h0 = shape.lamps ?? nh - 0.115;
  const h1 = shape.lamps === null ? nh + 0.005 : h0 + 0.16;
  const handles = shape.doors.slice(0, -1).map((_, i) => {
    const back = shape.doors[i + 1]!;
    return both(
      across(
        [
          [back + 0.07, shape.sill - 0.14],
          [back + 0.25, shape.sill - 0.14],
          [back + 0.25, shape.sill - 0.115],
          [back + 0.07, shape.sill - 0.115],
        ],
        0.5,
        1.3,
      ),
      0.018,
    );
  });
  // A cab has no tail of its own.
  const tailParts = (): Part[] => [
    { shape: both(along(quad(0.36, wide, th - 0.2, th - 0.085), -4, tail[0] + 0.3), 0.005), surface: "tail" },
    { shape: hug(along(quad(-0.66, 0.66, th - 0.135, th - 0.115), -4, tail[0] + 0.2), 0.008), surface: "tail-lit" },
    {
      shape: hug(along(quad(-0.7, 0.7, tail[1] - 0.05, tail[1] + 0.13), -4, tail[0] + 0.25), 0.006),
      surface: "trim",
    },
  ];
  return [
    { shape: both(along(quad(0.4, wide, h0, h1, 0.03), nose[0] - 0.42, 4), 0.004), surface: "lens" },
    { shape: both(along(quad(0.46, 0.74, h0 + 0.03, h1 - 0.015, 0.03), nose[0] - 0.22, 4), 0.007), surface: "lamp" },
    { shape: hug(along(quad(-0.37, 0.37, nh - 0.2, nh - 0.02), nose[0] - 0.3, 4), 0.005), surface: "grille" },
    {
      shape: hug(along(quad(-0.62, 0.62, nose[1] + 0.05, nose[1] + 0.15), nose[0] - 0.3, 4), 0.005),
      surface: "grille",
    },
    ...(tail[0] < 0 ? tailParts() : []),
    {
      shape: hug(
        across(
          [
            [rear + reach, 0.1],
            [front - reach, 0.1],
            [front - reach, 0.3],
            [rear + reach, 0.3],
          ],
          -1.5,
          1.5,
        ),
        0.006,
      ),
      surface: "trim",
    },
    { shape: merge(handles), surface: "chrome" },
  ];
}

function plate(z: number, y: number, text: string): Part[] {
  const facing = (shape: Shape): Shape => (z < 0 ? turnDegrees(shape, 0, 180, 0) : shape);
  const out = Math.sign(z);
  const place = (shape: Shape, more: number): Shape => move(facing(shape), 0, y, z + out * more);
  return [
    { shape: place(boxBetween([-0.26, -0.056, -0.03], [0.26, 0.056, 0], 0.004, 1), 0.012), surface: "plate" },
    { shape: place(lettering(text, 0.07), 0.0135), surface: "ink" },
  ];
}

function mirrors({ sill }: CarShape, half: number, z: number): Part[] {
  const shell = move(stretch(sphere(0.1, 14), 1.05, 0.72, 0.62), half + 0.14, sill + 0.09, z);
  const glass = move(
    stretch(turnDegrees(sphere(0.1, 12), 90, 0, 0), 0.88, 0.55, 0.1),
    half + 0.14,
    sill + 0.09,
    z - 0.055,
  );
  const foot = rod([half - 0.03, sill + 0.02, z], [half + 0.1, sill + 0.07, z], 0.02, 6);
  return [
    { shape: merge([shell, otherSide(shell)]), surface: "paint" },
    { shape: merge([foot, otherSide(foot)]), surface: "trim" },
    { shape: merge([glass, otherSide(glass)]), surface: "chrome" },
  ];
}

function interior(shape: CarShape): Part[] {
  const { seats, sill, floor } = shape;
  const one = (x: number, z: number): Shape =>
    move(
      merge([
        boxBetween([-0.24, 0.36, -0.22], [0.24, 0.54, 0.28], 0.04, 1),
        move(turnDegrees(boxBetween([-0.24, -0.05, -0.06], [0.24, 0.58, 0.06], 0.04, 1), -14, 0, 0), 0, 0.52, -0.24),
        move(turnDegrees(boxBetween([-0.12, 0, -0.04], [0.12, 0.17, 0.04], 0.035, 1), -14, 0, 0), 0, 1.09, -0.39),
      ]),
      x,
      floor - 0.32,
      z,
    );
  const first = seats[0]!;
  const dash = spanAt(shape, sill).front - 0.24;
  const ring = move(turnDegrees(torus(0.175, 0.014, 24, 6), 68, 0, 0), 0.36, sill - 0.06, first + 0.45);
  return [
    { shape: merge(seats.flatMap((z) => [one(0.36, z), one(-0.36, z)])), surface: "seat" },
    { shape: boxBetween([-0.64, floor + 0.18, dash - 0.32], [0.64, sill + 0.01, dash], 0.05, 2), surface: "lining" },
    {
      shape: merge([
        ring,
        rod([0.36, sill - 0.06, first + 0.45], [0.36, sill - 0.14, first + 0.65], 0.03, 8),
        rod([0.19, sill - 0.06, first + 0.45], [0.53, sill - 0.06, first + 0.45], 0.016, 6),
      ]),
      surface: "trim",
    },
  ];
}

/** A car of a kind, with its wheels on joints that roll and steer. */
export function makeCar(plan: CarPlan, input: BuildInput): Model {
  const { shape, massKg, paint, extras = [], colliders = [] } = plan;
  const { attributes, assets, detail, random } = input;
  const { axles, track, tyre, sill } = shape;
  const joints = wheelJoints(axles, track, tyre.radius);
  const wheels = joints
    .slice(1)
    .flatMap((joint) => wheel({ ...tyre, segments: segmentsFor(detail, 26, 14) }, joint.position, joint.name));
  const [nose, tail] = [shape.stations.at(-1)!, shape.stations[0]!];
  const cabin = spanAt(shape, sill);
  const roof = shape.levels.at(-1)![0];
  const number = `${"ABCDEFGHJKLMNPRSTUVWXYZ"[random.integer(0, 22)]}${"ABCDEFGHJKLMNPRSTUVWXYZ"[random.integer(0, 22)]} ${random.integer(1000, 9999)}`;
  const first = shape.seats[0]!;
  const half = Math.max(...shape.stations.map((station) => station[3]));
  const seat = (name: string, x: number, z: number) => anchor(name, [x, shape.floor + 0.24, z - 0.02]);
  return model({
    parts: [
      ...carBody(shape, assets, detail),
      ...fittings(shape, input),
      ...plate(nose[0] + 0.012, nose[1] + 0.2, number),
      ...(tail[0] < 0 ? plate(tail[0] - 0.012, (tail[1] + tail[2]) / 2 - 0.08, number) : []),
      ...mirrors(shape, cabin.half + 0.02, cabin.front - 0.42),
      ...interior(shape),
      ...wheels,
      ...extras,
    ],
    surfaces: {
      paint: surface({ colour: colourFrom(attributes, paint), roughness: 0.34, metalness: 0.12, clearcoat: 1 }),
      lining: surface({ colour: [0.012, 0.012, 0.013], roughness: 0.8 }),
      glass: surface({ colour: [0.025, 0.032, 0.034], roughness: 0.03, opacity: 0.68, clearcoat: 1 }),
      seat: surface({ colour: [0.05, 0.045, 0.042], roughness: 0.7 }),
      trim: surface({ colour: [0.016, 0.016, 0.017], roughness: 0.6 }),
      grille: surface({ colour: [0.008, 0.008, 0.009], roughness: 0.35, clearcoat: 0.4 }),
      chrome: surface({ colour: [0.62, 0.63, 0.65], roughness: 0.14, metalness: 1 }),
      lens: surface({ colour: [0.32, 0.34, 0.36], roughness: 0.08, metalness: 0.5, clearcoat: 1 }),
      // Lamps are on day and night, as daytime running lights are.
      lamp: surface({ colour: [0.9, 0.9, 0.86], roughness: 0.1, clearcoat: 1, emissive: [1.5, 1.42, 1.25] }),
      tail: surface({ colour: [0.3, 0.006, 0.006], roughness: 0.1, clearcoat: 1, emissive: [0.16, 0.003, 0.002] }),
      "tail-lit": surface({ colour: [0.5, 0.02, 0.01], roughness: 0.2, emissive: [1.3, 0.05, 0.03] }),
      plate: surface({ colour: [0.75, 0.75, 0.71], roughness: 0.45 }),
      ink: surface({ colour: [0.012, 0.012, 0.016], roughness: 0.5 }),
      sign: surface({ colour: [0.85, 0.8, 0.6], roughness: 0.4, emissive: [1.1, 0.9, 0.45] }),
      beacon: surface({ colour: [0.03, 0.08, 0.5], roughness: 0.1, clearcoat: 1, emissive: [0.08, 0.35, 2.2] }),
      white: surface({ colour: [0.8, 0.8, 0.78], roughness: 0.35, clearcoat: 1 }),
      ...wheelSurfaces,
    },
    joints,
    colliders: [
      boxCollider("steel", [-half, 0.2, tail[0]], [half, sill, nose[0]], { part: "body" }),
      boxCollider("steel", [-cabin.half, sill, cabin.back + 0.2], [cabin.half, roof, cabin.front - 0.5], {
        part: "roof",
      }),
      ...colliders,
    ],
    anchors: [
      seat("seat-driver", 0.36, first),
      ...shape.seats.flatMap((z, i) =>
        i === 0
          ? [seat("seat-2", -0.36, z)]
          : [seat(`seat-${i * 2 + 1}`, 0.36, z), seat(`seat-${i * 2 + 2}`, -0.36, z)],
      ),
      anchor("handle-left", [0.53, sill - 0.06, first + 0.45]),
      anchor("handle-right", [0.19, sill - 0.06, first + 0.45]),
      anchor("door", [half + 0.5, 0, first]),
      anchor("top", [0, roof, (cabin.front + cabin.back) / 2]),
    ],
    massKg,
    matter: "steel",
    scale: sizeFactor(attributes),
  });
}
