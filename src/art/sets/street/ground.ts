import type { Random } from "../../../base/index.ts";
import { boxBetween, cylinder, merge, move, patch, projectBox, type Part, type Shape } from "../../kit/index.ts";
import { CROSSING_X, FAR_FRONT, FAR_KERB, HALF_LENGTH, KERB, NEAR_FRONT, NEAR_KERB } from "./layout.ts";

function sheet(low: readonly [number, number], high: readonly [number, number], y: number): Shape {
  return patch((u, v) => [low[0] + (high[0] - low[0]) * u, y, low[1] + (high[1] - low[1]) * v], {
    columns: Math.ceil((high[0] - low[0]) / 8),
    rows: 2,
  });
}

/** Road, markings, kerbs, slabs, drains and manholes. */
export function groundParts(random: Random): Part[] {
  const x = HALF_LENGTH;
  const middle = (NEAR_KERB + FAR_KERB) / 2;
  const y = -KERB + 0.004;
  const marks: Shape[] = [];
  for (let at = -x; at < x; at += 6)
    if (Math.abs(at + 1.5 - CROSSING_X) > 5) marks.push(sheet([at, middle - 0.06], [at + 3, middle + 0.06], y));
  for (let z = FAR_KERB + 0.3; z < NEAR_KERB - 0.5; z += 1)
    marks.push(sheet([CROSSING_X - 1.6, z], [CROSSING_X + 1.6, z + 0.5], y));
  for (const [side, z] of [
    [-1, middle + 2.1],
    [1, middle - 2.1],
  ] as const)
    marks.push(sheet([CROSSING_X + side * 2.4 - 0.15, z - 1.8], [CROSSING_X + side * 2.4 + 0.15, z + 1.8], y));
  for (const z of [NEAR_KERB - 0.22, FAR_KERB + 0.12]) marks.push(sheet([-x, z], [x, z + 0.1], y));
  const kerbs: Shape[] = [];
  for (let at = -x; at < x; at += 2)
    for (const [from, to] of [
      [NEAR_KERB, NEAR_KERB + 0.28],
      [FAR_KERB - 0.28, FAR_KERB],
    ] as const)
      kerbs.push(boxBetween([at + 0.006, -KERB - 0.1, from], [at + 1.994, 0.006, to], 0.02, 1));
  const covers = Array.from({ length: 7 }, () =>
    move(
      cylinder({ radius: 0.33, height: 0.006, segments: 20 }),
      random.range(-50, 50),
      -KERB,
      random.range(FAR_KERB + 1, NEAR_KERB - 1),
    ),
  );
  return [
    { shape: projectBox(sheet([-x, FAR_KERB], [x, NEAR_KERB], -KERB), 4), surface: "asphalt" },
    { shape: merge(marks), surface: "marking" },
    { shape: projectBox(merge(kerbs), 1.7), surface: "kerb" },
    {
      shape: projectBox(
        merge([sheet([-x, NEAR_KERB + 0.27], [x, NEAR_FRONT], 0), sheet([-x, FAR_FRONT], [x, FAR_KERB - 0.27], 0)]),
        2.4,
      ),
      surface: "paving",
    },
    { shape: merge(covers), surface: "dark" },
  ];
}

/** Blocks behind the fronts and the skyline: boxes in rings, their windows a picture. */
export function skylineParts(random: Random): Part[] {
  const blocks: Shape[] = [];
  const block = (cx: number, cz: number, width: number, depth: number, height: number): void => {
    const shape = boxBetween([cx - width / 2, -1, cz - depth / 2], [cx + width / 2, height, cz + depth / 2]);
    const shift = [random.integer(0, 7) / 8, random.integer(0, 7) / 8] as const;
    const uvs = shape.uvs.map((value, i) => value / 26 + shift[i % 2]!);
    blocks.push({ ...shape, uvs });
  };
  for (const end of [-1, 1])
    for (let k = -2; k <= 2; k++)
      block(end * (HALF_LENGTH + 16 + Math.abs(k) * 2), k * 13 - 2, 16, 12, random.range(14, 26));
  for (let k = 0; k < 44; k++) {
    const angle = (k / 44) * 2 * Math.PI + random.range(-0.05, 0.05);
    const radius = random.range(120, 230);
    const tower = random.next() < 0.3 ? random.range(60, 105) : random.range(24, 48);
    block(Math.cos(angle) * radius, Math.sin(angle) * radius, random.range(16, 28), random.range(16, 28), tower);
  }
  return [{ shape: merge(blocks), surface: "distant" }];
}
