import type { Vec3 } from "../../../base/index.ts";
import type { BuildInput } from "../../design.ts";
import type { Model } from "../../model.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  cylinder,
  intersect,
  loft,
  merge,
  model,
  move,
  rectangle,
  rod,
  segmentsFor,
  sizeFactor,
  subtract,
  surface,
  torus,
  tube,
  turnDegrees,
  type Part,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";
import { across, along, otherSide, pickFaces } from "./cutting.ts";
import { lettering } from "./lettering.ts";
import { wheelJoints } from "./make-car.ts";
import { wheel, wheelSurfaces } from "./wheel.ts";

// A solo city bus, 12.0 x 2.55 x 3.1 m, low floor, doors on the kerb's side (right).
const HALF = 1.275;
const END = 6;
const [LOW, HIGH] = [0.32, 3.02];
const AXLES = [3.35, -2.55] as const;
const TYRE = { radius: 0.48, width: 0.3, rim: 0.29, spokes: 10 } as const;
const TRACK = 2.18;
const [SILL, TOP] = [1.12, 2.42];
const DOORS: readonly Vec2[] = [
  [4.5, 5.6],
  [-0.45, 0.85],
];
const BAYS: readonly Vec2[] = [
  [-5.45, -4.25],
  [-4.15, -2.95],
  [-2.85, -1.65],
  [-1.55, -0.55],
  [-0.35, 0.75],
  [0.95, 2.1],
  [2.2, 3.35],
  [3.45, 4.4],
  [4.6, 5.5],
];

function shell(grow: number): Shape {
  const levels: readonly (readonly [z: number, share: number])[] = [
    [-END, 0.93],
    [-END + 0.04, 0.97],
    [-END + 0.14, 1],
    [-2, 1],
    [2, 1],
    [END - 0.3, 1],
    [END - 0.12, 0.99],
    [END - 0.03, 0.965],
    [END, 0.93],
  ];
  const outline = rectangle(2 * HALF + 2 * grow, HIGH - LOW + 2 * grow, 0.2, 4);
  return loft(
    levels.map(([z, share]): Vec3[] =>
      outline.map(([x, y]): Vec3 => [
        x * (0.4 + 0.6 * share),
        (LOW + HIGH) / 2 + y * (0.3 + 0.7 * share),
        z + (Math.abs(z) > END - 0.05 ? Math.sign(z) * grow : 0),
      ]),
    ),
    { creaseDegrees: 40 },
  );
}

function box(x: Vec2, y: Vec2, z: Vec2): Shape {
  return boxBetween([x[0], y[0], z[0]], [x[1], y[1], z[1]]);
}

function quad(a: Vec2, b: Vec2): Vec2[] {
  return [
    [a[0], b[0]],
    [a[1], b[0]],
    [a[1], b[1]],
    [a[0], b[1]],
  ];
}

