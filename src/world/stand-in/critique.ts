import { conjugate, distance, multiply, subtract, length, scale, type Quat, type Vec3 } from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { poseAt, transformAt, TRANSFORM_STRIDE, type Take } from "../../take/index.ts";
import { skeletonOf, worldJoints, type Skeleton } from "../motion/skeleton.ts";

// A hard critic of motion: reads a finished take and lists what no living body does. For tests and for scripts.

export type Complaint = {
  readonly kind: "pop" | "turn" | "leap" | "slide" | "sink" | "float" | "overlap" | "dead" | "through-floor";
  readonly body: string;
  readonly t: number;
  /** In the kind's own unit: radians per second squared, radians per second, metres… */
  readonly value: number;
  readonly detail: string;
};

export type Figure = {
  readonly id: string;
  readonly isPerson: boolean;
  readonly skeleton: Skeleton;
  readonly height: number;
  at(t: number): { positions: readonly Vec3[]; local: readonly Quat[] };
};

const STEP = 1 / 60;
/** Elbows of throwers reach 40 rad/s (G. S. Fleisig 1999); nothing in everyday life comes near. */
const FASTEST_TURN = 32;
/** Change of a joint's speed from one motion step to the next that reads as a cut, radians per second. */
const POP_RADIANS = 9;
const LEAP_METRES_PER_SECOND = 2.2;
/** Joints that may jump: eyes do (saccades), fingers and toes are too small to see. */
const small = /eye|finger|toe|jaw|ear|tail|hand\.|twist/;

export function critique(
  take: Take,
  modelOf: (body: Take["bodies"][number]) => Model | null,
  heightAt: (x: number, z: number) => number,
): Complaint[] {
  const figures = figuresOf(take, modelOf);
  return [
    ...figures.flatMap((figure) => [
      ...jumps(take, figure),
      ...feet(take, figure, heightAt),
      ...stillness(take, figure),
    ]),
    ...overlaps(take, figures),
    ...sunken(take, heightAt),
  ];
}

export function figuresOf(take: Take, modelOf: (body: Take["bodies"][number]) => Model | null): Figure[] {
  return take.bodies.flatMap((body) => {
    const poses = take.poses[body.id];
    const track = take.transforms[body.id];
    const model = modelOf(body);
    if (!poses || !track || !model) return [];
    const skeleton = skeletonOf(model);
    const known = new Map<number, ReturnType<Figure["at"]>>();
    return [
      {
        id: body.id,
        isPerson: body.model?.design === "person",
        skeleton,
        height: model.sizeMetres[1],
        at(t) {
          const found = known.get(t);
          if (found) return found;
          const { rotations } = poseAt(poses, t);
          const made = {
            positions: worldJoints(skeleton, transformAt(track, t), rotations).positions,
            local: rotations,
          };
          known.set(t, made);
          return made;
        },
      },
    ];
  });
}

function turnOf(a: Quat | undefined, b: Quat | undefined): Vec3 {
  if (!a || !b) return [0, 0, 0];
  const [x, y, z, w] = multiply(conjugate(a), b);
  const sign = w < 0 ? -1 : 1;
  const size = Math.hypot(x, y, z);
  const angle = 2 * Math.atan2(size, Math.abs(w));
  return size < 1e-9 ? [0, 0, 0] : scale([x, y, z], (sign * angle) / size);
}

/** The worst of each joint in each half second. */
function worst(complaints: readonly Complaint[]): Complaint[] {
  const best = new Map<string, Complaint>();
  for (const one of complaints) {
    const key = `${one.kind}/${one.body}/${one.detail}/${Math.floor(one.t * 2)}`;
    if ((best.get(key)?.value ?? 0) < one.value) best.set(key, one);
  }
  return [...best.values()];
}

function jumps(take: Take, figure: Figure): Complaint[] {
  const found: Complaint[] = [];
  const { names } = figure.skeleton;
  let before: Vec3[] | null = null;
  let paces: Vec3[] | null = null;
  for (let t = STEP; t < take.durationSeconds - STEP; t += STEP) {
    const [a, b] = [figure.at(t - STEP), figure.at(t)];
    const turns = names.map((_, i) => scale(turnOf(a.local[i], b.local[i]), 1 / STEP));
    const speeds = b.positions.map((p, i) => scale(subtract(p, a.positions[i] ?? p), 1 / STEP));
    names.forEach((name, i) => {
      if (small.test(name)) return;
      const turn = turns[i] ?? [0, 0, 0];
      const speed = speeds[i] ?? [0, 0, 0];
      if (length(turn) > FASTEST_TURN)
        found.push({ kind: "turn", body: figure.id, t, value: length(turn), detail: name });
      const change = before ? length(subtract(turn, before[i] ?? turn)) : 0;
      if (change > POP_RADIANS) found.push({ kind: "pop", body: figure.id, t, value: change, detail: name });
      const leap = paces ? length(subtract(speed, paces[i] ?? speed)) / Math.max(1, figure.height / 1.7) : 0;
      if (leap > LEAP_METRES_PER_SECOND && /root|body|pelvis|head|wrist|foot/.test(name))
        found.push({ kind: "leap", body: figure.id, t, value: leap, detail: name });
    });
    before = turns;
    paces = speeds;
  }
  return worst(found);
}

