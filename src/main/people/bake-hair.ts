import {
  add,
  addScaled,
  createRandom,
  cross,
  normalize,
  scale,
  subtract,
  type Random,
  type Vec3,
} from "../../base/index.ts";
import type { BodyData, FittedData } from "../../art/index.ts";
import { growth } from "./bake-beard.ts";
import { clip } from "./clip.ts";
import { BODY_POINTS, type FitBody } from "./fitted.ts";
import { growLock, type Lock, type Skull } from "./grow-hair.ts";
import type { HairStyle } from "./hair-styles.ts";
import { hairlineDepth, isInPatch } from "./hairline.ts";
import { nearestFinder } from "./nearest-point.ts";
import { onHead } from "./on-head.ts";
import type { Face } from "./source.ts";
import { tieHair, type Rope } from "./tie-hair.ts";
import { cornersOf, withLevels } from "./topology.ts";

export type HairBody = FitBody & {
  readonly body: BodyData;
  readonly faces: readonly Face[];
  /** Between the eyes, level with the head's joint. */
  readonly origin: Vec3;
};

/** Near, middle, far: share of the locks, their width, and the share of steps along them. */
const levels = [
  { share: 1, width: 1, steps: 1 },
  { share: 0.52, width: 1.45, steps: 0.7 },
  { share: 0.26, width: 2.1, steps: 0.45 },
] as const;

/** Columns of the picture (see art's hair painter): locks share the left half, close cover the right. */
const COLUMN = 0.125;

type Vertex = {
  /** Seen from between the eyes. */
  readonly place: Vec3;
  readonly normal: Vec3;
  readonly uv: readonly [number, number];
  readonly tone: number;
  /** The base point that it grows from. */
  readonly root: number;
};

/** A head of hair that is fitted to any body: close cover of the scalp and locks over it. */
export function bakeHair(style: HairStyle, on: HairBody): FittedData {
  const random = createRandom(`hair ${style.name}`);
  const at = (point: number): Vec3 => subtract(tripleOf(on.places, point), on.origin);
  const nearby = Array.from({ length: BODY_POINTS }, (_, point) => point).filter((point) => {
    const [x, y] = at(point);
    return y > -4.4 && Math.abs(x) < 2.6;
  });
  const nearest = nearestFinder(on.places, nearby);
  const skull: Skull = {
    nearest(from) {
      const point = nearest(add(from, on.origin));
      return { place: at(point), normal: tripleOf(on.normals, point) };
    },
  };
  const locks = style.layers.map((layer, l) => {
    const own = random.fork(`layer ${l}`);
    const roots = scatterRoots(style, on, { count: layer.count, patch: layer.patch, random: own });
    return roots.map((root, i) => ({
      root: nearest(add(root.place, on.origin)),
      lock: growLock(root, layer, {
        skull,
        ties: style.ties,
        random: own.fork(`lock ${i}`),
        steps: layer.length[1] > 2.6 ? 11 : layer.length[1] > 1 ? 8 : layer.length[1] > 0.4 ? 5 : 3,
      }),
    }));
  });
  const tied = style.ties.map((tie, t) => ({
    root: nearest(add(tie.at, on.origin)),
    ...tieHair(tie, { skull, random: random.fork(`tie ${t}`) }),
  }));
  const made: Made = { vertices: [], levels: [[], [], []] };
  coverScalp(style, on, made);
  levels.forEach((level, l) => {
    const indices = made.levels[l] ?? [];
    for (const list of [...locks, ...tied.map(({ root, locks: own }) => own.map((lock) => ({ root, lock })))])
      for (const { root, lock } of list.slice(0, Math.ceil(list.length * level.share)))
        putLock(lock, { root, level, vertices: made.vertices, indices });
    for (const { root, ropes } of tied)
      for (const rope of ropes) putRope(rope, { root, steps: level.steps, vertices: made.vertices, indices });
  });
  return fitted(made, on, { nearest, isStiff: style.area !== null });
}

type Made = { readonly vertices: Vertex[]; readonly levels: number[][] };

function putLock(
  lock: Lock,
  to: { root: number; level: (typeof levels)[number]; vertices: Vertex[]; indices: number[] },
): void {
  const { root, level, vertices, indices } = to;
  const steps = Math.max(2, Math.round((lock.path.length - 1) * level.steps));
  const first = vertices.length;
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const from = share * (lock.path.length - 1);
    const k = Math.min(lock.path.length - 2, Math.floor(from));
    const [a, b] = [lock.path[k] ?? ZERO, lock.path[k + 1] ?? ZERO];
    const place = add(scale(a, 1 - (from - k)), scale(b, from - k));
    const out = lock.outs[Math.round(from)] ?? UP;
    const along = normalize(subtract(b, a));
    const side = normalize(cross(along, out));
    const half = (lock.width / 2) * level.width * (0.7 + 0.6 * share - 0.55 * share ** 3);
    for (const edge of [-1, 1])
      vertices.push({
        place: addScaled(place, side, half * edge),
        // Rounded, as a lock is.
        normal: normalize(addScaled(out, side, 0.45 * edge)),
        uv: [(lock.column + (edge < 0 ? 0.04 : 0.96)) * COLUMN, 0.004 + 0.992 * share],
        tone: lock.tone,
        root,
      });
    if (i === 0) continue;
    const at = first + i * 2;
    indices.push(at - 2, at - 1, at, at - 1, at + 1, at);
  }
}

