import type { BodyData } from "../../art/index.ts";
import { growth } from "./bake-beard.ts";
import { BASE_POINTS, BODY_POINTS, type FitBody } from "./fitted.ts";

// Where a face flushes, where its lips are and where little light comes, read off the average man (see bake-beard.ts
// for its measures) and true of everybody, since the points are the same.

const ball = (place: readonly number[], centre: readonly [number, number, number], radius: number): number =>
  Math.exp(
    -(((place[0] ?? 0) - centre[0]) ** 2 + ((place[1] ?? 0) - centre[1]) ** 2 + ((place[2] ?? 0) - centre[2]) ** 2) /
      radius ** 2,
  );

export function faceMasks(on: FitBody): NonNullable<BodyData["masks"]> {
  const mask = (of: (place: readonly [number, number, number], point: number) => number): Uint8Array => {
    const bytes = new Uint8Array(BASE_POINTS);
    for (let point = 0; point < BODY_POINTS; point++) {
      const [x = 0, y = 0, z = 0] = on.places.subarray(point * 3, point * 3 + 3);
      bytes[point] = Math.round(255 * Math.min(1, Math.max(0, of([x, y, z], point))));
    }
    return bytes;
  };
  const hollow = hollows(on);
  return {
    hollow: mask((_, point) => hollow[point] ?? 0),
    flush: mask((place) => {
      const [x, y, z] = [Math.abs(place[0]), place[1], place[2]];
      const isEar = x > 0.73 && y > 7.55 && y < 8.45 && z > 0.05 && z < 0.85 ? 0.7 : 0;
      const face = [x, y, z];
      return Math.max(
        ball(face, [0.5, 7.78, 1.3], 0.27) * 0.8,
        ball(face, [0, 7.79, 1.72], 0.17),
        ball(face, [0, 7.16, 1.48], 0.2) * 0.35,
        isEar,
      );
    }),
    lips: mask(([x, y, z]) => (z < 1.35 ? 0 : 1.6 * (1 - Math.hypot(x / 0.31, (y - 7.5) / 0.125)))),
    beard: mask((place) => growth(place, "full") / 0.12),
    lids: mask(([x, y, z]) => (z < 1.2 ? 0 : ball([Math.abs(x), y, 0], [0.3, 8.12, 0], 0.16))),
  };
}

/** How far the skin near a point stands up in front of it: 0 on a dome, towards 1 in a fold. */
function hollows({ places, normals }: FitBody): Float32Array {
  const sizes = [0.1, 0.3];
  const sums = new Float32Array(BODY_POINTS);
  for (const size of sizes) {
    const cells = new Map<string, number[]>();
    const cell = (point: number, k: number): number => Math.floor((places[point * 3 + k] ?? 0) / size);
    for (let point = 0; point < BODY_POINTS; point++) {
      const key = `${cell(point, 0)},${cell(point, 1)},${cell(point, 2)}`;
      const list = cells.get(key);
      if (list) list.push(point);
      else cells.set(key, [point]);
    }
    for (let point = 0; point < BODY_POINTS; point++) {
      let sum = 0;
      let count = 0;
      for (let i = -1; i <= 1; i++)
        for (let j = -1; j <= 1; j++)
          for (let k = -1; k <= 1; k++)
            for (const other of cells.get(`${cell(point, 0) + i},${cell(point, 1) + j},${cell(point, 2) + k}`) ?? []) {
              if (other === point) continue;
              const way = [0, 1, 2].map((axis) => (places[other * 3 + axis] ?? 0) - (places[point * 3 + axis] ?? 0));
              const far = Math.hypot(...way);
              if (far > size || far < 1e-5) continue;
              const up = way.reduce((total, value, axis) => total + value * (normals[point * 3 + axis] ?? 0), 0) / far;
              sum += Math.max(0, up - 0.06);
              count++;
            }
      sums[point] = (sums[point] ?? 0) + (count > 0 ? sum / count : 0);
    }
  }
  return sums.map((value) => Math.min(0.75, value * 1.3));
}
