import type { Shape } from "./shape.ts";

/** UVs in metres / `metresPerTile`, each vertex seen along the axis its normal is nearest to; letters read upright. */
export function projectBox(shape: Shape, metresPerTile: number): Shape {
  const uvs = new Float32Array(shape.uvs.length);
  for (let i = 0; i < uvs.length / 2; i++) {
    const x = shape.positions[i * 3]!;
    const y = shape.positions[i * 3 + 1]!;
    const z = shape.positions[i * 3 + 2]!;
    const nx = shape.normals[i * 3]!;
    const nz = shape.normals[i * 3 + 2]!;
    const [ax, ay, az] = [Math.abs(nx), Math.abs(shape.normals[i * 3 + 1]!), Math.abs(nz)];
    const [u, v] =
      ay >= ax - 1e-4 && ay >= az - 1e-4 ? [x, -z] : ax > az ? [-Math.sign(nx) * z, y] : [Math.sign(nz) * x, y];
    uvs[i * 2] = u / metresPerTile;
    uvs[i * 2 + 1] = v / metresPerTile;
  }
  return { ...shape, uvs };
}

/** UVs from 0 to 1 over a rectangle seen along an axis: a label, a clock face, a screen. */
export function projectFlat(
  shape: Shape,
  along: "x" | "y" | "z",
  [low, high]: readonly [low: readonly [number, number], high: readonly [number, number]],
): Shape {
  const [a, b] = along === "x" ? [2, 1] : along === "y" ? [0, 2] : [0, 1];
  const sign = along === "z" ? 1 : -1;
  const uvs = new Float32Array(shape.uvs.length);
  for (let i = 0; i < uvs.length / 2; i++) {
    const u = ((shape.positions[i * 3 + a] ?? 0) - low[0]) / (high[0] - low[0]);
    const v = ((shape.positions[i * 3 + b] ?? 0) - low[1]) / (high[1] - low[1]);
    uvs[i * 2] = along === "x" && sign < 0 ? 1 - u : u;
    uvs[i * 2 + 1] = along === "y" ? 1 - v : v;
  }
  return { ...shape, uvs };
}

/** Repeats a 0..1 mapping. */
export function repeatUv(shape: Shape, u: number, v: number): Shape {
  return { ...shape, uvs: shape.uvs.map((value, i) => value * (i % 2 === 0 ? u : v)) };
}