function coach({ assets: { solid }, detail }: BuildInput): Part[] {
  const isDoor = ([from, to]: Vec2): boolean => DOORS.some(([a, b]) => from < b && to > a);
  const right = BAYS.filter((bay) => !isDoor(bay));
  const holes = [
    ...BAYS.map((bay) => across(quad(bay, [SILL, TOP]), 1, 1.5)),
    ...right.map((bay) => across(quad(bay, [SILL, TOP]), -1.5, -1)),
    ...DOORS.map((door) => across(quad(door, [0.38, TOP]), -1.5, -1)),
    along(quad([-1.12, 1.12], [1.02, 2.5]), END - 0.5, END + 1),
    along(quad([-0.95, 0.95], [1.5, TOP]), -END - 1, -END + 0.5),
  ];
  const arches = AXLES.flatMap((z) =>
    [1, -1].map((side) => {
      const drum = cylinder({ radius: TYRE.radius + 0.09, height: 0.8, segments: detail > 0.6 ? 30 : 18 });
      return move(turnDegrees(drum, 0, 0, side > 0 ? -90 : 90), side * 0.78, TYRE.radius, z);
    }),
  );
  const body = subtract(
    solid,
    [shell(0), boxBetween([-HALF + 0.06, 0.38, -END + 0.1], [HALF - 0.06, 2.9, END - 0.1]), ...holes, ...arches],
    40,
  );
  const band = boxBetween([-2, SILL - 0.07, -END + 0.12], [2, TOP + 0.1, END + 1]);
  const paint = subtract(solid, [body, band], 40);
  const isOutside = (p: Vec3, n: Vec3): boolean => {
    if (AXLES.some((z) => Math.hypot(p[1] - TYRE.radius, p[2] - z) < TYRE.radius + 0.1) && Math.abs(n[0]) < 0.5)
      return false;
    if (n[1] < -0.6) return false;
    return n[0] * p[0] + n[1] * (p[1] - 1.6) + (Math.abs(p[2]) > END - 0.2 ? n[2] * p[2] : 0) > 0;
  };
  const pane = (x: number, [from, to]: Vec2, low: number): Shape =>
    box([x - 0.003, x + 0.003], [low - 0.02, TOP + 0.02], [from - 0.02, to + 0.02]);
  const leaves = DOORS.flatMap(([from, to]) => {
    const middle = (from + to) / 2;
    const x: Vec2 = [-HALF + 0.002, -HALF + 0.045];
    return [
      box(x, [0.38, TOP], [middle - 0.03, middle + 0.03]),
      box(x, [0.38, TOP], [from, from + 0.05]),
      box(x, [0.38, TOP], [to - 0.05, to]),
      box(x, [0.38, 0.47], [from, to]),
      box(x, [TOP - 0.08, TOP], [from, to]),
    ];
  });
  return [
    { shape: pickFaces(paint, isOutside), surface: "paint" },
    { shape: pickFaces(paint, (p, n) => !isOutside(p, n)), surface: "lining" },
    { shape: intersect(solid, [body, band], 40), surface: "trim" },
    {
      shape: merge([
        ...BAYS.map((bay) => pane(HALF - 0.012, bay, SILL)),
        ...right.map((bay) => pane(-HALF + 0.012, bay, SILL)),
        ...DOORS.map((door) => pane(-HALF + 0.02, door, 0.4)),
        box([-1.14, 1.14], [1, 2.52], [END - 0.075, END - 0.068]),
        box([-0.97, 0.97], [1.48, TOP + 0.02], [-END + 0.02, -END + 0.027]),
      ]),
      surface: "glass",
    },
    { shape: merge(leaves), surface: "trim" },
    { shape: merge(AXLES.flatMap(archLining)), surface: "liner" },
  ];
}

/** The boxes over an axle's wheels, seen from the cabin and from the road. */
function archLining(z: number): Shape[] {
  const drum = turnDegrees(cylinder({ radius: TYRE.radius + 0.085, height: 0.46, segments: 26 }), 0, 0, -90);
  const open = pickFaces(move(drum, 0.76, TYRE.radius, z), (p, n) => n[0] < 0.9 && p[1] > LOW + 0.02);
  return [open, otherSide(open)];
}

