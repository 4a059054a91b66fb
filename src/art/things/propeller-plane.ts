import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  colourFrom,
  cylinder,
  intersect,
  loft,
  merge,
  model,
  move,
  revolve,
  rod,
  sizeFactor,
  sphere,
  stretch,
  surface,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { fuselage, pair, wing, type Frame } from "./vehicles/aircraft.ts";
import { across, along } from "./vehicles/cutting.ts";

// A four-seat high-wing light aeroplane: 8.3 m long, span 11 m, 2.7 m high, fixed tricycle undercarriage.
const frames: readonly Frame[] = [
  [-4.6, 1.62, 0.06, 0.14],
  [-3.4, 1.58, 0.17, 0.25],
  [-1.8, 1.52, 0.36, 0.42],
  [-0.6, 1.5, 0.53, 0.62],
  [0.4, 1.52, 0.56, 0.68],
  [1.2, 1.48, 0.56, 0.62],
  [1.75, 1.32, 0.54, 0.47],
  [2.6, 1.26, 0.48, 0.4],
  [3.05, 1.24, 0.38, 0.32],
  [3.12, 1.24, 0.26, 0.22],
];
const HUB: Vec3 = [0, 1.26, 3.28];

function propeller(): Part[] {
  const blade = (turn: number): Shape =>
    turnDegrees(
      loft(
        [
          [0.08, 0.05, 55],
          [0.3, 0.09, 40],
          [0.6, 0.085, 24],
          [0.92, 0.05, 16],
          [0.95, 0.02, 15],
        ].map(([y, half, pitch]): Vec3[] => {
          const [c, s] = [Math.cos((pitch! * Math.PI) / 180), Math.sin((pitch! * Math.PI) / 180)];
          return (
            [
              [-1, 0],
              [0, -0.14],
              [1, 0],
              [0, 0.14],
            ] as const
          ).map(([a, b]): Vec3 => [half! * (a * c - b * s), y!, half! * (a * s + b * c)]);
        }),
      ),
      0,
      0,
      turn,
    );
  const spinner = revolve(
    [
      [0.17, -0.1],
      [0.16, 0.02],
      [0.09, 0.18],
      [0.01, 0.25],
    ],
    { segments: 18 },
  );
  return [
    { shape: move(merge([blade(0), blade(180)]), ...HUB), surface: "dark", joint: "propeller" },
    { shape: move(turnDegrees(spinner, 90, 0, 0), ...HUB), surface: "metal", joint: "propeller" },
  ];
}

function wheelAt(x: number, z: number, radius: number, joint: string): Part[] {
  const disc = (r: number, width: number): Shape =>
    move(
      turnDegrees(cylinder({ radius: r, height: width, bevel: r * 0.2, segments: 20 }), 0, 0, -90),
      x - width / 2,
      radius,
      z,
    );
  return [
    { shape: disc(radius, 0.15), surface: "tyre", joint },
    { shape: disc(radius * 0.5, 0.17), surface: "metal", joint },
  ];
}

