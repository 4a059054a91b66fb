import type { Random, Vec3 } from "../../../base/index.ts";
import { boxBetween, move, patch, tube, type Part, type Shape } from "../../kit/index.ts";
import { wall, type Opening } from "../scenery/scenery.ts";
import { bladeSign, fasciaSign } from "./neon-sign.ts";

/** A house front on z = 0 that faces +Z, its left edge at x = 0. */
export type FrontPlan = {
  readonly width: number;
  readonly storeys: number;
  readonly skin: string;
  readonly trim: string;
  readonly awning: string;
  readonly neons: readonly string[];
};

const GROUND = 4.1;
const STOREY = 3.15;
const DEEP = 0.28;

/** A pane that shows one cell of a picture of `columns` by `rows` rooms. */
function pane(
  low: readonly [number, number],
  high: readonly [number, number],
  z: number,
  cell: readonly [number, number, number],
): Shape {
  const [column, row, cells] = cell;
  const sheet = patch((u, v) => [low[0] + (high[0] - low[0]) * u, low[1] + (high[1] - low[1]) * v, z], {
    columns: 1,
    rows: 1,
  });
  const faces = (sheet.normals[2] ?? 1) > 0;
  return {
    ...sheet,
    normals: faces ? sheet.normals : sheet.normals.map((n) => -n),
    indices: faces ? sheet.indices : sheet.indices.toReversed(),
    uvs: sheet.uvs.map((value, i) => ((i % 2 === 0 ? column : row) + value * 0.98 + 0.01) / cells),
  };
}

function upperWindow(o: Opening, trim: string, random: Random): Part[] {
  const cell = [random.integer(0, 7), random.integer(0, 7), 8] as const;
  const middle = (o.from + o.to) / 2;
  const part = (low: Vec3, high: Vec3): Part => ({ shape: boxBetween(low, high), surface: trim });
  return [
    { shape: pane([o.from, o.foot], [o.to, o.head], -DEEP * 0.7, cell), surface: "rooms" },
    part([o.from - 0.1, o.foot - 0.1, -DEEP * 0.7], [o.to + 0.1, o.foot, 0.09]),
    part([o.from - 0.08, o.head, -0.02], [o.to + 0.08, o.head + 0.16, 0.05]),
    part([middle - 0.03, o.foot, -DEEP * 0.7], [middle + 0.03, o.head, -DEEP * 0.7 + 0.05]),
    part(
      [o.from, o.foot + (o.head - o.foot) * 0.62, -DEEP * 0.7],
      [o.to, o.foot + (o.head - o.foot) * 0.62 + 0.05, -DEEP * 0.7 + 0.05],
    ),
    part([o.from, o.foot, -DEEP * 0.7], [o.from + 0.05, o.head, -DEEP * 0.7 + 0.06]),
    part([o.to - 0.05, o.foot, -DEEP * 0.7], [o.to, o.head, -DEEP * 0.7 + 0.06]),
  ];
}

/** A line of light in one of four devices of our own, as tubes on a dark board. */
function neonSign(x: number, y: number, plan: FrontPlan, random: Random): Part[] {
  const kind = random.integer(0, 3);
  const size = 0.42;
  const path = Array.from({ length: 25 }, (_, i): Vec3 => {
    const t = (i / 24) * 2 * Math.PI;
    const radius =
      kind === 0 ? 1 : kind === 1 ? 0.65 + 0.35 * Math.cos(5 * t) : kind === 2 ? 0.7 + 0.3 * Math.cos(2 * t) : 0.8;
    const lift = kind === 3 ? Math.abs(Math.sin(t)) * 0.9 - 0.4 : Math.sin(t) * radius;
    return [x + Math.cos(t) * radius * size, y + lift * size, 0.2];
  });
  return [
    { shape: boxBetween([x - 0.62, y - 0.6, 0], [x + 0.62, y + 0.6, 0.12], 0.03), surface: "dark" },
    { shape: tube(path, 0.025, { sides: 6, closed: kind !== 3 }), surface: random.pick(plan.neons) },
  ];
}

function shop(from: number, to: number, plan: FrontPlan, random: Random): { opening: Opening; parts: Part[] } {
  const opening: Opening = { from: from + 0.35, to: to - 0.35, foot: 0.02, head: 3.05 };
  const doorAt = random.next() < 0.5 ? opening.from + 0.1 : opening.to - 1.15;
  const z = -DEEP * 0.8;
  const part = (low: Vec3, high: Vec3, surface: string, bevel = 0): Part => ({
    shape: boxBetween(low, high, bevel),
    surface,
  });
  const isLeft = doorAt < (from + to) / 2;
  const [a, b] = isLeft ? [doorAt + 1.1, opening.to] : [opening.from, doorAt - 0.05];
  const panes = Math.max(1, Math.round((b - a) / 1.9));
  const parts: Part[] = [part([a, 0, z], [b, 0.55, 0.04], plan.trim, 0.02)];
  for (let i = 0; i < panes; i++) {
    const [p, q] = [a + ((b - a) * i) / panes, a + ((b - a) * (i + 1)) / panes];
    parts.push({
      shape: pane([p + 0.03, 0.55], [q - 0.03, 3.05], z + 0.04, [random.integer(0, 2), random.integer(0, 2), 3]),
      surface: "shop",
    });
    parts.push(part([q - 0.04, 0.5, z], [q + 0.04, 3.05, z + 0.12], plan.trim));
  }
  // The door is 2.1 m high with a light above it.
  parts.push(part([doorAt, 0.02, z], [doorAt + 1.05, 2.15, z + 0.06], plan.trim, 0.01));
  parts.push({
    shape: pane([doorAt + 0.14, 0.9], [doorAt + 0.91, 2.02], z + 0.065, [
      random.integer(0, 2),
      random.integer(0, 2),
      3,
    ]),
    surface: "shop",
  });
  parts.push({ shape: pane([doorAt, 2.2], [doorAt + 1.05, 3.05], z + 0.04, [1, 1, 3]), surface: "shop" });
  parts.push(
    part([doorAt + (isLeft ? 0.93 : 0.06), 1, z + 0.06], [doorAt + (isLeft ? 0.97 : 0.1), 1.35, z + 0.12], "dark"),
  );
  parts.push(part([from + 0.2, 3.1, 0], [to - 0.2, 3.75, 0.14], plan.awning, 0.02));
  if (random.next() < 0.62) {
    const deep = 1.25;
    const stripes = Math.round((to - from - 0.7) / 0.35);
    for (let i = 0; i < stripes; i++) {
      const [p, q] = [from + 0.35 + i * 0.35, from + 0.7 + i * 0.35];
      const slope = patch((u, v) => [p + (q - p) * u, 3.1 - 0.62 * v, 0.1 + deep * v], { columns: 1, rows: 1 });
      const hem = patch((u, v) => [p + (q - p) * u, 2.48 - 0.2 * v, 0.1 + deep], { columns: 1, rows: 1 });
      for (const shape of [slope, hem]) parts.push({ shape, surface: i % 2 ? plan.awning : "canvas" });
    }
  } else {
    parts.push(
      ...(random.next() < 0.4
        ? neonSign((from + to) / 2, 4.55, plan, random)
        : fasciaSign(from, to, 4, random.pick(plan.neons), random)),
    );
  }
  return { opening, parts };
}

