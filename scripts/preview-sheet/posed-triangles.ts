import { paintTexture, type Model, type Surface } from "../../src/art/index.ts";
import { add, rotate, subtract, type Quat, type Vec3 } from "../../src/base/index.ts";
import { skeletonOf, worldJoints } from "../../src/world/motion/skeleton.ts";

/** Triangles in the world with one colour, or one a vertex, linear. */
export type Flat = {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
  readonly colours: Float32Array | null;
  readonly surface: Vec3;
};

/** A model's meshes in the world: posed by its joints, or moved whole by `move`. */
export function posedTriangles(
  model: Model,
  pose: { readonly root: { position: Vec3; rotation: Quat }; readonly turns: readonly Quat[] } | null,
  move: (p: Vec3) => Vec3,
): Flat[] {
  const joints = pose ? worldJoints(skeletonOf(model), pose.root, pose.turns) : null;
  const byJoint = (p: Vec3, joint: number): Vec3 => {
    const place = joints?.positions[joint];
    const turn = joints?.rotations[joint];
    const rest = model.joints[joint]?.position;
    return place && turn && rest ? add(place, rotate(turn, subtract(p, rest))) : p;
  };
  return model.meshes.flatMap((mesh): Flat[] => {
    const surface = model.surfaces[mesh.surface];
    if (!surface || surface.opacity < 0.4) return [];
    const positions = new Float32Array(mesh.positions.length);
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const p: Vec3 = [mesh.positions[v * 3] ?? 0, mesh.positions[v * 3 + 1] ?? 0, mesh.positions[v * 3 + 2] ?? 0];
      let to: Vec3 = [0, 0, 0];
      if (joints && mesh.skin) {
        for (let k = 0; k < 4; k++) {
          const weight = mesh.skin.weights[v * 4 + k] ?? 0;
          if (weight <= 0) continue;
          const q = byJoint(p, mesh.skin.joints[v * 4 + k] ?? 0);
          to = [to[0] + q[0] * weight, to[1] + q[1] * weight, to[2] + q[2] * weight];
        }
      } else to = joints ? byJoint(p, mesh.joint ?? 0) : p;
      positions.set(move(to), v * 3);
    }
    const { colours, indices } = mesh;
    return [{ positions, indices, colours, surface: meanColour(surface) }];
  });
}

const means = new Map<string, Vec3>();

/** A surface's colour with its texture's mean; pictures of the people pack are left grey. */
function meanColour({ colour, texture }: Surface): Vec3 {
  if (!texture) return colour;
  const key = JSON.stringify(texture);
  let mean = means.get(key);
  if (!mean) {
    mean = [0.5, 0.5, 0.5];
    try {
      const { rgba } = paintTexture(texture);
      const sums: [number, number, number] = [0, 0, 0];
      let count = 0;
      for (let i = 0; i < rgba.length; i += 4 * 97, count++)
        for (const k of [0, 1, 2] as const) sums[k] += ((rgba[i + k] ?? 0) / 255) ** 2.2;
      mean = [sums[0] / count, sums[1] / count, sums[2] / count];
    } catch {
      // Recipes that need a picture stay grey.
    }
    means.set(key, mean);
  }
  return [colour[0] * mean[0], colour[1] * mean[1], colour[2] * mean[2]];
}
