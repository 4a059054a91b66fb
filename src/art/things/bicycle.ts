import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  curve,
  cylinder,
  loft,
  merge,
  model,
  move,
  revolve,
  rod,
  segmentsFor,
  sizeFactor,
  sphere,
  surface,
  sweep,
  tube,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { otherSide } from "./vehicles/cutting.ts";
import { guardPath, spokedWheel } from "./vehicles/spoked-wheel.ts";

// A town bicycle on 28 inch wheels: seat tube at 73 degrees, head tube at 72, cranks of 170 mm, wheelbase 1.04 m.
const RADIUS = 0.34;
const REAR: Vec3 = [0, RADIUS, -0.5];
const FRONT: Vec3 = [0, RADIUS, 0.54];
const BOTTOM: Vec3 = [0, 0.275, -0.065];
const SEAT_TOP: Vec3 = [0, 0.77, -0.217];
const HEAD_LOW: Vec3 = [0, 0.7, 0.376];
const HEAD_HIGH: Vec3 = [0, 0.85, 0.327];
const CRANK = 0.17;

function frame(): Part[] {
  const stay = (x: number): Shape[] => [
    rod([x * 0.5, SEAT_TOP[1] - 0.04, SEAT_TOP[2] - 0.005], [x, REAR[1], REAR[2]], 0.008, 8),
    rod([x * 0.7, BOTTOM[1], BOTTOM[2] - 0.02], [x, REAR[1], REAR[2]], 0.009, 8),
  ];
  return [
    {
      shape: merge([
        rod(BOTTOM, SEAT_TOP, 0.0145, 12),
        rod(BOTTOM, [0, HEAD_LOW[1] + 0.025, HEAD_LOW[2] - 0.008], 0.0165, 12),
        rod([0, SEAT_TOP[1] - 0.03, SEAT_TOP[2] + 0.01], [0, HEAD_HIGH[1] - 0.03, HEAD_HIGH[2] + 0.01], 0.014, 12),
        rod(HEAD_LOW, HEAD_HIGH, 0.02, 12),
        rod([-0.036, BOTTOM[1], BOTTOM[2]], [0.036, BOTTOM[1], BOTTOM[2]], 0.022, 12),
        ...stay(0.062),
        ...stay(-0.062),
      ]),
      surface: "paint",
    },
    {
      shape: merge([
        rod([0, SEAT_TOP[1] - 0.01, SEAT_TOP[2]], [0, 0.9, -0.257], 0.0125, 10),
        rod([0, SEAT_TOP[1] - 0.03, SEAT_TOP[2] + 0.01], [0, SEAT_TOP[1], SEAT_TOP[2]], 0.018, 10),
        // The stand, folded up on the left.
        tube(
          [
            [0.05, 0.29, -0.36],
            [0.075, 0.3, -0.5],
            [0.085, 0.33, -0.64],
          ],
          0.008,
          { sides: 6 },
        ),
        rod([-0.05, 0.9, -0.3], [0.05, 0.9, -0.3], 0.005, 6),
      ]),
      surface: "metal",
    },
  ];
}

function saddle(): Part {
  // Width, height and droop along the saddle, tip last.
  const rings = curve(
    [
      [-0.165, 0.03, 0.02],
      [-0.155, 0.075, 0.035],
      [-0.1, 0.082, 0.045],
      [-0.03, 0.05, 0.042],
      [0.05, 0.024, 0.036],
      [0.1, 0.018, 0.03],
      [0.115, 0.008, 0.015],
    ] as const,
    2,
  ).map(([z, half, high]): Vec3[] =>
    Array.from({ length: 14 }, (_, i): Vec3 => {
      const angle = (2 * Math.PI * i) / 14;
      const y = Math.sin(angle);
      return [Math.cos(angle) * half, 0.925 + (y > 0 ? y * 0.022 : y * high) - Math.max(0, z) * 0.06, -0.27 + z];
    }),
  );
  return { shape: loft(rings, { creaseDegrees: 60 }), surface: "leather" };
}

