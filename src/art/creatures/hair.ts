import { add, addScaled, cross, mix, normalize, scale, type Random, type Vec3 } from "../../base/index.ts";
import type { Mesh } from "../model.ts";
import type { QuadrupedPlan } from "./quadruped-plan.ts";
import type { Bones } from "./skeleton-plan.ts";

type Lock = {
  readonly root: Vec3;
  readonly out: Vec3;
  readonly length: number;
  readonly width: number;
  readonly droop: number;
  readonly joint: number;
  readonly from: Vec3;
  readonly to: Vec3;
};

/** Mane and tail hair as tapered locks, each on the joint it grows from. */
export function hairOf(
  plan: QuadrupedPlan,
  bones: Bones,
  tools: { detail: number; random: Random; distance: (p: Vec3) => number },
): Mesh[] {
  const locks = [...maneLocks(plan, bones, tools), ...tailLocks(plan, bones, tools)];
  return locks.length === 0 ? [] : [lockMesh("hair", locks)];
}

function maneLocks(
  { mane, withersMetres: w }: QuadrupedPlan,
  bones: Bones,
  tools: { detail: number; random: Random; distance: (p: Vec3) => number },
): Lock[] {
  if (!mane) return [];
  const { random, detail, distance } = tools;
  const [a, b, atlas] = ["neck", "neck2", "head"].map((name) => bones.place(name)) as [Vec3, Vec3, Vec3];
  // A ruff goes on round the face, over the cheeks.
  const c = mane.kind === "ruff" ? bones.fromHead([0, 0.04, 0.26]) : atlas;
  const count = Math.round((mane.kind === "ruff" ? 230 : 160) * (0.15 + 0.85 * detail));
  const locks: Lock[] = [];
  for (let i = 0; i < count; i++) {
    const t = (i + random.next()) / count;
    const spine = t < 0.5 ? mix(a, b, t * 2) : mix(b, c, t * 2 - 1);
    const along = normalize(t < 0.5 ? [0, b[1] - a[1], b[2] - a[2]] : [0, c[1] - b[1], c[2] - b[2]]);
    const crestward: Vec3 = normalize([0, along[2], -along[1]]);
    const around = mane.kind === "ruff" ? random.range(-Math.PI, Math.PI) : random.range(-0.2, 0.2);
    const direction = normalize(add(scale(crestward, Math.cos(around)), [Math.sin(around), 0, 0]));
    // Out to the skin from inside the neck.
    let reach = 0.02 * w;
    while (reach < 0.5 * w && distance(addScaled(spine, direction, reach)) < -0.004 * w) reach += 0.006 * w;
    const fall = mane.kind === "fall";
    const side = Math.sign(around) || 1;
    locks.push({
      root: addScaled(spine, direction, reach),
      out: fall
        ? normalize(add(direction, [side * 0.9, 0, 0.1]))
        : normalize(add(direction, scale(along, mane.kind === "ruff" ? -0.55 : 0.1))),
      length: mane.length * w * random.range(0.75, 1.1) * (0.7 + 0.3 * Math.sin(Math.PI * t)),
      width: (mane.kind === "ruff" ? 0.045 : 0.04) * w,
      droop: fall ? 2.6 : mane.kind === "ruff" ? 0.8 : 0,
      joint: bones.names.indexOf(t < 0.5 ? "neck" : t < 0.92 ? "neck2" : "head"),
      from: scale(mane.colour, random.range(0.8, 1.2)),
      to: scale(mane.tips, random.range(0.8, 1.2)),
    });
  }
  return locks;
}

function tailLocks(
  { tail, withersMetres: w }: QuadrupedPlan,
  bones: Bones,
  { detail, random }: { detail: number; random: Random },
): Lock[] {
  const { hair } = tail;
  if (!hair) return [];
  const count = Math.round(70 * (0.15 + 0.85 * detail));
  const locks: Lock[] = [];
  for (let i = 0; i < count; i++) {
    const share = hair.from + (1 - hair.from) * ((i + random.next()) / count);
    const place = Math.min(bones.tail.length - 1.001, share * (bones.tail.length - 1));
    const low = Math.floor(place);
    const along = normalize(add(bones.tail[low + 1]!, scale(bones.tail[low]!, -1)));
    const turn = random.range(-Math.PI, Math.PI);
    const out = normalize(add(scale(along, 1.3), [Math.sin(turn) * 0.5, Math.cos(turn) * 0.35, 0]));
    locks.push({
      root: mix(bones.tail[low]!, bones.tail[low + 1]!, place - low),
      out,
      length: hair.length * w * random.range(0.75, 1.1),
      width: 0.032 * w,
      droop: 0.9,
      joint: bones.names.indexOf(`tail${low + 1}`),
      from: scale(hair.colour, random.range(0.75, 1.2)),
      to: scale(hair.colour, random.range(0.6, 1.1)),
    });
  }
  return locks;
}

const STEPS = 4;

function lockMesh(name: string, locks: readonly Lock[]): Mesh {
  const vertices = locks.length * (STEPS + 1) * 2;
  const positions = new Float32Array(vertices * 3);
  const normals = new Float32Array(vertices * 3);
  const colours = new Float32Array(vertices * 3);
  const joints = new Uint16Array(vertices * 4);
  const weights = new Float32Array(vertices * 4);
  const indices: number[] = [];
  let v = 0;
  for (const { root, out, length, width, droop, joint, from, to } of locks) {
    let at = root;
    const across = normalize(cross(out, [0.31, 0.2, 0.93]), [1, 0, 0]);
    for (let step = 0; step <= STEPS; step++) {
      const t = step / STEPS;
      const heading = normalize([out[0], out[1] - droop * t * 1.4, out[2]]);
      if (step > 0) at = addScaled(at, heading, length / STEPS);
      const half = (width / 2) * (1 - t) ** 0.6;
      const normal = normalize(add(out, [0, 0.6, 0]));
      for (const sign of [-1, 1]) {
        positions.set(addScaled(at, across, sign * half), v * 3);
        normals.set(normal, v * 3);
        colours.set(mix(from, to, t), v * 3);
        joints[v * 4] = Math.max(0, joint);
        weights[v * 4] = 1;
        v++;
      }
      if (step > 0) indices.push(v - 4, v - 3, v - 1, v - 4, v - 1, v - 2);
    }
  }
  return {
    name,
    surface: "hair",
    positions,
    normals,
    uvs: null,
    colours,
    indices: new Uint32Array(indices),
    skin: { joints, weights },
    joint: null,
    morphs: null,
  };
}
