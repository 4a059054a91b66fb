import type { Vec3 } from "../../base/index.ts";

// How balls are pieced together, as functions of the direction from the middle.

/** `seam` is the distance to the nearest seam in radii, `panel` which panel that is, `along` how far along the seam. */
export type PatternAt = { seam: number; panel: number; along: number };
export type BallPattern = (direction: Vec3) => PatternAt;

const golden = (1 + Math.sqrt(5)) / 2;

function unit([x, y, z]: Vec3): Vec3 {
  const size = Math.hypot(x, y, z);
  return [x / size, y / size, z / size];
}

function signsOf(points: readonly Vec3[]): Vec3[] {
  return points.flatMap(([x, y, z]) =>
    [1, -1].flatMap((a) => [1, -1].flatMap((b) => [1, -1].map((c): Vec3 => [x * a, y * b, z * c]))),
  );
}

function distinct(points: readonly Vec3[]): Vec3[] {
  return [
    ...new Map(points.map((p) => [p.map((value) => value.toFixed(4).replace("-0.0000", "0.0000")).join(), p])).values(),
  ];
}

const turns = ([x, y, z]: Vec3): Vec3[] => [
  [x, y, z],
  [y, z, x],
  [z, x, y],
];
const pentagons = distinct(signsOf(turns([0, 1, golden]))).map(unit);
const hexagons = distinct(signsOf([[1, 1, 1], ...turns([0, golden, 1 / golden])])).map(unit);
// Distances of the faces of a truncated icosahedron from its middle, circumradius 1.
const soccerFaces = [
  ...pentagons.map((normal) => ({ normal, distance: 0.9393, panel: 1 })),
  ...hexagons.map((normal) => ({ normal, distance: 0.9149, panel: 0 })),
];

function soccer(d: Vec3): PatternAt {
  let best = 0;
  let second = 0;
  let panel = 0;
  for (const face of soccerFaces) {
    const value = (d[0] * face.normal[0] + d[1] * face.normal[1] + d[2] * face.normal[2]) / face.distance;
    if (value > best) {
      second = best;
      best = value;
      panel = face.panel;
    } else if (value > second) second = value;
  }
  // Two face planes lean by about 0.7 rad, so the difference grows with 0.7 of the distance.
  return { seam: (best - second) / 0.7, panel, along: 0 };
}

/** Two great circles and an oval on each side: eight panels. */
function basketball([x, y, z]: Vec3): PatternAt {
  const oval = Math.abs(Math.hypot(y / 0.86, z / 0.66) - 1) * 0.7;
  return { seam: Math.min(Math.abs(y), Math.abs(x), oval), panel: 0, along: 0 };
}

/** Six faces of three strips, each face turned against its neighbours. */
function volleyball(d: Vec3): PatternAt {
  const size = d.map(Math.abs);
  const axis = size[0]! >= size[1]! && size[0]! >= size[2]! ? 0 : size[1]! >= size[2]! ? 1 : 2;
  const [u, v] = [d[(axis + 1) % 3]! / size[axis]!, d[(axis + 2) % 3]! / size[axis]!];
  const strip = u < -0.36 ? 0 : u > 0.36 ? 2 : 1;
  const inner = Math.abs(Math.abs(u) - 0.36) * 0.75;
  const outer = (1 - Math.max(Math.abs(u), Math.abs(v))) * 0.55;
  return { seam: Math.min(inner, outer), panel: strip === 1 ? 0 : 1 + ((axis + strip / 2) % 2), along: 0 };
}

// The closed curve of tennis balls and baseballs: cos t and cos 3t in the plane, sin 2t across it.
const figureEight = Array.from({ length: 240 }, (_, i): Vec3 => {
  const t = (i / 240) * 2 * Math.PI;
  const [a, b] = [0.72, 0.28];
  return unit([
    a * Math.cos(t) + b * Math.cos(3 * t),
    2 * Math.sqrt(a * b) * Math.sin(2 * t),
    a * Math.sin(t) - b * Math.sin(3 * t),
  ]);
});

function twoLobes(d: Vec3): PatternAt {
  let best = -1;
  let along = 0;
  for (let i = 0; i < figureEight.length; i++) {
    const p = figureEight[i]!;
    const cosine = p[0] * d[0] + p[1] * d[1] + p[2] * d[2];
    if (cosine > best) {
      best = cosine;
      along = i / figureEight.length;
    }
  }
  return { seam: Math.sqrt(Math.max(0, 2 - 2 * best)), panel: 0, along };
}

/** Two finger holes and a thumb's, no seam. */
function fingerHoles(d: Vec3): PatternAt {
  const holes: readonly Vec3[] = [unit([-0.11, 1, 0.08]), unit([0.11, 1, 0.08]), unit([0, 1, -0.42])];
  const nearest = Math.min(...holes.map((hole) => Math.hypot(d[0] - hole[0], d[1] - hole[1], d[2] - hole[2])));
  return { seam: 1, panel: nearest < 0.105 ? 1 : 0, along: 0 };
}

export const ballPatterns: Readonly<Record<string, BallPattern>> = {
  soccer,
  basketball,
  volleyball,
  "two-lobes": twoLobes,
  stitched: twoLobes,
  holes: fingerHoles,
};
