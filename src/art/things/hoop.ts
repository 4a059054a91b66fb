import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  box,
  boxBetween,
  boxCollider,
  curve,
  meshCollider,
  model,
  move,
  rod,
  segmentsFor,
  surface,
  torus,
  tube,
  type Part,
} from "../kit/index.ts";

// FIBA Official Basketball Rules 2024, Equipment 1 to 3; the ring's 10 ft and 18 in as in the NBA's rule 1.
export const RIM_HEIGHT_METRES = 3.048;
export const RIM_INNER_RADIUS_METRES = 0.2286;
/** The ring's bar is 16 to 20 mm thick. */
const BAR_RADIUS = 0.009;
/** The board's face stands 151 mm behind the ring's inner edge, and its foot 2.90 m above the floor. */
export const BOARD_FACE_METRES = -0.151 - RIM_INNER_RADIUS_METRES;
const BOARD = { width: 1.8, height: 1.05, depth: 0.03, foot: 2.9 } as const;

function lines(face: number): Part[] {
  const frame = (width: number, height: number, foot: number, thick: number): Part[] => {
    const [x, z] = [width / 2, face + 0.0015];
    const bar = (low: readonly [number, number], high: readonly [number, number]): Part => ({
      shape: boxBetween([low[0], low[1], face - 0.001], [high[0], high[1], z]),
      surface: "line",
    });
    return [
      bar([-x, foot], [x, foot + thick]),
      bar([-x, foot + height - thick], [x, foot + height]),
      bar([-x, foot], [-x + thick, foot + height]),
      bar([x - thick, foot], [x, foot + height]),
    ];
  };
  return [
    ...frame(BOARD.width, BOARD.height, BOARD.foot, 0.05),
    // The target: 590 by 450 mm, its lower edge at the ring's height.
    ...frame(0.59, 0.45, RIM_HEIGHT_METRES, 0.05),
  ];
}

/** Twelve cords that cross in diamonds, narrowing to the ball's width. */
function net(): Part[] {
  const rows = 6;
  const node = (row: number, k: number): Vec3 => {
    const t = row / rows;
    const radius = RIM_INNER_RADIUS_METRES - 0.002 - 0.085 * Math.sin((t * Math.PI) / 2) + 0.012 * t ** 4;
    const angle = ((k + (row % 2) / 2) / 12) * 2 * Math.PI;
    return [Math.cos(angle) * radius, RIM_HEIGHT_METRES - 0.006 - 0.44 * t, Math.sin(angle) * radius];
  };
  const cords: Part[] = [];
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < 12; k++) {
      const left = row % 2 === 0 ? k - 1 : k;
      for (const to of [left, left + 1])
        cords.push({ shape: rod(node(row, k), node(row + 1, to), 0.0032, 4), surface: "net" });
    }
  return cords;
}