function fork(): Part[] {
  const leg = tube(
    curve<Vec3>(
      [
        [0.05, 0.685, 0.381],
        [0.056, 0.5, 0.442],
        [0.058, FRONT[1], FRONT[2]],
      ],
      4,
    ),
    0.0115,
    { sides: 8, grow: (t) => 1.1 - 0.4 * t },
  );
  const bar = curve<Vec3>(
    [
      [0, 1.0, 0.345],
      [0.1, 1.01, 0.345],
      [0.2, 1.045, 0.3],
      [0.275, 1.05, 0.23],
      [0.29, 1.045, 0.12],
    ],
    5,
  );
  const grip = tube(
    [
      [0.284, 1.049, 0.2],
      [0.287, 1.047, 0.16],
      [0.291, 1.044, 0.09],
    ],
    0.017,
    { sides: 10 },
  );
  const lever = tube(
    [
      [0.268, 1.045, 0.25],
      [0.3, 1.03, 0.235],
      [0.318, 1.022, 0.15],
    ],
    0.005,
    { sides: 6 },
  );
  const pair = (shape: Shape): Shape => merge([shape, otherSide(shape)]);
  return [
    {
      shape: merge([pair(leg), rod([-0.06, 0.688, 0.38], [0.06, 0.688, 0.38], 0.013, 8)]),
      surface: "paint",
      joint: "fork",
    },
    {
      shape: merge([
        pair(tube(bar, 0.011, { sides: 8 })),
        pair(lever),
        rod(HEAD_HIGH, [0, 0.99, 0.281], 0.0125, 10),
        rod([0, 0.985, 0.283], [0, 1.0, 0.345], 0.014, 10),
        move(sphere(0.026, 12), 0.12, 1.045, 0.33),
      ]),
      surface: "metal",
      joint: "fork",
    },
    { shape: pair(grip), surface: "leather", joint: "fork" },
    {
      shape: move(
        turnDegrees(
          revolve(
            [
              [0.006, -0.06],
              [0.03, -0.045],
              [0.04, 0],
            ],
            { segments: 16 },
          ),
          90,
          0,
          0,
        ),
        0,
        0.83,
        0.44,
      ),
      surface: "metal",
      joint: "fork",
    },
    {
      shape: move(turnDegrees(cylinder({ radius: 0.039, height: 0.008, segments: 16 }), 90, 0, 0), 0, 0.83, 0.436),
      surface: "lamp",
      joint: "fork",
    },
    { shape: rod([0, 0.83, 0.4], [0, 0.79, 0.345], 0.007, 6), surface: "metal", joint: "fork" },
    guard(FRONT, 0.15, 2.3, "fork"),
  ];
}

function guard(centre: Vec3, from: number, to: number, joint: string | null): Part {
  const arch = [-1, -0.6, 0, 0.6, 1].map((x) => [x * 0.026, 0.011 * (1 - x * x)] as const);
  const section = [...arch, ...arch.map(([x, y]) => [x * 0.96, y - 0.003] as const).toReversed()];
  return {
    shape: sweep(section, guardPath(centre, RADIUS + 0.016, from, to), { creaseDegrees: 50, up: [0, 0, 1] }),
    surface: "paint",
    joint,
  };
}