function feet(take: Take, figure: Figure, heightAt: (x: number, z: number) => number): Complaint[] {
  if (!figure.isPerson) return [];
  const found: Complaint[] = [];
  const index = (name: string): number => figure.skeleton.index.get(name) ?? 0;
  const rest = (name: string): number => figure.skeleton.rest[index(name)]?.[1] ?? 0;
  for (const toe of ["toe1-1.L", "toe1-1.R"]) {
    let planted: Vec3 | null = null;
    let last: Vec3 | null = null;
    for (let t = 0.05; t < take.durationSeconds; t += STEP) {
      const p = figure.at(t).positions[index(toe)] ?? [0, 0, 0];
      const high = p[1] - heightAt(p[0], p[2]) - rest(toe);
      if (high < -0.025) found.push({ kind: "sink", body: figure.id, t, value: -high, detail: toe });
      const isDown = high < 0.012 && last !== null && Math.abs(p[1] - last[1]) < 0.003;
      if (!isDown) planted = null;
      else if (!planted) planted = p;
      else {
        const slid = Math.hypot(p[0] - planted[0], p[2] - planted[2]);
        if (slid > 0.012) found.push({ kind: "slide", body: figure.id, t, value: slid, detail: toe });
      }
      last = p;
    }
  }
  for (let t = 0.05; t < take.durationSeconds; t += STEP * 3) {
    // Nothing at all near the ground: floating, unless it falls or jumps.
    const { positions } = figure.at(t);
    const low = Math.min(...positions.map((p) => p[1] - heightAt(p[0], p[2])));
    const again = figure.at(Math.max(0, t - 0.1)).positions;
    const isMoving = Math.abs((again[0]?.[1] ?? 0) - (positions[0]?.[1] ?? 0)) > 0.02;
    if (low > 0.12 && !isMoving) found.push({ kind: "float", body: figure.id, t, value: low, detail: "lowest joint" });
  }
  return worst(found);
}

/** Two seconds in which nothing moves by half a degree. */
function stillness(take: Take, figure: Figure): Complaint[] {
  const found: Complaint[] = [];
  for (let t = 0; t + 1.5 < take.durationSeconds; t += 1.5) {
    let most = 0;
    for (let u = t; u < t + 1.5; u += 0.1)
      figure.at(u).local.forEach((q, i) => (most = Math.max(most, length(turnOf(figure.at(t).local[i], q)))));
    if (most < 0.006) found.push({ kind: "dead", body: figure.id, t, value: most, detail: "all joints" });
  }
  return found;
}

/** Trunks of two people nearer than their bodies allow. */
function overlaps(take: Take, figures: readonly Figure[]): Complaint[] {
  const found: Complaint[] = [];
  const people = figures.filter((figure) => figure.isPerson);
  const trunk = (figure: Figure, t: number): Vec3[] =>
    ["root", "spine03", "spine01", "head"].flatMap((name) => {
      const place = figure.at(t).positions[figure.skeleton.index.get(name) ?? -1];
      return place ? [place] : [];
    });
  for (const [i, a] of people.entries())
    for (const b of people.slice(i + 1))
      for (let t = 0; t < take.durationSeconds; t += 0.1) {
        const near = Math.min(...trunk(a, t).flatMap((p) => trunk(b, t).map((q) => distance(p, q))));
        const room = 0.14 * Math.min(a.height, b.height);
        if (near < room)
          found.push({ kind: "overlap", body: `${a.id}+${b.id}`, t, value: room - near, detail: "trunks" });
      }
  return worst(found);
}

function sunken(take: Take, heightAt: (x: number, z: number) => number): Complaint[] {
  const found: Complaint[] = [];
  for (const body of take.bodies) {
    const track = take.transforms[body.id];
    if (body.shape !== "ball" || !track) continue;
    for (let i = 0; i < track.length; i += TRANSFORM_STRIDE) {
      const [t = 0, x = 0, y = 0, z = 0] = track.subarray(i, i + 4);
      const deep = heightAt(x, z) + body.sizeMetres[1] / 2 - y;
      if (deep > 0.02) found.push({ kind: "through-floor", body: body.id, t, value: deep, detail: "ball" });
    }
  }
  return worst(found);
}
