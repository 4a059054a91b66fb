import { add, multiply, rotate, subtract, type Quat, type Vec3 } from "../../base/index.ts";
import type { Joint } from "../../art/index.ts";
import type { Transform } from "../../take/index.ts";

export type PosedJoints = {
  readonly positions: readonly Vec3[];
  readonly rotations: readonly Quat[];
  /** 3x4 rows a joint: a point of the model at rest to the world. */
  readonly matrices: Float32Array;
};

/**
 * Joints in the world. With a pose, the root joint stands at the body's transform; without one, the model as it rests
 * does.
 */
export function poseJoints(joints: readonly Joint[], body: Transform, rotations: readonly Quat[] | null): PosedJoints {
  const positions: Vec3[] = [];
  const turns: Quat[] = [];
  const matrices = new Float32Array(Math.max(1, joints.length) * 12);
  joints.forEach((joint, i) => {
    const own = rotations?.[i] ?? [0, 0, 0, 1];
    const parent = joint.parent === null ? undefined : joints[joint.parent];
    const above = joint.parent === null ? undefined : turns[joint.parent];
    const from = joint.parent === null ? undefined : positions[joint.parent];
    if (parent && above && from) {
      positions.push(add(from, rotate(above, subtract(joint.position, parent.position))));
      turns.push(multiply(above, own));
    } else {
      positions.push(rotations ? body.position : add(body.position, rotate(body.rotation, joint.position)));
      turns.push(multiply(body.rotation, own));
    }
    writeMatrix(matrices, i, { turn: turns[i] as Quat, place: positions[i] as Vec3, rest: joint.position });
  });
  if (joints.length === 0) writeMatrix(matrices, 0, { turn: body.rotation, place: body.position, rest: [0, 0, 0] });
  return { positions, rotations: turns, matrices };
}

function writeMatrix(to: Float32Array, index: number, of: { turn: Quat; place: Vec3; rest: Vec3 }): void {
  const columns = [rotate(of.turn, [1, 0, 0]), rotate(of.turn, [0, 1, 0]), rotate(of.turn, [0, 0, 1])] as const;
  const moved = subtract(of.place, rotate(of.turn, of.rest));
  for (let row = 0; row < 3; row++) {
    const o = index * 12 + row * 4;
    columns.forEach((column, k) => (to[o + k] = column[row] as number));
    to[o + 3] = moved[row] as number;
  }
}
