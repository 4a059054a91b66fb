import type { Vec3 } from "../../base/index.ts";
import type { Mesh } from "../model.ts";

// Hats turned on an oval that is measured on the wearer's head. A profile runs from the rim up: [radius in shares of
// the oval, height in shares of the crown of the head above the hat line]. A brim can reach further in front.

export type HeadOval = {
  readonly centre: Vec3;
  readonly halfWidth: number;
  readonly halfDepth: number;
  readonly crown: number;
};

type Profile = {
  readonly points: readonly (readonly [radius: number, height: number])[];
  /** Rings whose radius grows towards the front, by how much: visors. */
  readonly front?: readonly number[];
  /** Points of a crown: height waves round the rim. */
  readonly spikes?: number;
  /** Left open for the face: half its angle, degrees, and its rings. */
  readonly opening?: readonly [halfDegrees: number, firstRing: number, lastRing: number];
  /** How far the hat line lies below the usual one, in shares of the crown. */
  readonly low?: number;
  readonly roughness?: number;
  readonly metalness?: number;
};

const dome = (radius: number, height: number): [number, number][] =>
  [0.35, 0.6, 0.8, 0.92, 0.98, 1].map((t, i, all): [number, number] => [
    radius * Math.sqrt(1 - (i === all.length - 1 ? 1 : t * t)),
    height * t,
  ]);

const profiles: Readonly<Record<string, Profile>> = {
  cap: {
    points: [[1.06, -0.04], [1.07, 0.02], [1.08, 0.02], [1.09, 0.25], ...dome(1.08, 1.16).slice(1)],
    front: [0.85, 0.85, 0, 0, 0, 0, 0, 0, 0],
  },
  beanie: {
    points: [[1.08, -0.28], [1.13, -0.27], [1.13, 0.1], [1.08, 0.12], ...dome(1.09, 1.22)],
    low: 0.1,
    roughness: 0.95,
  },
  helmet: {
    points: [[1.32, 0], [1.3, 0.06], [1.2, 0.08], [1.18, 0.3], ...dome(1.18, 1.32).slice(1)],
    front: [0.16, 0.14, 0, 0, 0, 0, 0, 0, 0],
    roughness: 0.25,
  },
  beret: {
    points: [
      [1.04, -0.05],
      [1.06, 0.1],
      [1.38, 0.42],
      [1.45, 0.55],
      [1.3, 0.82],
      [0.7, 1.08],
      [0, 1.12],
    ],
    roughness: 0.95,
  },
  toque: {
    points: [
      [1.05, -0.05],
      [1.06, 0.55],
      [1.22, 0.85],
      [1.38, 1.3],
      [1.36, 1.65],
      [1.1, 1.95],
      [0.6, 2.08],
      [0, 2.1],
    ],
    roughness: 0.95,
  },
  "peaked cap": {
    points: [
      [1.05, -0.1],
      [1.07, 0.02],
      [1.07, 0.05],
      [1.07, 0.4],
      [1.42, 0.75],
      [1.46, 0.85],
      [1.2, 1.1],
      [0.6, 1.22],
      [0, 1.24],
    ],
    front: [0.55, 0.55, 0, 0, 0, 0, 0, 0, 0],
  },
  crown: {
    points: [
      [1.05, 0.1],
      [1.09, 0.1],
      [1.12, 0.75],
      [1.18, 1.05],
      [1.1, 1],
      [1.06, 0.5],
    ],
    spikes: 8,
    roughness: 0.3,
    metalness: 0.75,
  },
  "straw hat": {
    points: [
      [2.2, -0.02],
      [1.6, 0.02],
      [1.12, 0.08],
      [1.08, 0.5],
      [1.0, 1.05],
      [0.6, 1.25],
      [0, 1.27],
    ],
    roughness: 0.9,
  },
  "cowboy hat": {
    points: [
      [2.05, 0.22],
      [1.6, 0.06],
      [1.12, 0.06],
      [1.08, 0.7],
      [0.95, 1.25],
      [0.5, 1.4],
      [0, 1.22],
    ],
    roughness: 0.8,
  },
  "pointed hat": {
    points: [
      [2.1, -0.02],
      [1.6, 0.02],
      [1.12, 0.08],
      [1.0, 0.6],
      [0.7, 1.5],
      [0.35, 2.6],
      [0.1, 3.3],
      [0, 3.4],
    ],
    roughness: 0.9,
  },
  "space helmet": {
    points: [
      [1.5, -3.1],
      [1.7, -2.7],
      [1.8, -1.7],
      [1.9, -0.9],
      [1.9, 0],
      [1.78, 0.7],
      [1.45, 1.25],
      [0.85, 1.62],
      [0, 1.75],
    ],
    opening: [58, 2, 4],
    roughness: 0.2,
  },
  "knight helmet": {
    points: [
      [1.1, -2.3],
      [1.25, -2.1],
      [1.3, -1.5],
      [1.28, -0.75],
      [1.26, -0.4],
      [1.24, 0.3],
      [1.05, 0.95],
      [0.6, 1.35],
      [0, 1.5],
    ],
    opening: [46, 1, 4],
    roughness: 0.32,
    metalness: 0.85,
  },
  turban: {
    points: [
      [1.08, -0.2],
      [1.24, -0.1],
      [1.38, 0.2],
      [1.4, 0.55],
      [1.2, 0.95],
      [0.7, 1.22],
      [0, 1.25],
    ],
    roughness: 0.95,
  },
  bandana: { points: [[1.06, -0.12], [1.08, 0.1], ...dome(1.07, 1.14)], roughness: 0.9 },
  sombrero: {
    points: [
      [2.9, 0.3],
      [2.6, 0.1],
      [1.9, 0],
      [1.14, 0.06],
      [1.02, 0.8],
      [0.7, 1.5],
      [0.35, 1.75],
      [0, 1.8],
    ],
    roughness: 0.9,
  },
  "bowler hat": {
    points: [[1.5, 0.14], [1.35, 0.02], [1.1, 0.04], [1.09, 0.4], ...dome(1.09, 1.3).slice(1)],
    roughness: 0.6,
  },
  "top hat": {
    points: [
      [1.6, 0.06],
      [1.3, 0.02],
      [1.08, 0.06],
      [1.06, 1.0],
      [1.1, 2.0],
      [1.02, 2.06],
      [0, 2.06],
    ],
    roughness: 0.4,
  },
};
const kin: Readonly<Record<string, string>> = {
  "chef hat": "toque",
  "chefs hat": "toque",
  "chef's hat": "toque",
  "hard hat": "helmet",
  "wizard hat": "pointed hat",
  "sun hat": "straw hat",
  hat: "cowboy hat",
  tiara: "crown",
  bowler: "bowler hat",
  "santa hat": "beanie",
  "party hat": "pointed hat",
};
export const hatUsual: Readonly<Record<string, string>> = {
  crown: "gold",
  toque: "white",
  "straw hat": "straw",
  helmet: "yellow",
  "cowboy hat": "brown",
  sombrero: "straw",
  "space helmet": "white",
  "knight helmet": "silver",
  turban: "orange",
  bandana: "red",
  "bowler hat": "black",
  "santa hat": "red",
  beanie: "red",
};

