import { MeshoptSimplifier } from "meshoptimizer";
import type { Topology } from "../../art/index.ts";
import type { Face } from "./source.ts";

export type Corners = {
  readonly points: Uint16Array;
  readonly uvs: Float32Array;
  readonly full: Uint16Array;
};

/** Splits faces into triangles over distinct (point, uv) corners; the source's v counts from the picture's bottom. */
export function cornersOf(faces: readonly Face[], uv: readonly number[]): Corners {
  const index = new Map<number, number>();
  const points: number[] = [];
  const uvs: number[] = [];
  const full: number[] = [];
  for (const face of faces) {
    const corners = face.points.map((point, k) => {
      const at = face.uvs[k] ?? 0;
      const key = point * 65536 + at;
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, points.length);
      points.push(point);
      uvs.push(uv[at * 2] ?? 0, 1 - (uv[at * 2 + 1] ?? 0));
      return points.length - 1;
    });
    const [a = 0, b = 0, c = 0, d] = corners;
    full.push(a, b, c);
    if (d !== undefined) full.push(a, c, d);
  }
  return { points: Uint16Array.from(points), uvs: Float32Array.from(uvs), full: Uint16Array.from(full) };
}

/**
 * Fewer triangles over the same corners. `positions` are the points' places; `budgets` are triangle counts, and
 * `extra` numbers a point (stride per point) that must be kept well too, such as how a morph moves it.
 */
export function withLevels(
  corners: Corners,
  positions: ArrayLike<number>,
  options: { budgets: readonly number[]; extra: Float32Array | null; extraStride: number },
): Topology {
  const count = corners.points.length;
  const places = new Float32Array(count * 3);
  const stride = 2 + options.extraStride;
  const attributes = new Float32Array(count * stride);
  corners.points.forEach((point, c) => {
    for (let k = 0; k < 3; k++) places[c * 3 + k] = positions[point * 3 + k] ?? 0;
    attributes[c * stride] = corners.uvs[c * 2] ?? 0;
    attributes[c * stride + 1] = corners.uvs[c * 2 + 1] ?? 0;
    for (let k = 0; k < options.extraStride; k++)
      attributes[c * stride + 2 + k] = options.extra?.[point * options.extraStride + k] ?? 0;
  });
  const weights = [0.8, 0.8, ...Array.from({ length: options.extraStride }, () => 0.6)];
  const full = Uint32Array.from(corners.full);
  const levels = options.budgets.map((triangles) => {
    if (full.length <= triangles * 3) return corners.full;
    const [kept] = MeshoptSimplifier.simplifyWithAttributes(
      full,
      places,
      3,
      attributes,
      stride,
      weights,
      null,
      triangles * 3,
      1,
      [],
    );
    return Uint16Array.from(kept);
  });
  return { ...corners, levels };
}
