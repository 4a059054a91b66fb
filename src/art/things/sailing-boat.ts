import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  curve,
  loft,
  merge,
  model,
  patch,
  rod,
  sizeFactor,
  surface,
  tube,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { otherSide } from "./vehicles/cutting.ts";
import { deck, planking, sheerLine, transom, type Hull } from "./vehicles/hull.ts";

// A small cruising yacht: 8.1 m long, 2.6 m wide, 1.5 m deep, mast 11 m above the water, which is y = 0.
const hull: Hull = {
  stations: [
    [-3.9, 0.86, 0.82, -0.02],
    [-3, 1.08, 0.8, -0.2],
    [-1.6, 1.26, 0.8, -0.4],
    [0, 1.3, 0.84, -0.5],
    [1.5, 1.1, 0.92, -0.45],
    [2.7, 0.72, 1.01, -0.28],
    [3.6, 0.32, 1.09, -0.02],
    [4.2, 0.02, 1.14, 0.55],
  ],
  fullness: 2.4,
};
const MAST: Vec3 = [0, 1.35, 0.75];
const MAST_TOP = 11;
const BOOM_Y = 2.15;
/** The wind comes over the right side, so the sails belly to the left. */
const LEE = 1;

/** A sail between a luff and chords that swing out to lee; depth is the belly's share of the chord. */
function sail(plan: {
  readonly foot: Vec3;
  readonly head: Vec3;
  readonly chord: number;
  readonly clewLift: number;
  readonly swing: readonly [low: number, high: number];
  readonly roach: number;
  readonly depth: number;
}): Shape {
  const { foot, head, chord, clewLift, swing, roach, depth } = plan;
  return patch(
    (u, v) => {
      const reach = chord * (1 - v + roach * Math.sin(Math.PI * v) * (1 - v * 0.4)) + 0.06;
      const angle = swing[0] + (swing[1] - swing[0]) * v;
      // Deepest at two fifths of the chord.
      const belly =
        depth * reach * Math.sin(Math.PI * u ** 0.76) * (0.35 + 0.65 * Math.sin(Math.PI * Math.min(1, v + 0.18)));
      const at = u * reach;
      return [
        foot[0] + (head[0] - foot[0]) * v + LEE * (Math.sin(angle) * at + Math.cos(angle) * belly),
        foot[1] + (head[1] - foot[1]) * v + clewLift * u * (1 - v),
        foot[2] + (head[2] - foot[2]) * v - Math.cos(angle) * at + Math.sin(angle) * belly,
      ];
    },
    { columns: 12, rows: 20, creaseDegrees: 180 },
  );
}

function rig(): Part[] {
  const main = {
    foot: [0, BOOM_Y + 0.08, MAST[2] - 0.09],
    head: [0, MAST_TOP - 0.25, MAST[2] - 0.07],
    chord: 3.45,
    clewLift: 0.06,
    swing: [0.24, 0.42],
    roach: 0.11,
    depth: 0.1,
  } as const;
  const stemhead: Vec3 = [0, 1.2, 4.08];
  const hounds: Vec3 = [0, 9.7, MAST[2] + 0.08];
  const boomEnd: Vec3 = [LEE * Math.sin(0.24) * 3.65, BOOM_Y + 0.04, MAST[2] - Math.cos(0.24) * 3.65];
  const chain = 1.2;
  const spreader: Vec3 = [0.75, 6.1, MAST[2] - 0.12];
  const shroud = merge([
    rod([chain, 0.86, MAST[2] - 0.15], spreader, 0.006, 4),
    rod(spreader, [0.03, 9.7, MAST[2]], 0.006, 4),
    rod([chain - 0.06, 0.86, MAST[2] - 0.35], [0.04, 6, MAST[2]], 0.006, 4),
  ]);
  return [
    { shape: sail(main), surface: "sail" },
    {
      shape: sail({
        foot: [0, stemhead[1] + 0.25, stemhead[2] - 0.1],
        head: [0, hounds[1] - 0.25, hounds[2] + 0.12],
        chord: 3.5,
        clewLift: 0.45,
        swing: [0.27, 0.36],
        roach: -0.05,
        depth: 0.13,
      }),
      surface: "sail",
    },
    {
      shape: merge([
        tube(
          [
            [MAST[0], MAST[1] - 0.6, MAST[2]],
            [0, 6, MAST[2]],
            [0, MAST_TOP, MAST[2]],
          ],
          0.075,
          { sides: 10, grow: (t) => (t < 0.6 ? 1 : 0.75) },
        ),
        rod([0, BOOM_Y, MAST[2] - 0.08], boomEnd, 0.055, 10),
        rod([0.03, 6.1, MAST[2]], spreader, 0.02, 6),
        rod([-0.03, 6.1, MAST[2]], [-spreader[0], spreader[1], spreader[2]], 0.02, 6),
        rod([0, 1.45, MAST[2] - 0.1], [boomEnd[0] * 0.3, BOOM_Y - 0.02, MAST[2] - 1.05], 0.014, 6),
      ]),
      surface: "spar",
    },
    {
      shape: merge([
        rod(stemhead, hounds, 0.006, 4),
        rod([0, 0.86, -3.86], [0, MAST_TOP - 0.04, MAST[2] - 0.05], 0.006, 4),
        shroud,
        otherSide(shroud),
      ]),
      surface: "wire",
    },
    {
      // The mainsheet, and the jib's two sheets.
      shape: merge([
        rod([boomEnd[0] * 0.82, BOOM_Y, MAST[2] - 3], [0, 0.55, -2.3], 0.009, 5),
        rod([1.02, 1.9, 0.95], [1.05, 0.88, -1.2], 0.008, 5),
      ]),
      surface: "rope",
    },
  ];
}