const ZERO: Vec3 = [0, 0, 0];
const UP: Vec3 = [0, 1, 0];
const ROUND = 5;

function putRope(rope: Rope, to: { root: number; steps: number; vertices: Vertex[]; indices: number[] }): void {
  const { root, vertices, indices } = to;
  const steps = Math.max(6, Math.round((rope.path.length - 1) * Math.max(0.55, to.steps)));
  const first = vertices.length;
  for (let i = 0; i <= steps; i++) {
    const k = Math.round((i / steps) * (rope.path.length - 1));
    const place = rope.path[k] ?? ZERO;
    const along = normalize(
      subtract(rope.path[Math.min(rope.path.length - 1, k + 1)] ?? place, rope.path[Math.max(0, k - 1)] ?? place),
    );
    const one = normalize(cross(along, [0.31, 0.2, 0.93]));
    const two = cross(along, one);
    for (let j = 0; j <= ROUND; j++) {
      const angle = (j / ROUND) * 2 * Math.PI;
      const normal = add(scale(one, Math.cos(angle)), scale(two, Math.sin(angle)));
      // Only the middle of a dense column's length: it has neither root nor tip.
      vertices.push({
        place: addScaled(place, normal, rope.radius),
        normal,
        uv: [(0.1 + 0.8 * (j / ROUND)) * COLUMN, 0.2 + 0.35 * (0.5 - 0.5 * Math.cos(i * 0.9))],
        tone: 0.95,
        root,
      });
      if (i === 0 || j === 0) continue;
      const at = first + i * (ROUND + 1) + j;
      const under = at - ROUND - 1;
      indices.push(under - 1, under, at, under - 1, at, at - 1);
    }
  }
}

/** Evenly strewn over the hairy skin of a patch (Mitchell's best candidate), so that any first part is even too. */
function scatterRoots(
  style: HairStyle,
  on: HairBody,
  how: { count: number; patch: Parameters<typeof isInPatch>[0]; random: Random },
): { place: Vec3; normal: Vec3 }[] {
  const { count, patch, random } = how;
  const areas: number[] = [];
  const triangles = on.faces
    .flatMap(({ points: [a = 0, b = 0, c = 0, d] }) =>
      d === undefined
        ? [[a, b, c]]
        : [
            [a, b, c],
            [a, c, d],
          ],
    )
    .filter((three) => three.some((point) => depthAt(style, on, point) > -0.1));
  let total = 0;
  for (const three of triangles) {
    const [a = ZERO, b = ZERO, c = ZERO] = three.map((point) => tripleOf(on.places, point));
    total += Math.hypot(...cross(subtract(b, a), subtract(c, a)));
    areas.push(total);
  }
  const sample = (): { place: Vec3; normal: Vec3 } | null => {
    const draw = random.next() * total;
    let low = 0;
    let high = areas.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((areas[middle] ?? 0) < draw) low = middle + 1;
      else high = middle;
    }
    const three = triangles[low] ?? [];
    let [u, v] = [random.next(), random.next()];
    if (u + v > 1) [u, v] = [1 - u, 1 - v];
    const mixed = (from: ArrayLike<number>): Vec3 =>
      [0, 1, 2].map((k) =>
        [1 - u - v, u, v].reduce((sum, share, c) => sum + share * (from[(three[c] ?? 0) * 3 + k] ?? 0), 0),
      ) as unknown as Vec3;
    const place = subtract(mixed(on.places), on.origin);
    return isInPatch(patch, depthOf(style, on, place), place) ? { place, normal: normalize(mixed(on.normals)) } : null;
  };
  const roots: { place: Vec3; normal: Vec3 }[] = [];
  for (let tries = 0; roots.length < count && tries < count * 60; tries++) {
    let best: { place: Vec3; normal: Vec3 } | null = null;
    let farthest = -1;
    for (let k = 0; k < 14; k++) {
      const candidate = sample();
      if (!candidate) continue;
      const gap = roots.reduce((least, root) => Math.min(least, distance2(root.place, candidate.place)), Infinity);
      if (gap > farthest) [best, farthest] = [candidate, gap];
    }
    if (best) roots.push(best);
  }
  return roots;
}

const distance2 = (a: Vec3, b: Vec3): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

function depthAt(style: HairStyle, on: HairBody, point: number): number {
  return depthOf(style, on, subtract(tripleOf(on.places, point), on.origin));
}

function depthOf(style: HairStyle, on: HairBody, place: Vec3): number {
  return style.area === null ? hairlineDepth(style, ...place) : growth(add(place, on.origin), style.area);
}

