// Which points of the body lie beneath a garment: a ray outward from each meets the cloth.

export type Triangles = { readonly positions: ArrayLike<number>; readonly indices: ArrayLike<number> };

/** Decimetres: cells of the search grid, how far inside a ray starts, how far out it looks. */
const CELL = 0.4;
const INSIDE = 0.12;
const REACH = 0.45;

const keyOf = (x: number, y: number, z: number): number => (x + 128) * 65536 + (y + 128) * 256 + z + 128;

/** One bit a point. */
export function coveredPoints(
  body: { readonly positions: ArrayLike<number>; readonly normals: ArrayLike<number>; readonly count: number },
  cloth: Triangles,
): Uint8Array {
  const cells = new Map<number, number[]>();
  const at = (triangle: number, k: number, axis: number): number =>
    cloth.positions[(cloth.indices[triangle * 3 + k] ?? 0) * 3 + axis] ?? 0;
  for (let t = 0; t < cloth.indices.length / 3; t++) {
    const low = [0, 1, 2].map((axis) => Math.floor(Math.min(at(t, 0, axis), at(t, 1, axis), at(t, 2, axis)) / CELL));
    const high = [0, 1, 2].map((axis) => Math.floor(Math.max(at(t, 0, axis), at(t, 1, axis), at(t, 2, axis)) / CELL));
    for (let x = low[0] ?? 0; x <= (high[0] ?? 0); x++)
      for (let y = low[1] ?? 0; y <= (high[1] ?? 0); y++)
        for (let z = low[2] ?? 0; z <= (high[2] ?? 0); z++) {
          const key = keyOf(x, y, z);
          const list = cells.get(key);
          if (list) list.push(t);
          else cells.set(key, [t]);
        }
  }
  const bits = new Uint8Array(Math.ceil(body.count / 8));
  for (let point = 0; point < body.count; point++) {
    const d = [0, 1, 2].map((axis) => body.normals[point * 3 + axis] ?? 0) as [number, number, number];
    const o = [0, 1, 2].map((axis) => (body.positions[point * 3 + axis] ?? 0) - (d[axis] ?? 0) * INSIDE) as [
      number,
      number,
      number,
    ];
    const steps = Math.ceil((INSIDE + REACH) / (CELL / 2));
    const seen = new Set<number>();
    let isHit = false;
    for (let s = 0; s <= steps && !isHit; s++) {
      const far = ((INSIDE + REACH) * s) / steps;
      const key = keyOf(
        Math.floor((o[0] + d[0] * far) / CELL),
        Math.floor((o[1] + d[1] * far) / CELL),
        Math.floor((o[2] + d[2] * far) / CELL),
      );
      if (seen.has(key)) continue;
      seen.add(key);
      isHit = (cells.get(key) ?? []).some((t) =>
        meets(
          o,
          d,
          [0, 1, 2].map((k) => [at(t, k, 0), at(t, k, 1), at(t, k, 2)]),
        ),
      );
    }
    if (isHit) bits[point >> 3] = (bits[point >> 3] ?? 0) | (1 << (point & 7));
  }
  return bits;
}

/** T. Moeller & B. Trumbore, "Fast, Minimum Storage Ray/Triangle Intersection" (1997), within reach. */
function meets(o: readonly number[], d: readonly number[], triangle: readonly (readonly number[])[]): boolean {
  const [a = [], b = [], c = []] = triangle;
  const sub = (p: readonly number[], q: readonly number[]): [number, number, number] => [
    (p[0] ?? 0) - (q[0] ?? 0),
    (p[1] ?? 0) - (q[1] ?? 0),
    (p[2] ?? 0) - (q[2] ?? 0),
  ];
  const cross = (p: readonly number[], q: readonly number[]): [number, number, number] => [
    (p[1] ?? 0) * (q[2] ?? 0) - (p[2] ?? 0) * (q[1] ?? 0),
    (p[2] ?? 0) * (q[0] ?? 0) - (p[0] ?? 0) * (q[2] ?? 0),
    (p[0] ?? 0) * (q[1] ?? 0) - (p[1] ?? 0) * (q[0] ?? 0),
  ];
  const dot = (p: readonly number[], q: readonly number[]): number =>
    (p[0] ?? 0) * (q[0] ?? 0) + (p[1] ?? 0) * (q[1] ?? 0) + (p[2] ?? 0) * (q[2] ?? 0);
  const ab = sub(b, a);
  const ac = sub(c, a);
  const p = cross(d, ac);
  const size = dot(ab, p);
  if (Math.abs(size) < 1e-12) return false;
  const ao = sub(o, a);
  const u = dot(ao, p) / size;
  if (u < 0 || u > 1) return false;
  const q = cross(ao, ab);
  const v = dot(d, q) / size;
  if (v < 0 || u + v > 1) return false;
  const t = dot(ac, q) / size;
  return t >= 0 && t <= INSIDE + REACH;
}

/** Points whose neighbours to `rings` edges away are all covered too. */
export function eroded(
  bits: Uint8Array,
  body: { readonly points: Uint16Array; readonly full: Uint16Array },
  rings: number,
): Uint8Array {
  let current = bits.slice();
  const isIn = (from: Uint8Array, point: number): boolean => (((from[point >> 3] ?? 0) >> (point & 7)) & 1) === 1;
  for (let ring = 0; ring < rings; ring++) {
    const next = current.slice();
    for (let i = 0; i < body.full.length; i += 3) {
      const three = [0, 1, 2].map((k) => body.points[body.full[i + k] ?? 0] ?? 0);
      if (three.every((point) => isIn(current, point))) continue;
      for (const point of three) next[point >> 3] = (next[point >> 3] ?? 0) & ~(1 << (point & 7));
    }
    current = next;
  }
  return current;
}