/** Chain, ring and sprocket on the right, cranks and pedals. */
function drive(): Part[] {
  const x = -0.047;
  const [big, small] = [0.088, 0.036];
  const loop: Vec3[] = [];
  for (let i = 0; i <= 12; i++) {
    const angle = -Math.PI / 2 + (Math.PI * i) / 12;
    loop.push([x, BOTTOM[1] + Math.sin(angle) * big, BOTTOM[2] + Math.cos(angle) * big]);
  }
  for (let i = 0; i <= 8; i++) {
    const angle = Math.PI / 2 + (Math.PI * i) / 8;
    loop.push([x, REAR[1] + Math.sin(angle) * small, REAR[2] + Math.cos(angle) * small]);
  }
  const chain = sweep(
    [
      [-0.004, -0.0045],
      [0.004, -0.0045],
      [0.004, 0.0045],
      [-0.004, 0.0045],
    ],
    loop,
    { closed: true, up: [1, 0, 0] },
  );
  const disc = (radius: number, thick: number, at: Vec3): Shape =>
    move(turnDegrees(cylinder({ radius, height: thick, segments: 24 }), 0, 0, -90), at[0] - thick / 2, at[1], at[2]);
  const ring = move(
    turnDegrees(
      revolve(
        [
          [big - 0.018, -0.002],
          [big - 0.003, -0.002],
          [big - 0.003, 0.002],
          [big - 0.018, 0.002],
        ],
        { segments: 28, closed: true },
      ),
      0,
      0,
      -90,
    ),
    x,
    BOTTOM[1],
    BOTTOM[2],
  );
  const arms = Array.from({ length: 5 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 5;
    return rod(
      [x, BOTTOM[1], BOTTOM[2]],
      [x, BOTTOM[1] + Math.sin(angle) * (big - 0.01), BOTTOM[2] + Math.cos(angle) * (big - 0.01)],
      0.005,
      5,
    );
  });
  const arm = (side: number): Shape =>
    rod([side * 0.062, BOTTOM[1], BOTTOM[2]], [side * 0.075, BOTTOM[1] - side * CRANK, BOTTOM[2]], 0.0095, 8);
  const pedal = (side: number): Part => ({
    shape: move(
      boxBetween([-0.045, -0.011, -0.035], [0.045, 0.011, 0.035], 0.006, 1),
      side * 0.128,
      BOTTOM[1] - side * CRANK,
      BOTTOM[2],
    ),
    surface: "rubber",
    joint: side > 0 ? "pedal-left" : "pedal-right",
  });
  return [
    { shape: chain, surface: "chain" },
    { shape: disc(small, 0.005, [x, REAR[1], REAR[2]]), surface: "chain", joint: "wheel-rear" },
    {
      shape: merge([
        ring,
        ...arms,
        arm(1),
        arm(-1),
        rod([-0.066, BOTTOM[1], BOTTOM[2]], [0.066, BOTTOM[1], BOTTOM[2]], 0.009, 8),
        ...[1, -1].map((side) =>
          rod(
            [side * 0.07, BOTTOM[1] - side * CRANK, BOTTOM[2]],
            [side * 0.165, BOTTOM[1] - side * CRANK, BOTTOM[2]],
            0.006,
            6,
          ),
        ),
      ]),
      surface: "metal",
      joint: "crank",
    },
    pedal(1),
    pedal(-1),
  ];
}

/** Carrier over the rear wheel, with its lamp. */
function carrier(): Part[] {
  const y = 0.735;
  const rail = (x: number): Shape =>
    tube(
      [
        [x, y, -0.24],
        [x, y, -0.7],
        [x * 0.4, y, -0.73],
      ],
      0.005,
      { sides: 6 },
    );
  const leg = rod([0.06, y, -0.52], [0.066, REAR[1] + 0.01, REAR[2]], 0.004, 6);
  return [
    {
      shape: merge([
        rail(0.06),
        rail(-0.06),
        rail(0.02),
        rail(-0.02),
        ...[-0.32, -0.5, -0.68].map((z) => rod([-0.06, y, z], [0.06, y, z], 0.004, 6)),
        leg,
        otherSide(leg),
      ]),
      surface: "chain",
    },
    { shape: boxBetween([-0.035, y - 0.05, -0.76], [0.035, y - 0.005, -0.735], 0.008, 1), surface: "tail" },
  ];
}