function cabin(): Part[] {
  const seat = (x: number, z: number): Shape =>
    merge([
      box([x - 0.21, x + 0.21], [0.72, 0.82], [z - 0.2, z + 0.22]),
      box([x - 0.21, x + 0.21], [0.8, 1.46], [z - 0.26, z - 0.18]),
    ]);
  const rows = [-5.2, -4.4, -3.6, -1.7, 1.4, 2.2];
  const seats = rows.flatMap((z) => [0.98, 0.52, -0.98, -0.52].map((x) => seat(x, z)));
  const poles = [-3.2, -1.1, 1.1, 2.8].flatMap((z) =>
    [0.34, -0.34].map((x) => rod([x, 0.4, z], [x, 2.86, z], 0.017, 6)),
  );
  const ring = move(turnDegrees(torus(0.23, 0.016, 22, 6), 40, 0, 0), 0.62, 1.14, 5.15);
  return [
    { shape: box([-HALF + 0.06, HALF - 0.06], [0.3, 0.4], [-END + 0.1, END - 0.1]), surface: "floor" },
    { shape: merge([...seats, seat(0.62, 4.65)]), surface: "seat" },
    { shape: merge(poles), surface: "pole" },
    { shape: box([-1.1, 1.1], [0.4, 1.05], [END - 0.62, END - 0.16]), surface: "lining" },
    { shape: merge([ring, rod([0.62, 1.14, 5.15], [0.62, 0.95, 5.4], 0.03, 8)]), surface: "lining" },
    {
      shape: merge([0.55, -0.55].map((x) => box([x - 0.06, x + 0.06], [2.86, 2.89], [-5.4, 5]))),
      surface: "strip",
    },
  ];
}

function fittings({ assets: { solid }, random }: BuildInput, sign: string): Part[] {
  const hug = (prism: Shape, grow: number): Shape => intersect(solid, [shell(grow), prism], 40);
  const both = (shape: Shape): Shape => merge([shape, otherSide(shape)]);
  const number = `BU5 ${random.integer(1000, 9999)}`;
  const mirror = merge([
    tube(
      [
        [1.0, 2.62, END - 0.08],
        [1.28, 2.6, END + 0.22],
        [1.38, 2.3, END + 0.26],
      ],
      0.022,
      { sides: 6 },
    ),
    boxBetween([1.26, 1.82, END + 0.2], [1.5, 2.3, END + 0.3], 0.04, 1),
  ]);
  const backwards = (shape: Shape, z: number): Shape => move(turnDegrees(shape, 0, 180, 0), 0, 0, z);
  const ends: Part[] = [
    { shape: move(boxBetween([-0.26, -0.056, 0], [0.26, 0.056, 0.012], 0.004, 1), 0, 0.5, END), surface: "plate" },
    { shape: move(lettering(number, 0.07), 0, 0.5, END + 0.0135), surface: "ink" },
    {
      shape: backwards(move(boxBetween([-0.26, 0.7, 0], [0.26, 0.81, 0.012], 0.004, 1), 0, 0, 0), -END),
      surface: "plate",
    },
    { shape: backwards(move(lettering(number, 0.07), 0, 0.755, 0.0135), -END), surface: "ink" },
  ];
  return [
    { shape: both(hug(along(quad([0.72, 1.2], [0.62, 0.84]), END - 0.4, END + 1), 0.004)), surface: "lens" },
    { shape: both(hug(along(quad([0.78, 0.97], [0.66, 0.8]), END - 0.3, END + 1), 0.008)), surface: "lamp" },
    { shape: both(hug(along(quad([0.98, 1.3], [0.6, 1.05]), -END - 1, -END + 0.1), 0.006)), surface: "tail" },
    { shape: both(hug(along(quad([1.03, 1.14], [0.66, 0.9]), -END - 1, -END + 0.08), 0.01)), surface: "tail-lit" },
    { shape: hug(along(quad([-1.4, 1.4], [0.3, 0.42]), END - 0.5, END + 1), 0.008), surface: "trim" },
    { shape: hug(along(quad([-0.8, 0.8], [0.95, 1.35]), -END - 1, -END + 0.1), 0.006), surface: "trim" },
    { shape: hug(along(quad([-0.95, 0.95], [2.55, 2.86]), END - 0.3, END + 1), 0.005), surface: "trim" },
    { shape: move(lettering(sign, 0.2, 0.034), 0, 2.705, END + 0.008), surface: "sign" },
    {
      shape: turnDegrees(move(lettering(sign, 0.16, 0.028), 2.75, 2.62, HALF + 0.006), 0, -90, 0),
      surface: "sign",
    },
    {
      shape: turnDegrees(boxBetween([1.75, 2.53, HALF - 0.02], [3.75, 2.71, HALF + 0.004]), 0, -90, 0),
      surface: "trim",
    },
    { shape: both(mirror), surface: "trim" },
    { shape: boxBetween([-0.9, HIGH - 0.03, -4.2], [0.9, HIGH + 0.12, -1.6], 0.08, 2), surface: "paint" },
    { shape: boxBetween([-0.7, HIGH - 0.03, 1.4], [0.7, HIGH + 0.09, 3], 0.07, 2), surface: "paint" },
    ...ends,
  ];
}