function foil(chord: number, thick: number, root: Vec3, tip: Vec3, tipShare: number): Shape {
  const outline = [0, 0.1, 0.35, 0.7, 1].map((t) => [
    thick * (t === 0 || t === 1 ? 0.02 : 2.6 * (Math.sqrt(t) - t) + 0.05),
    0.5 - t,
  ]) as [number, number][];
  const loop = [
    ...outline,
    ...outline
      .slice(1, -1)
      .map(([x, z]): [number, number] => [-x, z])
      .toReversed(),
  ];
  return loft(
    [root, tip].map((at, i): Vec3[] => {
      const size = i === 0 ? 1 : tipShare;
      return loop.map(([x, z]): Vec3 => [at[0] + x * size, at[1], at[2] + z * chord * size]);
    }),
    { creaseDegrees: 50 },
  );
}

function fittings(): Part[] {
  const rail = tube(sheerLine(hull, 0.02, 0.015), 0.022, { sides: 6 });
  const posts = [-3.5, -2.3, -1, 0.2, 1.6, 2.8].map((z): Vec3[] => {
    const line = curve(hull.stations, 4);
    const at = line.reduce((best, s) => (Math.abs(s[0] - z) < Math.abs(best[0] - z) ? s : best));
    return [
      [at[1] - 0.05, at[2], at[0]],
      [at[1] - 0.04, at[2] + 0.58, at[0]],
    ];
  });
  const tops = posts.map((post) => post[1]!);
  const lines = [1, 0.5].flatMap((share) =>
    tops.slice(1).map((b, i) => {
      const a = tops[i]!;
      const drop = (1 - share) * 0.58;
      return rod([a[0], a[1] - drop, a[2]], [b[0], b[1] - drop, b[2]], 0.004, 4);
    }),
  );
  const guard = merge([...posts.map((post) => rod(post[0]!, post[1]!, 0.011, 6)), ...lines]);
  const pulpit = tube(
    curve<Vec3>(
      [
        [0.66, 1.6, 2.8],
        [0.3, 1.68, 3.8],
        [0, 1.7, 4.15],
        [-0.3, 1.68, 3.8],
        [-0.66, 1.6, 2.8],
      ],
      3,
    ),
    0.013,
    { sides: 6 },
  );
  const house = loft(
    [
      [-0.75, 0.88, 1.36],
      [0, 0.9, 1.4],
      [1, 0.74, 1.38],
      [1.9, 0.52, 1.28],
      [2.25, 0.4, 1.06],
    ].map(([z, half, top]): Vec3[] =>
      [
        [1, 0],
        [0.96, 0.55],
        [0.86, 0.92],
        [0.7, 1],
        [-0.7, 1],
        [-0.86, 0.92],
        [-0.96, 0.55],
        [-1, 0],
      ].map(([x, y]): Vec3 => [x! * half!, 0.8 + y! * (top! - 0.8), z!]),
    ),
    { creaseDegrees: 30 },
  );
  const port = loft(
    [
      [-0.45, 0.867],
      [0.9, 0.74],
      [1.65, 0.57],
    ].map(([z, half]): Vec3[] => [
      [half! + 0.012, 1.06, z!],
      [half! - 0.008, 1.21, z!],
      [half! - 0.1, 1.21, z!],
      [half! - 0.1, 1.06, z!],
    ]),
  );
  const well: Shape[] = [
    boxBetween([-0.62, 0.2, -3.4], [0.62, 0.25, -0.75]),
    boxBetween([0.3, 0.25, -3.3], [0.64, 0.62, -0.76], 0.02, 1),
    boxBetween([-0.64, 0.25, -3.3], [-0.3, 0.62, -0.76], 0.02, 1),
    boxBetween([0.62, 0.2, -3.4], [0.66, 0.98, -0.75], 0.015, 1),
    boxBetween([-0.66, 0.2, -3.4], [-0.62, 0.98, -0.75], 0.015, 1),
    boxBetween([-0.66, 0.2, -3.44], [0.66, 0.88, -3.4], 0.01, 1),
  ];
  const winch = rod([0.95, 0.88, -1.4], [0.95, 1.02, -1.4], 0.06, 10);
  return [
    { shape: merge([rail, otherSide(rail)]), surface: "teak" },
    { shape: merge([guard, otherSide(guard), pulpit, winch, otherSide(winch)]), surface: "spar" },
    { shape: house, surface: "gelcoat" },
    { shape: merge([port, otherSide(port)]), surface: "window" },
    { shape: boxBetween([-0.3, 0.5, -0.78], [0.3, 1.3, -0.745], 0.01, 1), surface: "teak" },
    { shape: merge(well), surface: "gelcoat" },
    { shape: boxBetween([-0.29, 0.245, -3.3], [0.29, 0.265, -0.78]), surface: "teak" },
    { shape: rod([0, 0.95, -3.75], [0, 0.98, -2.75], 0.022, 8), surface: "teak", joint: "steer-rudder" },
    {
      shape: merge([
        foil(0.42, 0.04, [0, 0.9, -3.99], [0, -0.95, -3.92], 0.8),
        boxBetween([-0.03, 0.6, -3.95], [0.03, 0.98, -3.7], 0.01, 1),
      ]),
      surface: "gelcoat",
      joint: "steer-rudder",
    },
    { shape: foil(1.15, 0.1, [0, -0.4, 0.1], [0, -1.5, -0.15], 0.72), surface: "antifoul" },
  ];
}

