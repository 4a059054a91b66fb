import type { Vec3 } from "../../base/index.ts";
import type { Shape } from "./shape.ts";
import { projectBox } from "./uv.ts";

/** Flats narrower than this are left out: two roundings meet there. */
const NO_METRES = 1e-5;

/**
 * Centred box with rounded edges; `segments` steps round each edge. UVs are metres on each face. Normals are those of
 * the form itself, not of its facets, so that flats stay flat beside their bevels.
 */
export function box(size: Vec3, bevel = 0, segments = 2): Shape {
  const half = [size[0] / 2, size[1] / 2, size[2] / 2] as const;
  const round = Math.min(bevel, half[0], half[1], half[2]);
  const steps = round > 0 ? segments : 0;
  // Stops along an edge: the rounding, the flat, the rounding. They lean by angles of an eighth turn, so that
  // neighbouring faces meet on the edge's middle.
  const width = 2 * (steps + 1);
  const leans = Float64Array.from({ length: width }, (_, i) => {
    if (steps === 0) return 0;
    return Math.tan(((i <= steps ? -1 + i / steps : (i - steps - 1) / steps) * Math.PI) / 4);
  });
  const side = (stop: number): number => (stop <= steps ? -1 : 1);
  const faceVertices = width * width;
  const positions = new Float32Array(6 * faceVertices * 3);
  const normals = new Float32Array(positions.length);
  const indices = new Uint32Array(6 * (width - 1) * (width - 1) * 6);
  let vertex = 0;
  let corner = 0;
  for (let axis = 0; axis < 3; axis++)
    for (const sign of [-1, 1]) {
      const b = (axis + 1) % 3;
      const c = (axis + 2) % 3;
      const [flatA, flatB, flatC] = [half[axis]! - round, half[b]! - round, half[c]! - round];
      const start = vertex;
      for (let row = 0; row < width; row++)
        for (let column = 0; column < width; column++) {
          const [u, v] = [leans[column]!, leans[row]!];
          const length = Math.hypot(1, u, v);
          const at = vertex++ * 3;
          normals[at + axis] = sign / length;
          normals[at + b] = u / length;
          normals[at + c] = v / length;
          positions[at + axis] = sign * flatA + (round * sign) / length;
          positions[at + b] = side(column) * flatB + (round * u) / length;
          positions[at + c] = side(row) * flatC + (round * v) / length;
        }
      for (let row = 0; row + 1 < width; row++) {
        if (row === steps && flatC < NO_METRES) continue;
        for (let column = 0; column + 1 < width; column++) {
          if (column === steps && flatB < NO_METRES) continue;
          const a = start + row * width + column;
          const [p, q, r, s] = sign > 0 ? [a, a + 1, a + width + 1, a + width] : [a, a + width, a + width + 1, a + 1];
          indices.set([p, q, r, p, r, s], corner);
          corner += 6;
        }
      }
    }
  const uvs = new Float32Array((positions.length / 3) * 2);
  return projectBox({ positions, normals, uvs, colours: null, indices: indices.slice(0, corner) }, 1);
}

/** A box by its corners. */
export function boxBetween(low: Vec3, high: Vec3, bevel = 0, segments = 2): Shape {
  const shape = box([high[0] - low[0], high[1] - low[1], high[2] - low[2]], bevel, segments);
  const positions = shape.positions.slice();
  for (let i = 0; i < positions.length; i++) positions[i]! += (low[i % 3]! + high[i % 3]!) / 2;
  return { ...shape, positions };
}
