import type { Vec3 } from "../../base/index.ts";
import { shade } from "./shade.ts";
import { flip, volumeOf, type Shape } from "./shape.ts";

export type PatchOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly creaseDegrees?: number;
  /** Fan over the first and last row, where the patch is a tube that ends open. */
  readonly caps?: boolean;
};

/** A sheet over u (columns) and v (rows), both from 0 to 1; its outside is on the side of dv × du. UVs are (u, v). */
export function patch(
  at: (u: number, v: number, column: number, row: number) => Vec3,
  { columns, rows, creaseDegrees = 35, caps = false }: PatchOptions,
): Shape {
  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      positions.push(...at(column / columns, row / rows, column, row));
      uvs.push(column / columns, row / rows);
    }
  const width = columns + 1;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const a = row * width + column;
      indices.push(a, a + width, a + width + 1, a, a + width + 1, a + 1);
    }
  if (caps)
    for (const row of [0, rows]) {
      const middle: [number, number, number] = [0, 0, 0];
      for (let column = 0; column < columns; column++)
        for (let k = 0; k < 3; k++) middle[k]! += positions[(row * width + column) * 3 + k]! / columns;
      const centre = positions.length / 3;
      positions.push(...middle);
      uvs.push(0.5, row / rows);
      for (let column = 0; column < columns; column++) {
        const a = row * width + column;
        if (row === 0) indices.push(centre, a, a + 1);
        else indices.push(centre, a + 1, a);
      }
    }
  return shade(
    {
      positions: new Float32Array(positions),
      uvs: new Float32Array(uvs),
      colours: null,
      indices: new Uint32Array(indices),
    },
    creaseDegrees,
  );
}

/** Turns a closed shape's outside out, whichever way it was wound. */
export function outward(shape: Shape): Shape {
  return volumeOf(shape) < 0 ? flip(shape) : shape;
}

/** A level sheet in x and z, centred, with a height by place; faces up. UVs are metres. */
export function ground(
  size: readonly [width: number, length: number],
  { columns, rows, height = () => 0 }: { columns: number; rows: number; height?: (x: number, z: number) => number },
): Shape {
  const sheet = patch(
    (u, v) => {
      const x = (u - 0.5) * size[0];
      const z = (v - 0.5) * size[1];
      return [x, height(x, z), z];
    },
    { columns, rows, creaseDegrees: 180 },
  );
  const uvs = sheet.uvs.slice();
  for (let i = 0; i < uvs.length / 2; i++) {
    uvs[i * 2] = sheet.positions[i * 3] ?? 0;
    uvs[i * 2 + 1] = -(sheet.positions[i * 3 + 2] ?? 0);
  }
  return { ...sheet, uvs };
}
