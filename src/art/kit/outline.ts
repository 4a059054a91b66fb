export type Vec2 = readonly [x: number, y: number];

/** Rounds the inner corners of an open line (or all corners of a closed one) by a radius. */
export function fillet(points: readonly Vec2[], radius: number, segments = 4, closed = false): Vec2[] {
  const result: Vec2[] = [];
  const count = points.length;
  points.forEach((point, i) => {
    if (!closed && (i === 0 || i === count - 1)) {
      result.push(point);
      return;
    }
    const before = points[(i + count - 1) % count]!;
    const after = points[(i + 1) % count]!;
    const [ax, ay] = [before[0] - point[0], before[1] - point[1]];
    const [bx, by] = [after[0] - point[0], after[1] - point[1]];
    const la = Math.hypot(ax, ay);
    const lb = Math.hypot(bx, by);
    const cosine = (ax * bx + ay * by) / (la * lb || 1);
    if (la < 1e-9 || lb < 1e-9 || cosine < -0.999) {
      result.push(point);
      return;
    }
    const half = Math.acos(Math.min(1, Math.max(-1, cosine))) / 2;
    const reach = Math.min(radius / Math.tan(half), la * 0.49, lb * 0.49);
    const p: Vec2 = [point[0] + (ax / la) * reach, point[1] + (ay / la) * reach];
    const q: Vec2 = [point[0] + (bx / lb) * reach, point[1] + (by / lb) * reach];
    // A quadratic Bézier through the corner: near enough to an arc at this size, and it never overshoots.
    for (let k = 0; k <= segments; k++) {
      const t = k / segments;
      const [wa, wb, wc] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      result.push([wa * p[0] + wb * point[0] + wc * q[0], wa * p[1] + wb * point[1] + wc * q[1]]);
    }
  });
  return result;
}

/** Counter-clockwise, centred. */
export function rectangle(width: number, height: number, radius = 0, segments = 4): Vec2[] {
  const [x, y] = [width / 2, height / 2];
  const corners: Vec2[] = [
    [x, -y],
    [x, y],
    [-x, y],
    [-x, -y],
  ];
  return radius > 0 ? fillet(corners, radius, segments, true) : corners;
}

/** |x/a|^n + |y/b|^n = 1, counter-clockwise from +x: 2 is an ellipse, more is squarer. */
export function superellipse(width: number, height: number, power = 2, segments = 32): Vec2[] {
  return Array.from({ length: segments }, (_, i) => {
    const angle = (2 * Math.PI * i) / segments;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / power);
    return [(bend(c) * width) / 2, (bend(s) * height) / 2];
  });
}

export function circle(radius: number, segments = 32): Vec2[] {
  return superellipse(radius * 2, radius * 2, 2, segments);
}

/** A smooth line through the points (Catmull-Rom, centripetal), `perSpan` steps between two of them. */
export function curve<Point extends readonly number[]>(points: readonly Point[], perSpan = 8, closed = false): Point[] {
  const count = points.length;
  const at = (i: number): Point =>
    closed ? points[(i + count) % count]! : points[Math.min(count - 1, Math.max(0, i))]!;
  const knot = (a: Point, b: Point): number =>
    Math.max(1e-6, Math.sqrt(Math.hypot(...a.map((value, k) => value - (b[k] ?? 0)))));
  const result: Point[] = [];
  const spans = closed ? count : count - 1;
  for (let i = 0; i < spans; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const [d0, d1, d2] = [knot(p0, p1), knot(p1, p2), knot(p2, p3)];
    for (let step = 0; step < perSpan; step++) {
      const t = step / perSpan;
      const point = p1.map((_, k) => {
        const [a, b, c, d] = [p0[k]!, p1[k]!, p2[k]!, p3[k]!];
        // Tangents of the non-uniform spline; an end's missing neighbour is the end itself.
        const m1 = p0 === p1 ? c - b : d1 * ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1);
        const m2 = p3 === p2 ? c - b : d1 * ((c - b) / d1 - (d - b) / (d1 + d2) + (d - c) / d2);
        const [tt, ttt] = [t * t, t * t * t];
        return (2 * ttt - 3 * tt + 1) * b + (ttt - 2 * tt + t) * m1 + (3 * tt - 2 * ttt) * c + (ttt - tt) * m2;
      });
      result.push(point as unknown as Point);
    }
  }
  if (!closed) result.push(points[count - 1]!);
  return result;
}
