import type { Mesh, Model } from "../../art/index.ts";

/** A morph with its vertex numbers counted in the part. */
export type PartMorph = { readonly name: string; readonly indices: Uint32Array; readonly deltas: Float32Array };

/** All meshes of a model that share a surface, as one drawable. */
export type Part = {
  readonly surface: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly uvs: Float32Array;
  /** Linear RGB per vertex; white where the mesh brings none. */
  readonly colours: Float32Array;
  readonly indices: Uint32Array;
  /** Null where nothing of it ever moves against the model's root. */
  readonly skin: { readonly joints: Uint16Array; readonly weights: Float32Array } | null;
  readonly morphs: readonly PartMorph[];
};

/** One part a surface: few draw calls, few materials. */
export function partsOf(model: Model): Part[] {
  const bySurface = new Map<string, Mesh[]>();
  for (const mesh of model.meshes) {
    const list = bySurface.get(mesh.surface) ?? [];
    bySurface.set(mesh.surface, [...list, mesh]);
  }
  return [...bySurface].map(([surface, meshes]) =>
    mergeMeshes(
      surface,
      meshes.map((mesh) => withUvs(mesh, model.surfaces[surface]?.texture?.metresPerTile ?? null)),
    ),
  );
}

function mergeMeshes(surface: string, meshes: readonly Mesh[]): Part {
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.positions.length / 3, 0);
  const corners = meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0);
  const isSkinned = meshes.some((mesh) => mesh.skin !== null || mesh.joint !== null);
  const part = {
    surface,
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    uvs: new Float32Array(vertices * 2),
    colours: new Float32Array(vertices * 3).fill(1),
    indices: new Uint32Array(corners),
    skin: isSkinned ? { joints: new Uint16Array(vertices * 4), weights: new Float32Array(vertices * 4) } : null,
    morphs: new Array<PartMorph>(),
  };
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    const count = mesh.positions.length / 3;
    part.positions.set(mesh.positions, vertex * 3);
    part.normals.set(mesh.normals, vertex * 3);
    if (mesh.uvs) part.uvs.set(mesh.uvs, vertex * 2);
    if (mesh.colours) part.colours.set(mesh.colours, vertex * 3);
    for (let i = 0; i < mesh.indices.length; i++) part.indices[corner + i] = (mesh.indices[i] ?? 0) + vertex;
    if (part.skin) bindVertices(mesh, part.skin, vertex);
    for (const [name, morph] of Object.entries(mesh.morphs ?? {})) {
      const first = vertex;
      part.morphs.push({ name, indices: morph.indices.map((index) => index + first), deltas: morph.deltas });
    }
    vertex += count;
    corner += mesh.indices.length;
  }
  return part;
}

function bindVertices(mesh: Mesh, skin: { joints: Uint16Array; weights: Float32Array }, first: number): void {
  if (mesh.skin) {
    skin.joints.set(mesh.skin.joints, first * 4);
    skin.weights.set(mesh.skin.weights, first * 4);
    return;
  }
  for (let i = 0; i < mesh.positions.length / 3; i++) {
    skin.joints[(first + i) * 4] = mesh.joint ?? 0;
    skin.weights[(first + i) * 4] = 1;
  }
}

/** A textured mesh without UVs is seen along the axis that each triangle faces, one repeat every so many metres. */
function withUvs(mesh: Mesh, metresPerTile: number | null): Mesh {
  if (mesh.uvs || metresPerTile === null) return mesh;
  const corners = mesh.indices.length;
  const split = {
    positions: new Float32Array(corners * 3),
    normals: new Float32Array(corners * 3),
    uvs: new Float32Array(corners * 2),
    colours: mesh.colours ? new Float32Array(corners * 3) : null,
    joints: new Uint16Array(corners * 4),
    weights: new Float32Array(corners * 4),
  };
  for (let corner = 0; corner < corners; corner += 3) {
    const [a, b, c] = [mesh.indices[corner] ?? 0, mesh.indices[corner + 1] ?? 0, mesh.indices[corner + 2] ?? 0];
    const summed = [0, 1, 2].map((axis) =>
      Math.abs(
        (mesh.normals[a * 3 + axis] ?? 0) + (mesh.normals[b * 3 + axis] ?? 0) + (mesh.normals[c * 3 + axis] ?? 0),
      ),
    );
    const [x = 0, y = 0, z = 0] = summed;
    const [uAxis, vAxis] = y >= x && y >= z ? [0, 2] : x > z ? [2, 1] : [0, 1];
    [a, b, c].forEach((vertex, k) => {
      const at = corner + k;
      for (let axis = 0; axis < 3; axis++) {
        split.positions[at * 3 + axis] = mesh.positions[vertex * 3 + axis] ?? 0;
        split.normals[at * 3 + axis] = mesh.normals[vertex * 3 + axis] ?? 0;
        if (split.colours) split.colours[at * 3 + axis] = mesh.colours?.[vertex * 3 + axis] ?? 1;
      }
      split.uvs[at * 2] = (mesh.positions[vertex * 3 + uAxis] ?? 0) / metresPerTile;
      split.uvs[at * 2 + 1] = (mesh.positions[vertex * 3 + vAxis] ?? 0) / metresPerTile;
      for (let slot = 0; slot < 4; slot++) {
        split.joints[at * 4 + slot] = mesh.skin?.joints[vertex * 4 + slot] ?? 0;
        split.weights[at * 4 + slot] = mesh.skin?.weights[vertex * 4 + slot] ?? 0;
      }
    });
  }
  return {
    ...mesh,
    positions: split.positions,
    normals: split.normals,
    uvs: split.uvs,
    colours: split.colours,
    indices: Uint32Array.from({ length: corners }, (_, i) => i),
    skin: mesh.skin ? { joints: split.joints, weights: split.weights } : null,
  };
}