export const propellerPlane: Design = {
  id: "propeller-plane",
  kind: "vehicle",
  nouns: ["plane", "airplane", "aeroplane", "aircraft", "propeller plane", "light aircraft", "small plane", "biplane"],
  senses: ["airplane#1", "propeller_plane#1", "biplane#1"],
  abilities: ["fly", "ride"],
  gait: "aircraft",
  sizeMetres: [11, 2.75, 8.2],
  massKg: 1000,
  matter: "aluminium",
  usualColour: "white",
  build({ attributes, assets: { solid } }) {
    const plain = { sides: 24, power: 2.7 };
    const hug = (prism: Shape, grow: number): Shape =>
      intersect(solid, [fuselage(frames, { ...plain, grow }), prism], 40);
    const sideWindows = [
      [
        [0.98, 1.6],
        [0.42, 1.6],
        [0.42, 2.06],
        [0.85, 2.06],
      ],
      [
        [0.34, 1.6],
        [-0.45, 1.64],
        [-0.4, 1.98],
        [0.34, 2.06],
      ],
    ] as const;
    const screen = hug(
      along(
        [
          [-0.48, 1.62],
          [0.48, 1.62],
          [0.42, 2.12],
          [-0.42, 2.12],
        ],
        0.95,
        2.2,
      ),
      0.012,
    );
    const half = wing([
      { edge: [0.3, 2.17, 1.12], chord: 1.63, thick: 0.13 },
      { edge: [2.9, 2.24, 1.12], chord: 1.63, thick: 0.13 },
      { edge: [5.3, 2.31, 0.98], chord: 1.12, thick: 0.12 },
      { edge: [5.5, 2.35, 0.8], chord: 0.75, thick: 0.08 },
    ]);
    const tail = wing([
      { edge: [0.05, 1.66, -3.2], chord: 1.3, thick: 0.09 },
      { edge: [1.7, 1.66, -3.45], chord: 0.85, thick: 0.08 },
    ]);
    const fin = wing(
      [
        { edge: [0, 1.7, -2.5], chord: 2.1, thick: 0.05 },
        { edge: [0, 1.95, -3.2], chord: 1.35, thick: 0.08 },
        { edge: [0, 2.75, -3.9], chord: 0.75, thick: 0.09 },
      ],
      true,
    );
    const stripe = hug(
      across(
        [
          [-4.4, 1.6],
          [3.1, 1.22],
          [3.1, 1.34],
          [-4.4, 1.72],
        ],
        -1,
        1,
      ),
      0.006,
    );
    const spat = move(stretch(sphere(0.3, 14), 0.36, 0.55, 1.25), 1.15, 0.26, 0.08);
    const strut = rod([0.5, 1.05, 0.5], [2.85, 2.18, 0.55], 0.035, 8);
    const leg = rod([0.42, 0.98, 0.1], [1.12, 0.24, 0.08], 0.04, 8);
    return model({
      parts: [
        { shape: fuselage(frames, plain), surface: "paint" },
        { shape: merge([pair(half), pair(tail)]), surface: "paint" },
        { shape: fin, surface: "accent" },
        { shape: stripe, surface: "accent" },
        {
          shape: merge([screen, ...sideWindows.map((outline) => hug(across(outline, -1, 1), 0.01))]),
          surface: "window",
        },
        { shape: merge([pair(strut), pair(leg), rod([0, 1, 2.3], [0, 0.2, 2.38], 0.035, 8)]), surface: "metal" },
        { shape: pair(spat), surface: "accent" },
        ...propeller(),
        ...wheelAt(1.15, 0.08, 0.22, "wheel-left"),
        ...wheelAt(-1.15, 0.08, 0.22, "wheel-right"),
        ...wheelAt(0, 2.38, 0.19, "wheel-nose"),
        { shape: move(sphere(0.05, 8), 5.5, 2.34, 0.5), surface: "port" },
        { shape: move(sphere(0.05, 8), -5.5, 2.34, 0.5), surface: "starboard" },
      ],
      surfaces: {
        paint: surface({ colour: colourFrom(attributes, [0.76, 0.76, 0.74]), roughness: 0.3, clearcoat: 0.8 }),
        accent: surface({ colour: colourFrom(attributes, [0.4, 0.02, 0.02], 1), roughness: 0.3, clearcoat: 0.8 }),
        window: surface({ colour: [0.018, 0.024, 0.03], roughness: 0.05, clearcoat: 1 }),
        metal: surface({ colour: [0.6, 0.61, 0.62], roughness: 0.3, metalness: 0.8 }),
        dark: surface({ colour: [0.02, 0.02, 0.022], roughness: 0.5 }),
        tyre: surface({ colour: [0.014, 0.014, 0.015], roughness: 0.85 }),
        port: surface({ colour: [0.6, 0.02, 0.02], roughness: 0.2, emissive: [2.4, 0.06, 0.05] }),
        starboard: surface({ colour: [0.02, 0.5, 0.1], roughness: 0.2, emissive: [0.05, 2, 0.4] }),
      },
      joints: [
        { name: "fuselage", parent: null, position: [0, 0, 0] },
        { name: "propeller", parent: 0, position: HUB },
        { name: "wheel-left", parent: 0, position: [1.15, 0.22, 0.08] },
        { name: "wheel-right", parent: 0, position: [-1.15, 0.22, 0.08] },
        { name: "wheel-nose", parent: 0, position: [0, 0.19, 2.38] },
      ],
      colliders: [
        boxCollider("aluminium", [-0.55, 0.85, -4.5], [0.55, 2.1, 3.1], { part: "fuselage" }),
        boxCollider("aluminium", [-5.5, 2.05, -0.5], [5.5, 2.4, 1.1], { part: "wing" }),
      ],
      anchors: [
        anchor("seat-driver", [0.26, 1.2, 0.4]),
        anchor("seat-2", [-0.26, 1.2, 0.4]),
        anchor("door", [1, 0, 0.6]),
        anchor("top", [0, 2.4, 0.3]),
      ],
      massKg: 1000,
      matter: "aluminium",
      scale: sizeFactor(attributes),
    });
  },
};
