import {
  add,
  addScaled,
  cross,
  dot,
  multiply,
  normalize,
  normalizeQuat,
  rotate,
  subtract,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import type { Model } from "../../art/index.ts";

/** A model's joints with what motion asks of them again and again. */
export type Skeleton = {
  readonly names: readonly string[];
  readonly parents: readonly number[];
  /** Place at rest, in model space. */
  readonly rest: readonly Vec3[];
  /** From the parent, at rest. */
  readonly offsets: readonly Vec3[];
  readonly index: ReadonlyMap<string, number>;
};

/** Joints in the world at an instant. */
export type JointWorlds = { readonly positions: Vec3[]; readonly rotations: Quat[] };

export function skeletonOf(model: Pick<Model, "joints">): Skeleton {
  const rest = model.joints.map((joint) => joint.position);
  const parents = model.joints.map((joint) => joint.parent ?? -1);
  return {
    names: model.joints.map((joint) => joint.name),
    parents,
    rest,
    offsets: rest.map((place, i) => subtract(place, rest[parents[i] ?? -1] ?? [0, 0, 0])),
    index: new Map(model.joints.map((joint, i) => [joint.name, i])),
  };
}

/** Every joint's place and turn in the world. The root joint stands at `rootPosition`. */
export function worldJoints(
  skeleton: Skeleton,
  root: { position: Vec3; rotation: Quat },
  rotations: readonly Quat[],
): JointWorlds {
  const positions: Vec3[] = [];
  const turns: Quat[] = [];
  skeleton.parents.forEach((parent, i) => {
    const own = rotations[i] ?? [0, 0, 0, 1];
    const above = turns[parent];
    const from = positions[parent];
    if (!above || !from) {
      positions.push(root.position);
      turns.push(multiply(root.rotation, own));
    } else {
      positions.push(add(from, rotate(above, skeleton.offsets[i] ?? [0, 0, 0])));
      turns.push(multiply(above, own));
    }
  });
  return { positions, rotations: turns };
}

/** Rotation whose x axis is `along` and whose y axis lies as near to `side` as it can. */
export function basis(along: Vec3, side: Vec3): Quat {
  const x = normalize(along, [1, 0, 0]);
  const y = normalize(addScaled(side, x, -dot(side, x)), Math.abs(x[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]);
  const z = cross(x, y);
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return normalizeQuat([(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]);
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
    return normalizeQuat([s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]);
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
    return normalizeQuat([(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]);
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
  return normalizeQuat([(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]);
}