/** The scalp's own skin once more for each of the cover's layers. */
function coverScalp(style: HairStyle, on: HairBody, made: Made): void {
  const depths = new Map<number, number>();
  for (const face of on.faces)
    for (const point of face.points) if (!depths.has(point)) depths.set(point, depthAt(style, on, point));
  // Beards are narrow above the lip.
  const fade = style.area === null ? 0.15 : 0.04;
  style.cap.forEach((stand, l) => {
    // Outer layers begin farther in, so that their edges do not add up to one.
    const inside = new Map(
      [...depths].map(([point, depth]) => [point, depth - (style.area === null ? 0.022 : 0.006) * l]),
    );
    const first = made.vertices.length;
    const index = new Map<string, number>();
    const share = style.cap.length > 1 ? l / (style.cap.length - 1) : 0;
    const put = (from: number, to: number, part: number): number => {
      const key = part === 0 ? `${from}` : `${from}-${to}`;
      const known = index.get(key);
      if (known !== undefined) return known;
      const mixed = (values: ArrayLike<number>): Vec3 =>
        add(scale(tripleOf(values, from), 1 - part), scale(tripleOf(values, to), part));
      const place = subtract(mixed(on.places), on.origin);
      const normal = normalize(mixed(on.normals));
      const depth = part === 0 ? (inside.get(from) ?? 0) : 0;
      const ease = Math.min(1, depth / Math.max(0.16, stand));
      const around = Math.abs((((((Math.atan2(place[0], place[2]) / Math.PI) * 3) % 2) + 2) % 2) - 1);
      const lifted = addScaled(place, normal, 0.004 + stand * ease ** 0.8);
      const radial = normalize(subtract(place, [0, 0.3, 0.05]));
      index.set(key, made.vertices.length);
      made.vertices.push({
        place: lifted,
        normal: normalize(add(normal, scale(radial, 0.6))),
        uv:
          l === 0
            ? [0.502 + 0.246 * around, 0.996 - 0.99 * Math.min(1, depth / fade)]
            : [
                0.752 + 0.246 * Math.abs(((around * 1 + l * 0.37) % 2) - 1),
                1.1 * Math.hypot(place[0], place[2]) + 0.5 * place[1] + l * 0.29,
              ],
        tone: 0.62 + 0.38 * share,
        root: from,
      });
      return made.vertices.length - 1;
    };
    const triangles: number[] = [];
    for (const face of on.faces) {
      const corners = clip(face.points, inside, put);
      for (let k = 1; k + 1 < corners.length; k++)
        triangles.push(corners[0] ?? 0, corners[k] ?? 0, corners[k + 1] ?? 0);
    }
    // Thinned on its own, since locks are thinned by leaving some out.
    const own = made.vertices.slice(first);
    const corners = cornersOf(
      Array.from({ length: triangles.length / 3 }, (_, t) => {
        const three = [0, 1, 2].map((k) => (triangles[t * 3 + k] ?? 0) - first);
        return { points: three, uvs: three, material: 0 };
      }),
      own.flatMap(({ uv: [u, v] }) => [u, 1 - v]),
    );
    const thinned = withLevels(corners, Float32Array.from(own.flatMap(({ place }) => place)), {
      budgets: style.layers.length > 0 ? [620, 320, 160] : [800, 420, 220],
      extra: null,
      extraStride: 0,
    });
    thinned.levels.forEach((level, k) => {
      if (k === 2 && l % 2 === 1) return;
      for (const corner of level) made.levels[k]?.push(first + (corners.points[corner] ?? 0));
    });
  });
}

function fitted(
  { vertices, levels: drawn }: Made,
  on: HairBody,
  { nearest, isStiff }: { nearest: (at: Vec3) => number; isStiff: boolean },
): FittedData {
  const count = vertices.length;
  const references = new Uint16Array(count * 3);
  const shares = new Float32Array(count * 3);
  const offsets = new Float32Array(count * 3);
  const roundNormals = new Int16Array(count * 3);
  vertices.forEach(({ place, root, normal }, i) => {
    const there = add(place, on.origin);
    const touched = nearest(there);
    // Hair that hangs past the jaw follows what it lies on.
    const hangs = isStiff ? 0 : Math.min(1, Math.max(0, (-0.75 - place[1]) / 0.9)) * 0.85;
    references.set([root, touched, touched], i * 3);
    shares.set([1 - hangs, hangs, 0], i * 3);
    const rest = add(scale(tripleOf(on.places, root), 1 - hangs), scale(tripleOf(on.places, touched), hangs));
    offsets.set(subtract(there, rest), i * 3);
    roundNormals.set(
      normal.map((value) => Math.round(value * 32767)),
      i * 3,
    );
  });
  return {
    points: Uint16Array.from({ length: count }, (_, i) => i),
    uvs: Float32Array.from(vertices.flatMap(({ uv }) => uv)),
    full: Uint16Array.from(drawn[0] ?? []),
    levels: drawn.map((level) => Uint16Array.from(level)),
    ...onHead({ references, shares, offsets }, on.body),
    normals: roundNormals,
    tones: Uint8Array.from(vertices, ({ tone }) => Math.round(Math.min(1.25, tone) * 200)),
  };
}

function tripleOf(from: ArrayLike<number>, point: number): Vec3 {
  return [from[point * 3] ?? 0, from[point * 3 + 1] ?? 0, from[point * 3 + 2] ?? 0];
}