export const hoop: Design = {
  id: "hoop",
  kind: "fixture",
  nouns: ["hoop", "basketball hoop", "basket", "backboard", "rim", "basketball net"],
  senses: ["basket#3", "backboard#1"],
  abilities: [],
  gait: "none",
  sizeMetres: [1.8, 3.95, 2.6],
  massKg: 420,
  matter: "steel",
  usualColour: "orange",
  build({ detail }) {
    const ring = torus(RIM_INNER_RADIUS_METRES + BAR_RADIUS, BAR_RADIUS, segmentsFor(detail, 48, 24), 8);
    const rim = move(ring, 0, RIM_HEIGHT_METRES, 0);
    const face = BOARD_FACE_METRES;
    const back = face - BOARD.depth;
    const [half, top] = [BOARD.width / 2, BOARD.foot + BOARD.height];
    const arm = (x: number): Part => ({
      shape: tube(
        curve<Vec3>(
          [
            [x, 3.42, back - 0.03],
            [x * 0.8, 3.36, back - 0.9],
            [x * 0.6, 2.9, -1.72],
          ],
          6,
        ),
        0.035,
        { sides: 8 },
      ),
      surface: "steel",
    });
    const edge = (low: Vec3, high: Vec3): Part => ({ shape: boxBetween(low, high, 0.008), surface: "steel" });
    return model({
      parts: [
        { shape: rim, surface: "rim" },
        { shape: move(box([0.14, 0.1, 0.15], 0.012), 0, RIM_HEIGHT_METRES - 0.045, face + 0.07), surface: "rim" },
        { shape: move(box([0.2, 0.16, 0.014], 0.004), 0, RIM_HEIGHT_METRES - 0.06, face + 0.008), surface: "rim" },
        ...net(),
        { shape: boxBetween([-half, BOARD.foot, back], [half, top, face]), surface: "glass" },
        ...lines(face),
        edge([-half - 0.02, BOARD.foot - 0.03, back - 0.01], [half + 0.02, BOARD.foot, face + 0.004]),
        edge([-half - 0.02, top, back - 0.01], [half + 0.02, top + 0.025, face + 0.004]),
        edge([-half - 0.025, BOARD.foot - 0.03, back - 0.01], [-half, top + 0.025, face + 0.004]),
        edge([half, BOARD.foot - 0.03, back - 0.01], [half + 0.025, top + 0.025, face + 0.004]),
        // The foot pad keeps heads from the board's edge.
        {
          shape: boxBetween(
            [-half - 0.03, BOARD.foot - 0.06, back - 0.02],
            [half + 0.03, BOARD.foot + 0.02, face - 0.004],
            0.02,
          ),
          surface: "pad",
        },
        edge([-0.05, BOARD.foot, back - 0.07], [0.05, top - 0.1, back - 0.01]),
        edge([-0.7, 3.3, back - 0.07], [0.7, 3.38, back - 0.01]),
        arm(0.5),
        arm(-0.5),
        { shape: boxBetween([-0.32, 2.72, -1.84], [0.32, 2.98, -1.62], 0.02), surface: "steel" },
        {
          shape: tube(
            [
              [0, 2.9, -1.74],
              [0, 0.3, -2.35],
            ],
            0.1,
            { sides: 12 },
          ),
          surface: "steel",
        },
        {
          shape: tube(
            [
              [0, 2.1, -1.9],
              [0, 0.28, -2.32],
            ],
            0.17,
            { sides: 12 },
          ),
          surface: "pad",
        },
        { shape: boxBetween([-0.55, 0.03, -3.3], [0.55, 0.42, -1.95], 0.05), surface: "pad" },
      ],
      surfaces: {
        rim: surface({ colour: [0.72, 0.13, 0.02], roughness: 0.38, clearcoat: 0.3 }),
        net: surface({ colour: [0.86, 0.85, 0.82], roughness: 0.95 }),
        glass: surface({ colour: [0.8, 0.88, 0.88], roughness: 0.04, opacity: 0.16, clearcoat: 1 }),
        line: surface({ colour: [0.9, 0.9, 0.88], roughness: 0.5 }),
        steel: surface({ colour: [0.1, 0.11, 0.13], roughness: 0.4, metalness: 0.6 }),
        pad: surface({ colour: [0.02, 0.045, 0.14], roughness: 0.5, sheen: 0.1 }),
      },
      colliders: [
        meshCollider("steel", rim, { part: "rim" }),
        boxCollider("acrylic", [-half, BOARD.foot, back], [half, top, face], { part: "backboard" }),
        boxCollider("steel", [-0.2, 0.42, -2.5], [0.2, 2.9, -1.75], { part: "pole" }),
        boxCollider("plastic", [-0.55, 0, -3.3], [0.55, 0.42, -1.95], { part: "pole" }),
      ],
      anchors: [
        anchor("rim-centre", [0, RIM_HEIGHT_METRES, 0]),
        anchor("backboard-centre", [0, BOARD.foot + BOARD.height / 2, face]),
      ],
      massKg: 420,
      matter: "steel",
    });
  },
};
