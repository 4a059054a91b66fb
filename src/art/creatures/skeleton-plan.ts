import { add, type Vec3 } from "../../base/index.ts";
import type { Joint } from "../model.ts";
import type { LegPlan, QuadrupedPlan, Spot } from "./quadruped-plan.ts";

/** Names of a leg's joints from the trunk down; motion finds them by these, with '.L' and '.R'. */
export const foreJoints = ["blade", "shoulder", "elbow", "wrist", "forefoot"] as const;
export const hindJoints = ["hip", "knee", "hock", "hindfoot"] as const;
export const TAIL_JOINTS = 6;

export type Bones = {
  readonly joints: readonly Joint[];
  readonly names: readonly string[];
  place(name: string): Vec3;
  /** From the head's frame (shares of its length, [side, up, forward]) into model space. */
  fromHead(point: Vec3): Vec3;
  headDirection(direction: Vec3): Vec3;
  toHead(point: Vec3): Vec3;
  readonly headMetres: number;
  /** The tail's line, metres. */
  readonly tail: readonly Vec3[];
};

/** The joints of a plan in metres: hips first, which is where the whole animal stands. */
export function bonesOf(plan: QuadrupedPlan): Bones {
  const w = plan.withersMetres;
  const joints: Joint[] = [];
  const indexOf = (name: string): number => joints.findIndex((joint) => joint.name === name);
  const put = (name: string, parent: string | null, position: Vec3): void => {
    joints.push({ name, parent: parent === null ? null : indexOf(parent), position });
  };
  const mid = ([height, forward]: Spot): Vec3 => [0, height * w, forward * w];

  put("hips", null, mid(plan.spine[0]));
  put("loin", "hips", mid(plan.spine[1]));
  put("chest", "loin", mid(plan.spine[2]));
  put("neck", "chest", mid(plan.neck[0]));
  put("neck2", "neck", mid(plan.neck[1]));
  put("head", "neck2", mid(plan.neck[2]));

  const headMetres = plan.head.length * w;
  const pitch = (plan.head.pitchDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(pitch), Math.sin(pitch)];
  const atlas = mid(plan.neck[2]);
  const headDirection = ([x, y, z]: Vec3): Vec3 => [x, y * cos - z * sin, y * sin + z * cos];
  const fromHead = (p: Vec3): Vec3 => {
    const [x, y, z] = headDirection(p);
    return add(atlas, [x * headMetres, y * headMetres, z * headMetres]);
  };
  const toHead = (p: Vec3): Vec3 => {
    const [x, y, z] = [p[0] - atlas[0], p[1] - atlas[1], p[2] - atlas[2]];
    return [x / headMetres, (y * cos + z * sin) / headMetres, (-y * sin + z * cos) / headMetres];
  };
  const hinge = plan.head.jaw[0]!;
  put("jaw", "head", fromHead([0, hinge[1] + 0.04, hinge[0]]));
  for (const side of ["L", "R"] as const) {
    const sign = side === "L" ? 1 : -1;
    const [forward, height, out] = plan.head.ears.root;
    put(`ear.${side}`, "head", fromHead([sign * out, height, forward]));
  }
  const leg = (names: readonly string[], legPlan: LegPlan, parent: string): void => {
    for (const side of ["L", "R"] as const) {
      const sign = side === "L" ? 1 : -1;
      const [top, foot] = legPlan.halfTrack;
      const high = legPlan.joints[0]![0];
      const low = legPlan.joints.at(-1)![0];
      legPlan.joints.forEach(([height, forward], i) => {
        const x = foot + ((top - foot) * (height - low)) / (high - low);
        put(`${names[i]}.${side}`, i === 0 ? parent : `${names[i - 1]}.${side}`, [
          sign * x * w,
          height * w,
          forward * w,
        ]);
      });
    }
  };
  leg(foreJoints, plan.fore, "chest");
  leg(hindJoints, plan.hind, "hips");

  const tail = tailLine(plan, w);
  tail.slice(0, TAIL_JOINTS).forEach((position, i) => put(`tail${i + 1}`, i === 0 ? "hips" : `tail${i}`, position));
  return {
    joints,
    names: joints.map((joint) => joint.name),
    place(name) {
      const joint = joints[indexOf(name)];
      if (!joint) throw new RangeError(`No joint '${name}' in this animal.`);
      return joint.position;
    },
    fromHead,
    headDirection,
    toHead,
    headMetres,
    tail,
  };
}

/** Eyes are joints too, once their sockets are found in the flesh. */
export function withEyes(bones: Bones, eyes: { readonly L: Vec3; readonly R: Vec3 }): Bones {
  const parent = bones.names.indexOf("head");
  const joints = [
    ...bones.joints,
    { name: "eye.L", parent, position: eyes.L },
    { name: "eye.R", parent, position: eyes.R },
  ];
  return { ...bones, joints, names: joints.map((joint) => joint.name) };
}

function tailLine({ tail }: QuadrupedPlan, w: number): readonly Vec3[] {
  const line: Vec3[] = [[0, tail.root[0] * w, tail.root[1] * w]];
  for (let i = 0; i < TAIL_JOINTS; i++) {
    const share = i / (TAIL_JOINTS - 1);
    const angle = ((tail.fromDegrees + (tail.toDegrees - tail.fromDegrees) * share) * Math.PI) / 180;
    const step = (tail.length * w) / TAIL_JOINTS;
    line.push(add(line[i]!, [0, Math.sin(angle) * step, -Math.cos(angle) * step]));
  }
  return line;
}
