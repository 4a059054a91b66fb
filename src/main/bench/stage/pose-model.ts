import type { Model } from "../../../art/index.ts";
import { add, multiply, rotate, subtract, type Quat, type Vec3 } from "../../../base/index.ts";
import { poseAt, transformAt, type Take } from "../../../take/index.ts";

/** A mesh's vertices in the world. */
export type Posed = { readonly positions: Float32Array; readonly indices: Uint32Array };

/** Meshes that can hide something: glass and water do not. */
export function solidMeshes(model: Model): Model["meshes"] {
  return model.meshes.filter((mesh) => (model.surfaces[mesh.surface]?.opacity ?? 1) >= 0.5);
}

type Joints = { readonly positions: readonly Vec3[]; readonly rotations: readonly Quat[] };

/** A take's body at an instant, mesh by mesh; written from the take's own definition, not by the world's code. */
export function poseModel(model: Model, take: Take, id: string, t: number): Posed[] {
  const track = take.transforms[id];
  if (!track) return [];
  const root = transformAt(track, t);
  const poses = take.poses[id];
  if (!poses)
    return placeModel(model, ([x, y, z]) => {
      const [a, b, c] = rotate(root.rotation, [x, y, z]);
      return [a + root.position[0], b + root.position[1], c + root.position[2]];
    });
  const turns = poseAt(poses, t).rotations;
  const joints: { positions: Vec3[]; rotations: Quat[] } = { positions: [], rotations: [] };
  model.joints.forEach(({ parent, position }, i) => {
    const own = turns[i] ?? [0, 0, 0, 1];
    const above = parent === null ? null : (joints.rotations[parent] ?? null);
    const from = parent === null ? null : (joints.positions[parent] ?? null);
    const rest = parent === null ? null : (model.joints[parent]?.position ?? null);
    joints.positions.push(above && from && rest ? add(from, rotate(above, subtract(position, rest))) : root.position);
    joints.rotations.push(multiply(above ?? root.rotation, own));
  });
  return solidMeshes(model).map((mesh) => ({ positions: posed(mesh, model, joints), indices: mesh.indices }));
}

/** A rigid model's meshes, moved. */
export function placeModel(model: Model, move: (p: Vec3) => Vec3): Posed[] {
  return solidMeshes(model).map(({ positions, indices }) => {
    const moved = new Float32Array(positions.length);
    for (let i = 0; i < positions.length; i += 3)
      moved.set(move([positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]), i);
    return { positions: moved, indices };
  });
}

function posed(mesh: Model["meshes"][number], model: Model, joints: Joints): Float32Array {
  const matrices = model.joints.map(({ position }, i) =>
    matrixOf(joints.positions[i] ?? [0, 0, 0], joints.rotations[i] ?? [0, 0, 0, 1], position),
  );
  const { positions, skin } = mesh;
  const to = new Float32Array(positions.length);
  for (let v = 0; v * 3 < positions.length; v++) {
    const [x, y, z] = [positions[v * 3] ?? 0, positions[v * 3 + 1] ?? 0, positions[v * 3 + 2] ?? 0];
    for (let k = 0; k < (skin ? 4 : 1); k++) {
      const weight = skin ? (skin.weights[v * 4 + k] ?? 0) : 1;
      const m = matrices[skin ? (skin.joints[v * 4 + k] ?? 0) : (mesh.joint ?? 0)];
      if (weight <= 0 || !m) continue;
      for (let axis = 0; axis < 3; axis++) {
        const o = axis * 4;
        to[v * 3 + axis] =
          (to[v * 3 + axis] ?? 0) +
          weight * ((m[o] ?? 0) * x + (m[o + 1] ?? 0) * y + (m[o + 2] ?? 0) * z + (m[o + 3] ?? 0));
      }
    }
  }
  return to;
}

/** Three rows of four: turns about `rest` and brings it to `position`. */
function matrixOf(position: Vec3, rotation: Quat, rest: Vec3): Float64Array {
  const columns = (
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
  ).map((axis) => rotate(rotation, [...axis]));
  const [a = [1, 0, 0], b = [0, 1, 0], c = [0, 0, 1]] = columns;
  const moved = subtract(position, rotate(rotation, rest));
  return Float64Array.from([0, 1, 2].flatMap((i) => [a[i] ?? 0, b[i] ?? 0, c[i] ?? 0, moved[i] ?? 0]));
}
