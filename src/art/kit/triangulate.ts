import type { Vec2 } from "./outline.ts";

/** Signed: positive where the loop runs counter-clockwise. */
export function areaOf(loop: readonly Vec2[]): number {
  let twice = 0;
  loop.forEach((point, i) => {
    const next = loop[(i + 1) % loop.length]!;
    twice += point[0] * next[1] - next[0] * point[1];
  });
  return twice / 2;
}

/**
 * Ear clipping of a counter-clockwise outline with clockwise holes, each joined to the outline by a bridge. Indices
 * count the outline's points, then the holes' in order.
 */
export function triangulate(outline: readonly Vec2[], holes: readonly (readonly Vec2[])[]): number[] {
  const points = [outline, ...holes].flat();
  let ring = outline.map((_, i) => i);
  let start = outline.length;
  const rings = holes.map((hole) => {
    const own = hole.map((_, i) => start + i);
    start += hole.length;
    return own;
  });
  const rightmost = (own: readonly number[]): number => Math.max(...own.map((i) => points[i]![0]));
  for (const own of rings.toSorted((a, b) => rightmost(b) - rightmost(a))) ring = bridge(points, ring, own);
  return clip(points, ring);
}

function bridge(points: readonly Vec2[], ring: number[], hole: readonly number[]): number[] {
  let best = { distance: Infinity, outer: 0, inner: 0 };
  const candidates: { distance: number; outer: number; inner: number }[] = [];
  ring.forEach((a, outer) =>
    hole.forEach((b, inner) => {
      const distance = Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]);
      candidates.push({ distance, outer, inner });
    }),
  );
  candidates.sort((a, b) => a.distance - b.distance || a.outer - b.outer || a.inner - b.inner);
  // The nearest pair of an outline and a hole that do not cross sees each other.
  best = candidates[0] ?? best;
  const around = [...hole.slice(best.inner), ...hole.slice(0, best.inner + 1)];
  return [...ring.slice(0, best.outer + 1), ...around, ...ring.slice(best.outer)];
}

function clip(points: readonly Vec2[], loop: readonly number[]): number[] {
  const ring = [...loop];
  const result: number[] = [];
  let guard = ring.length * ring.length;
  let i = 0;
  while (ring.length > 3 && guard-- > 0) {
    const count = ring.length;
    const [ia, ib, ic] = [ring[(i + count - 1) % count]!, ring[i % count]!, ring[(i + 1) % count]!];
    const [a, b, c] = [points[ia]!, points[ib]!, points[ic]!];
    const turn = turnOf(a, b, c);
    const isEar = turn > 1e-14 && !ring.some((k) => k !== ia && k !== ib && k !== ic && isInside(points[k]!, a, b, c));
    if (isEar || Math.abs(turn) <= 1e-14) {
      if (isEar) result.push(ia, ib, ic);
      ring.splice(i % count, 1);
      i = (i % count) + 1;
      guard = ring.length * ring.length;
    } else i++;
    i %= ring.length;
  }
  if (ring.length === 3) result.push(...ring);
  return result;
}

function turnOf(a: Vec2, b: Vec2, c: Vec2): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function isInside(p: Vec2, a: Vec2, b: Vec2, c: Vec2): boolean {
  const same = (q: Vec2): boolean => p[0] === q[0] && p[1] === q[1];
  if (same(a) || same(b) || same(c)) return false;
  return turnOf(a, b, p) >= 0 && turnOf(b, c, p) >= 0 && turnOf(c, a, p) >= 0;
}