export function makeBus(plan: { readonly paint: Vec3 | string; readonly sign: string }, input: BuildInput): Model {
  const joints = wheelJoints(AXLES, TRACK, TYRE.radius);
  const wheels = joints
    .slice(1)
    .flatMap((joint) => wheel({ ...TYRE, segments: segmentsFor(input.detail, 30, 16) }, joint.position, joint.name));
  return model({
    parts: [...coach(input), ...cabin(), ...fittings(input, plan.sign), ...wheels],
    surfaces: {
      paint: surface({ colour: colourFrom(input.attributes, plan.paint), roughness: 0.32, clearcoat: 0.9 }),
      trim: surface({ colour: [0.012, 0.012, 0.014], roughness: 0.22, clearcoat: 0.8 }),
      lining: surface({ colour: [0.05, 0.05, 0.052], roughness: 0.8 }),
      liner: surface({ colour: [0.02, 0.02, 0.021], roughness: 0.85, doubleSided: true }),
      floor: surface({ colour: [0.05, 0.052, 0.056], roughness: 0.8 }),
      glass: surface({ colour: [0.03, 0.038, 0.04], roughness: 0.03, opacity: 0.5, clearcoat: 1 }),
      seat: surface({ colour: [0.04, 0.08, 0.22], roughness: 0.85, sheen: 0.3 }),
      pole: surface({ colour: [0.75, 0.48, 0.03], roughness: 0.4 }),
      // Ceiling lamps: faint by day, the saloon's light at night.
      strip: surface({ colour: [0.9, 0.9, 0.86], roughness: 0.4, emissive: [0.9, 0.88, 0.78] }),
      lens: surface({ colour: [0.2, 0.21, 0.22], roughness: 0.08, metalness: 0.5, clearcoat: 1 }),
      lamp: surface({ colour: [0.9, 0.9, 0.86], roughness: 0.1, emissive: [1.5, 1.42, 1.25] }),
      tail: surface({ colour: [0.3, 0.006, 0.006], roughness: 0.1, clearcoat: 1, emissive: [0.16, 0.003, 0.002] }),
      "tail-lit": surface({ colour: [0.5, 0.02, 0.01], roughness: 0.2, emissive: [1.2, 0.05, 0.03] }),
      sign: surface({ colour: [0.9, 0.45, 0.03], roughness: 0.5, emissive: [1.3, 0.55, 0.04] }),
      plate: surface({ colour: [0.75, 0.75, 0.71], roughness: 0.45 }),
      ink: surface({ colour: [0.012, 0.012, 0.016], roughness: 0.5 }),
      ...wheelSurfaces,
    },
    joints,
    colliders: [boxCollider("steel", [-HALF, 0.3, -END], [HALF, HIGH, END], { part: "body" })],
    anchors: [
      anchor("seat-driver", [0.62, 0.84, 4.65]),
      anchor("seat-2", [-0.98, 0.84, 2.2]),
      anchor("seat-3", [0.98, 0.84, 2.2]),
      anchor("handle-left", [0.83, 1.14, 5.1]),
      anchor("handle-right", [0.41, 1.14, 5.1]),
      anchor("door", [-HALF - 0.5, 0, 5]),
      anchor("top", [0, HIGH, 0]),
    ],
    massKg: 12500,
    matter: "steel",
    scale: sizeFactor(input.attributes),
  });
}
