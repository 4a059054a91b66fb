import { merge, patch, type Shape } from "../../kit/index.ts";
import {
  ARC_RADIUS,
  BASELINE_Z,
  CENTRE_Z,
  CORNER_X,
  FAR_BASELINE_Z,
  FREE_THROW_Z,
  HALF_WIDTH,
  KEY_HALF_WIDTH,
  LINE_METRES,
  RING_Z,
} from "./measures.ts";

const LIFT = 0.003;

/** A painted rectangle. */
export function slab(low: readonly [number, number], high: readonly [number, number], lift = LIFT): Shape {
  const sheet = patch((u, v) => [low[0] + (high[0] - low[0]) * u, lift, low[1] + (high[1] - low[1]) * v], {
    columns: 1,
    rows: 1,
  });
  const uvs = sheet.uvs.map(
    (_, i) => (i % 2 === 0 ? sheet.positions[(i / 2) * 3]! : -sheet.positions[((i - 1) / 2) * 3 + 2]!) / 2.4,
  );
  return { ...sheet, uvs };
}

/** A painted ring or part of one; angles from +Z towards +X. */
function arc(centre: readonly [number, number], radius: number, from: number, to: number): Shape {
  const columns = Math.max(8, Math.ceil((Math.abs(to - from) * radius) / 0.25));
  return patch(
    (u, v) => {
      const angle = from + (to - from) * u;
      const r = radius - LINE_METRES * v;
      return [centre[0] + r * Math.sin(angle), LIFT, centre[1] + r * Math.cos(angle)];
    },
    { columns, rows: 1 },
  );
}

const upward = (shape: Shape): Shape =>
  (shape.normals[1] ?? 1) < 0
    ? {
        ...shape,
        normals: shape.normals.map((n) => -n),
        indices: shape.indices.map((_, i, all) => all[i - (i % 3) + ((3 - (i % 3)) % 3)]!),
      }
    : shape;

/** Paint of one end; `end` is 1 for the near one, -1 for the far one. */
function endLines(end: 1 | -1): Shape[] {
  const z = (near: number): number => (end === 1 ? near : 2 * CENTRE_Z - near);
  const w = LINE_METRES;
  const bar = (x0: number, z0: number, x1: number, z1: number): Shape =>
    slab([Math.min(x0, x1), Math.min(z(z0), z(z1))], [Math.max(x0, x1), Math.max(z(z0), z(z1))]);
  const turned = end === 1 ? 0 : Math.PI;
  const reach = Math.asin(CORNER_X / ARC_RADIUS);
  const corner = RING_Z + ARC_RADIUS * Math.cos(reach);
  const marks = [2.13, 3.05, 3.96, 4.88].flatMap((d) =>
    [1, -1].map((side) =>
      bar(side * KEY_HALF_WIDTH, BASELINE_Z + d, side * (KEY_HALF_WIDTH + 0.15), BASELINE_Z + d + w),
    ),
  );
  return [
    bar(-KEY_HALF_WIDTH, FREE_THROW_Z - w, KEY_HALF_WIDTH, FREE_THROW_Z),
    bar(-KEY_HALF_WIDTH, BASELINE_Z, -KEY_HALF_WIDTH + w, FREE_THROW_Z),
    bar(KEY_HALF_WIDTH - w, BASELINE_Z, KEY_HALF_WIDTH, FREE_THROW_Z),
    bar(-CORNER_X, BASELINE_Z, -CORNER_X + w, corner),
    bar(CORNER_X - w, BASELINE_Z, CORNER_X, corner),
    arc([0, z(RING_Z)], ARC_RADIUS, turned - reach, turned + reach),
    arc([0, z(FREE_THROW_Z)], 1.8288, turned - Math.PI / 2, turned + Math.PI / 2),
    arc([0, z(RING_Z)], 1.2192, turned - Math.PI / 2, turned + Math.PI / 2),
    ...marks,
  ];
}

/** All white lines of the court. */
export function courtLines(): Shape {
  const w = LINE_METRES;
  return merge(
    [
      slab([-HALF_WIDTH, BASELINE_Z - w], [HALF_WIDTH, BASELINE_Z]),
      slab([-HALF_WIDTH, FAR_BASELINE_Z], [HALF_WIDTH, FAR_BASELINE_Z + w]),
      slab([-HALF_WIDTH - w, BASELINE_Z - w], [-HALF_WIDTH, FAR_BASELINE_Z + w]),
      slab([HALF_WIDTH, BASELINE_Z - w], [HALF_WIDTH + w, FAR_BASELINE_Z + w]),
      slab([-HALF_WIDTH, CENTRE_Z - w / 2], [HALF_WIDTH, CENTRE_Z + w / 2]),
      arc([0, CENTRE_Z], 1.8288, 0, 2 * Math.PI),
      arc([0, CENTRE_Z], 0.6096, 0, 2 * Math.PI),
      ...endLines(1),
      ...endLines(-1),
    ].map(upward),
  );
}
