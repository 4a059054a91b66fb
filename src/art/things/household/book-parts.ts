import {
  boxBetween,
  extrude,
  merge,
  move,
  patch,
  projectFlat,
  tint,
  turnDegrees,
  type Part,
  type Shape,
  type Vec2,
} from "../../kit/index.ts";

// A hardback: 'cover' cloth boards with a rounded spine, 'gilt' rules, 'paper' block, 'page-left' and 'page-right'.

export const BOOK = { width: 0.155, length: 0.235, thick: 0.032, board: 0.003, lip: 0.004 } as const;

/** Page edges are rows of thin sheets: every other hair-line is darker. */
function block(low: readonly [number, number, number], high: readonly [number, number, number]): Shape {
  const sheets = 9;
  const thick = (high[1] - low[1]) / sheets;
  return merge(
    Array.from({ length: sheets }, (_, i) =>
      tint(boxBetween([low[0], low[1] + i * thick, low[2]], [high[0], low[1] + (i + 1) * thick, high[2]]), () => {
        const light = 0.86 + 0.14 * ((i * 5) % 3);
        return [Math.min(1, light), Math.min(1, light), Math.min(1, light)];
      }),
    ),
  );
}

/** Lying shut, front cover up, spine to -X, head to -Z. */
export function shutBook(): Part[] {
  const { width, length, thick, board, lip } = BOOK;
  const [x, z] = [width / 2, length / 2];
  const spine: Vec2[] = [];
  for (let i = 0; i <= 10; i++) {
    const angle = Math.PI / 2 + (Math.PI * i) / 10;
    spine.push([Math.cos(angle) * 0.011, thick / 2 + Math.sin(angle) * (thick / 2)]);
  }
  for (let i = 10; i >= 0; i--) {
    const angle = Math.PI / 2 + (Math.PI * i) / 10;
    spine.push([Math.cos(angle) * 0.008, thick / 2 + Math.sin(angle) * (thick / 2 - board)]);
  }
  const hinge = (y: number): Shape =>
    boxBetween([-x - 0.001, y - 0.0004, -z], [-x + 0.006, y + board - 0.0008, z], 0.001);
  const title = (at: number, long: number, wide: number): Shape =>
    boxBetween([0.004 - wide / 2, thick - 0.0002, at - long / 2], [0.004 + wide / 2, thick + 0.0003, at + long / 2]);
  const frame = (inset: number): Shape[] => {
    const [a, b] = [x - inset, z - inset];
    const bar = (x0: number, z0: number, x1: number, z1: number): Shape =>
      boxBetween([x0, thick - 0.0002, z0], [x1, thick + 0.00025, z1]);
    return [
      bar(-a + 0.008, -b, a, -b + 0.0012),
      bar(-a + 0.008, b - 0.0012, a, b),
      bar(-a + 0.008, -b, -a + 0.0092, b),
      bar(a - 0.0012, -b, a, b),
    ];
  };
  const band = (at: number): Shape =>
    move(
      extrude(
        spine.map(([px, py]): Vec2 => [px * 1.08, thick / 2 + (py - thick / 2) * 1.02]),
        { depth: 0.004 },
      ),
      -x,
      0,
      at,
    );
  return [
    { shape: boxBetween([-x + 0.005, 0, -z], [x, board, z], 0.0012, 2), surface: "cover" },
    { shape: boxBetween([-x + 0.005, thick - board, -z], [x, thick, z], 0.0012, 2), surface: "cover" },
    { shape: merge([hinge(0.0004), hinge(thick - board + 0.0002)]), surface: "cover" },
    { shape: move(extrude(spine, { depth: length }), -x, 0, 0), surface: "cover" },
    { shape: merge([-0.07, 0.07].map(band)), surface: "gilt" },
    {
      shape: merge([
        ...frame(0.009),
        title(-0.055, 0.008, 0.085),
        title(-0.04, 0.005, 0.06),
        title(0.075, 0.004, 0.05),
      ]),
      surface: "gilt",
    },
    { shape: block([-x + 0.002, board, -z + lip], [x - lip, thick - board, z - lip]), surface: "paper" },
  ];
}

/** Height of an open page above the table, by distance from the gutter (0 to 1): it rises and falls off to the edge. */
const swell = (out: number): number => 0.004 + 0.021 * Math.min(1, out * 7) ** 0.5 * (1 - 0.35 * out) + 0.004 * out;

/** Lying open, pages up, the text's head to -Z, the gutter on x = 0. */
export function openBook(): Part[] {
  const { width, length, board, lip } = BOOK;
  const z = length / 2;
  const page = (side: 1 | -1): Shape => {
    const sheet = patch(
      (u, v) => {
        const out = side > 0 ? u : 1 - u;
        return [side * (0.001 + out * (width - lip)), swell(out), z - lip - v * (length - 2 * lip)];
      },
      { columns: 14, rows: 1, creaseDegrees: 60 },
    );
    return sheet;
  };
  const stack = (side: 1 | -1): Shape => {
    const steps = 14;
    const outline: Vec2[] = [];
    for (let i = 0; i <= steps; i++)
      outline.push([side * (0.001 + (i / steps) * (width - lip)), swell(i / steps) - 0.0004]);
    outline.push([side * (width - lip + 0.004), board], [side * 0.001, board]);
    return turnDegrees(extrude(outline, { depth: length - 2 * lip }), 0, 0, 0);
  };
  return [
    { shape: boxBetween([-width - 0.004, 0, -z], [-0.012, board, z], 0.0012), surface: "cover" },
    { shape: boxBetween([0.012, 0, -z], [width + 0.004, board, z], 0.0012), surface: "cover" },
    { shape: boxBetween([-0.013, 0, -z], [0.013, board * 0.8, z], 0.001), surface: "cover" },
    { shape: merge([stack(-1), stack(1)]), surface: "paper" },
    { shape: page(-1), surface: "page-left" },
    { shape: page(1), surface: "page-right" },
    {
      shape: projectFlat(boxBetween([0.004, 0.02, z - 0.03], [0.0075, 0.0245, z + 0.03]), "y", [
        [0, 0],
        [1, 1],
      ]),
      surface: "ribbon",
    },
  ];
}