export const bicycle: Design = {
  id: "bicycle",
  kind: "vehicle",
  nouns: ["bicycle", "bike", "pushbike", "road bike", "mountain bike"],
  senses: ["bicycle#1", "mountain_bike#1"],
  abilities: ["ride"],
  gait: "bicycle",
  sizeMetres: [0.65, 1.07, 1.74],
  massKg: 15,
  matter: "steel",
  usualColour: "green",
  build({ attributes, detail }) {
    const wire = {
      radius: RADIUS,
      tyre: 0.016,
      spokes: detail > 0.6 ? 32 : 20,
      spokeRadius: 0.0014,
      hub: 0.022,
      hubWidth: 0.07,
      segments: segmentsFor(detail, 44, 24),
    };
    const pedals = ([1, -1] as const).map((side): Vec3 => [side * 0.128, BOTTOM[1] - side * CRANK, BOTTOM[2]]);
    return model({
      parts: [
        ...frame(),
        saddle(),
        ...fork(),
        guard(REAR, 0.75, 3.3, null),
        ...drive(),
        ...carrier(),
        ...spokedWheel(wire, FRONT, "wheel-front"),
        ...spokedWheel(wire, REAR, "wheel-rear"),
      ],
      surfaces: {
        paint: surface({ colour: colourFrom(attributes, [0.03, 0.17, 0.13]), roughness: 0.3, clearcoat: 0.9 }),
        metal: surface({ colour: [0.6, 0.61, 0.63], roughness: 0.22, metalness: 0.95 }),
        rim: surface({ colour: [0.5, 0.51, 0.53], roughness: 0.3, metalness: 0.9 }),
        spoke: surface({ colour: [0.55, 0.56, 0.58], roughness: 0.3, metalness: 0.8 }),
        tyre: surface({ colour: [0.016, 0.016, 0.017], roughness: 0.85 }),
        rubber: surface({ colour: [0.014, 0.014, 0.015], roughness: 0.8 }),
        leather: surface({ colour: [0.14, 0.06, 0.028], roughness: 0.5 }),
        chain: surface({ colour: [0.05, 0.05, 0.052], roughness: 0.4, metalness: 0.7 }),
        lamp: surface({ colour: [0.9, 0.9, 0.85], roughness: 0.1, emissive: [1.2, 1.15, 1], clearcoat: 1 }),
        tail: surface({ colour: [0.4, 0.01, 0.01], roughness: 0.15, emissive: [0.7, 0.02, 0.015] }),
      },
      joints: [
        { name: "frame", parent: null, position: [0, 0, 0] },
        { name: "fork", parent: 0, position: HEAD_LOW },
        { name: "wheel-front", parent: 1, position: FRONT },
        { name: "wheel-rear", parent: 0, position: REAR },
        { name: "crank", parent: 0, position: BOTTOM },
        { name: "pedal-left", parent: 4, position: pedals[0]! },
        { name: "pedal-right", parent: 4, position: pedals[1]! },
      ],
      colliders: [
        boxCollider("steel", [-0.06, 0.02, -0.83], [0.06, 0.78, 0.86], { part: "frame" }),
        boxCollider("steel", [-0.3, 0.95, 0.08], [0.3, 1.06, 0.36], { part: "handlebar" }),
      ],
      anchors: [
        anchor("seat", [0, 0.945, -0.35]),
        anchor("handle-left", [0.288, 1.047, 0.15], undefined, 1),
        anchor("handle-right", [-0.288, 1.047, 0.15], undefined, 1),
        anchor("pedal-left", [pedals[0]![0], pedals[0]![1] + 0.011, pedals[0]![2]], undefined, 5),
        anchor("pedal-right", [pedals[1]![0], pedals[1]![1] + 0.011, pedals[1]![2]], undefined, 6),
        anchor("carrier", [0, 0.74, -0.5]),
        anchor("top", [0, 1.05, 0]),
      ],
      massKg: 15,
      matter: "steel",
      scale: sizeFactor(attributes),
    });
  },
};