export const sailingBoat: Design = {
  id: "sailing-boat",
  kind: "vehicle",
  nouns: ["sailing boat", "sailboat", "boat", "yacht", "sailing ship", "sloop", "catamaran", "sailing yacht"],
  senses: ["sailboat#1", "boat#1", "yacht#1", "sailing_vessel#1"],
  abilities: ["sail", "ride"],
  gait: "boat",
  sizeMetres: [2.6, 12.5, 8.3],
  massKg: 2900,
  matter: "plastic",
  usualColour: "white",
  build({ attributes }) {
    const cockpit = [
      [-0.64, -3.42],
      [0.64, -3.42],
      [0.64, -0.76],
      [-0.64, -0.76],
    ] as const;
    const white = [0.78, 0.78, 0.75] as const;
    return model({
      parts: [
        { shape: merge([planking(hull, 0.14, "sheer", 8), transom(hull, null, 0.14)]), surface: "hull" },
        { shape: planking(hull, 0.07, 0.14, 1), surface: "stripe" },
        { shape: merge([planking(hull, "bottom", 0.07, 8), transom(hull, 0.14, null)]), surface: "antifoul" },
        { shape: deck(hull, cockpit), surface: "deck" },
        ...fittings(),
        ...rig(),
      ],
      surfaces: {
        hull: surface({ colour: colourFrom(attributes, white), roughness: 0.25, clearcoat: 0.9, doubleSided: true }),
        stripe: surface({ colour: [0.02, 0.05, 0.16], roughness: 0.3, doubleSided: true }),
        antifoul: surface({ colour: [0.24, 0.035, 0.025], roughness: 0.75, doubleSided: true }),
        gelcoat: surface({ colour: [0.76, 0.75, 0.7], roughness: 0.35, clearcoat: 0.5 }),
        deck: surface({ colour: [0.62, 0.59, 0.52], roughness: 0.7 }),
        teak: surface({ colour: [0.3, 0.15, 0.06], roughness: 0.55 }),
        window: surface({ colour: [0.012, 0.014, 0.016], roughness: 0.05, clearcoat: 1 }),
        spar: surface({ colour: [0.66, 0.67, 0.69], roughness: 0.3, metalness: 0.85 }),
        wire: surface({ colour: [0.4, 0.41, 0.43], roughness: 0.4, metalness: 0.8 }),
        rope: surface({ colour: [0.2, 0.22, 0.5], roughness: 0.9 }),
        sail: surface({
          colour: colourFrom(attributes, [0.82, 0.81, 0.77], 1),
          roughness: 0.8,
          translucency: 0.35,
          doubleSided: true,
        }),
      },
      joints: [
        { name: "hull", parent: null, position: [0, 0, 0] },
        { name: "steer-rudder", parent: 0, position: [0, 0, -3.9] },
      ],
      colliders: [
        boxCollider("plastic", [-1.2, -0.3, -3.9], [1.2, 0.85, 2.7], { part: "hull" }),
        boxCollider("aluminium", [-0.08, 0.85, MAST[2] - 0.08], [0.08, MAST_TOP, MAST[2] + 0.08], { part: "mast" }),
      ],
      anchors: [
        anchor("seat-driver", [0.47, 0.62, -2.6]),
        anchor("seat-2", [-0.47, 0.62, -2]),
        anchor("seat-3", [0.47, 0.62, -1.4]),
        anchor("handle-right", [0.02, 0.98, -2.8], undefined, 1),
        anchor("handle-left", [0.62, 0.98, -2.4]),
        anchor("deck", [0, 1.15, 2.6]),
        anchor("top", [0, MAST_TOP, MAST[2]]),
      ],
      massKg: 2900,
      matter: "plastic",
      scale: sizeFactor(attributes),
    });
  },
};