/** A sign of light in the air: where its middle is, how far it reaches each way, and of which neon. */
export type Glow = { readonly at: Vec3; readonly halfSize: Vec3; readonly neon: string };

/** Front, roof edge and side returns of one house. */
export function front(plan: FrontPlan, random: Random): { parts: Part[]; height: number; glows: Glow[] } {
  const { width, storeys, skin, trim } = plan;
  const height = GROUND + storeys * STOREY + 0.5;
  const parts: Part[] = [];
  const bays = Math.max(2, Math.round(width / 2.7));
  const pitch = width / bays;
  const wide = random.range(0.42, 0.56) * pitch;
  const tall = random.range(1.5, 2);
  for (let storey = 0; storey < storeys; storey++) {
    const foot = GROUND + storey * STOREY;
    const openings = Array.from({ length: bays }, (_, i): Opening => {
      const middle = (i + 0.5) * pitch;
      return { from: middle - wide / 2, to: middle + wide / 2, foot: foot + 0.75, head: foot + 0.75 + tall };
    });
    parts.push({
      shape: wall({
        along: "x",
        at: 0,
        thick: -DEEP,
        from: 0,
        to: width,
        foot,
        head: foot + STOREY,
        openings,
        metresPerTile: 2.4,
      }),
      surface: skin,
    });
    for (const opening of openings) parts.push(...upperWindow(opening, trim, random));
    if (random.next() < 0.35)
      parts.push({ shape: boxBetween([0, foot - 0.09, 0], [width, foot + 0.09, 0.1]), surface: trim });
  }
  const halves =
    width > 10.5
      ? ([
          [0, width / 2],
          [width / 2, width],
        ] as const)
      : ([[0, width]] as const);
  const shops = halves.map(([from, to]) => shop(from, to, plan, random));
  parts.push({
    shape: wall({
      along: "x",
      at: 0,
      thick: -DEEP,
      from: 0,
      to: width,
      foot: 0,
      head: GROUND,
      openings: shops.map(({ opening }) => opening),
      metresPerTile: 2.4,
    }),
    surface: skin,
  });
  for (const { parts: own } of shops) parts.push(...own);
  const top = GROUND + storeys * STOREY;
  parts.push({
    shape: wall({ along: "x", at: 0, thick: -DEEP, from: 0, to: width, foot: top, head: height, metresPerTile: 2.4 }),
    surface: skin,
  });
  parts.push({ shape: boxBetween([-0.05, height - 0.28, -0.1], [width + 0.05, height, 0.32], 0.03), surface: trim });
  parts.push({ shape: boxBetween([-0.02, top - 0.05, -0.1], [width + 0.02, top + 0.1, 0.16]), surface: trim });
  // Behind the front the house is a plain block.
  parts.push({ shape: boxBetween([0, 0, -11], [width, height - 0.1, -DEEP - 0.02]), surface: "shade" });
  const pipe = random.next() < 0.5 ? 0.12 : width - 0.12;
  parts.push({
    shape: tube(
      [
        [pipe, 0, 0.09],
        [pipe, height - 0.3, 0.09],
      ],
      0.05,
      { sides: 6 },
    ),
    surface: "dark",
  });
  const glows: Glow[] = [];
  if (random.next() < 0.6) {
    const neon = random.pick(plan.neons);
    const blade = bladeSign(random.next() < 0.5 ? 0.5 : width - 0.5, neon, random);
    parts.push(...blade.parts);
    glows.push({ at: blade.middle, halfSize: blade.halfSize, neon });
  }
  return { parts, height, glows };
}

/** The parts moved and, for the near row, turned to face -Z. */
export function placed(parts: readonly Part[], x: number, z: number, isTurned: boolean): Part[] {
  return parts.map(({ shape, surface }) => {
    if (!isTurned) return { shape: move(shape, x, 0, z), surface };
    const positions = shape.positions.map((value, i) => (i % 3 === 1 ? value : i % 3 === 0 ? x - value : z - value));
    const normals = shape.normals.map((value, i) => (i % 3 === 1 ? value : -value));
    return { shape: { ...shape, positions, normals }, surface };
  });
}