export type Hat = { readonly mesh: Omit<Mesh, "surface">; readonly roughness: number; readonly metalness: number };

export function hatKind(name: string): string {
  const kind = kin[name] ?? name;
  return profiles[kind] ? kind : "cap";
}

const ROUND = 40;

/** The hat as a rigid mesh on the head's joint. */
export function makeHat(kind: string, head: HeadOval, joint: number): Hat {
  const profile = profiles[hatKind(kind)] ?? { points: [] };
  const rings = profile.points.length;
  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  const { centre, halfWidth, halfDepth, crown } = head;
  profile.points.forEach(([radius, height], ring) => {
    for (let i = 0; i <= ROUND; i++) {
      const angle = (i / ROUND) * 2 * Math.PI;
      const ahead = Math.max(0, Math.cos(angle));
      const reach = radius + (profile.front?.[ring] ?? 0) * ahead ** 1.6 * (1 - 0.35 * ahead);
      // A visor dips, a crown's rim rises in points.
      const dip = (profile.front?.[ring] ?? 0) > 0.3 ? -0.22 * ahead : 0;
      const spike = profile.spikes && height > 0.9 ? 0.45 * Math.abs(Math.cos((profile.spikes * angle) / 2)) : 0;
      const brim = radius > 1.5 && kind === "cowboy hat" ? 0.35 * Math.abs(Math.sin(angle)) ** 2 : 0;
      positions.push(
        centre[0] + Math.sin(angle) * halfWidth * reach,
        centre[1] + (height + dip + spike + brim - (profile.low ?? 0)) * crown,
        centre[2] + Math.cos(angle) * halfDepth * reach,
      );
      uvs.push(i / ROUND, 1 - ring / (rings - 1));
    }
  });
  for (let ring = 0; ring + 1 < rings; ring++)
    for (let i = 0; i < ROUND; i++) {
      const ahead = 180 - Math.abs(180 - (360 * (i + 0.5)) / ROUND);
      const [half = 0, first = 0, last = -1] = profile.opening ?? [];
      if (ring >= first && ring <= last && ahead < half) continue;
      const a = ring * (ROUND + 1) + i;
      const c = a + ROUND + 1;
      indices.push(a, a + 1, c, a + 1, c + 1, c);
    }
  const places = Float32Array.from(positions);
  return {
    mesh: {
      name: "hat",
      positions: places,
      normals: ringNormals(places, indices),
      uvs: Float32Array.from(uvs),
      colours: null,
      indices: Uint32Array.from(indices),
      skin: null,
      joint,
      morphs: null,
    },
    roughness: profile.roughness ?? 0.7,
    metalness: profile.metalness ?? 0,
  };
}

/** Smooth normals; the first and last point of a ring are one place. */
function ringNormals(places: Float32Array, indices: readonly number[]): Float32Array {
  const normals = new Float32Array(places.length);
  const first = (i: number): number => (i % (ROUND + 1) === ROUND ? i - ROUND : i);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => (indices[i + k] ?? 0) * 3) as [number, number, number];
    const edge = (from: number, to: number): Vec3 =>
      [0, 1, 2].map((k) => (places[to + k] ?? 0) - (places[from + k] ?? 0)) as unknown as Vec3;
    const [u, v] = [edge(a, b), edge(a, c)];
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    for (const corner of [a, b, c])
      for (let k = 0; k < 3; k++) {
        const at = first(corner / 3) * 3 + k;
        normals[at] = (normals[at] ?? 0) + (n[k] ?? 0);
      }
  }
  for (let i = 0; i < normals.length / 3; i++) {
    const from = first(i) * 3;
    const size = Math.hypot(normals[from] ?? 0, normals[from + 1] ?? 0, normals[from + 2] ?? 0) || 1;
    for (let k = 0; k < 3; k++)
      normals[i * 3 + k] = first(i) === i ? (normals[i * 3 + k] ?? 0) / size : (normals[from + k] ?? 0);
  }
  return normals;
}
