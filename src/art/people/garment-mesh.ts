import type { Mesh } from "../model.ts";
import type { PackedSkin, Topology } from "./people-pack.ts";

import type { Placement } from "./measure.ts";

export type MeshInput = {
  readonly name: string;
  readonly surface: string;
  readonly topology: Topology;
  readonly level: number;
  readonly skin: PackedSkin;
  /** Points and their normals, decimetres. */
  readonly places: Float32Array;
  readonly normals: Float32Array;
  readonly placement: Placement;
  /** Linear factors of each point's colour; null is 1 throughout. */
  readonly colours?: Float32Array | null;
  /** Triangles whose three points are all hidden are left out. */
  readonly isHidden: ((point: number) => boolean) | null;
  /** Moves of points by morph name, decimetres, dense. */
  readonly morphs: Readonly<Record<string, Float32Array>> | null;
};

/** Moves under this many decimetres are not worth a morph's entry. */
const STILL = 5e-4;

/** The drawn mesh: only corners that a triangle uses. */
export function garmentMesh(input: MeshInput): Mesh {
  const { topology, places, normals, placement, skin, isHidden } = input;
  const { points, uvs } = topology;
  const triangles = topology.levels[Math.min(input.level, topology.levels.length - 1)] ?? topology.full;
  const at = new Int32Array(points.length).fill(-1);
  const corners: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < triangles.length; i += 3) {
    const three = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0];
    if (isHidden && three.every((corner) => isHidden(points[corner] ?? 0))) continue;
    for (const corner of three) {
      if ((at[corner] ?? -1) < 0) {
        at[corner] = corners.length;
        corners.push(corner);
      }
      indices.push(at[corner] ?? 0);
    }
  }
  const count = corners.length;
  const mesh = {
    positions: new Float32Array(count * 3),
    normals: new Float32Array(count * 3),
    uvs: new Float32Array(count * 2),
    joints: new Uint16Array(count * 4),
    weights: new Float32Array(count * 4),
  };
  corners.forEach((corner, v) => {
    const point = points[corner] ?? 0;
    for (let k = 0; k < 3; k++) {
      const place = places[point * 3 + k] ?? 0;
      mesh.positions[v * 3 + k] = (k === 1 ? place - placement.ground : place) * placement.scale;
      mesh.normals[v * 3 + k] = normals[point * 3 + k] ?? 0;
    }
    mesh.uvs[v * 2] = uvs[corner * 2] ?? 0;
    mesh.uvs[v * 2 + 1] = uvs[corner * 2 + 1] ?? 0;
    for (let k = 0; k < 4; k++) {
      mesh.joints[v * 4 + k] = skin.joints[point * 4 + k] ?? 0;
      mesh.weights[v * 4 + k] = (skin.weights[point * 4 + k] ?? 0) / 255;
    }
  });
  const morphs = input.morphs && sparseMorphs(input.morphs, { corners, points, scale: placement.scale });
  return {
    name: input.name,
    surface: input.surface,
    positions: mesh.positions,
    normals: mesh.normals,
    uvs: mesh.uvs,
    colours: input.colours ? triplesOf(input.colours, corners, points) : null,
    indices: Uint32Array.from(indices),
    skin: { joints: mesh.joints, weights: mesh.weights },
    joint: null,
    morphs: morphs && Object.keys(morphs).length > 0 ? morphs : null,
  };
}

function triplesOf(from: Float32Array, corners: readonly number[], points: Uint16Array): Float32Array {
  const triples = new Float32Array(corners.length * 3);
  corners.forEach((corner, v) => {
    for (let k = 0; k < 3; k++) triples[v * 3 + k] = from[(points[corner] ?? 0) * 3 + k] ?? 1;
  });
  return triples;
}

function sparseMorphs(
  moves: Readonly<Record<string, Float32Array>>,
  mesh: { readonly corners: readonly number[]; readonly points: Uint16Array; readonly scale: number },
): NonNullable<Mesh["morphs"]> {
  const morphs: Record<string, { indices: Uint32Array; deltas: Float32Array }> = {};
  for (const [name, move] of Object.entries(moves)) {
    const indices: number[] = [];
    const deltas: number[] = [];
    mesh.corners.forEach((corner, v) => {
      const point = (mesh.points[corner] ?? 0) * 3;
      const x = move[point] ?? 0;
      const y = move[point + 1] ?? 0;
      const z = move[point + 2] ?? 0;
      if (Math.abs(x) + Math.abs(y) + Math.abs(z) < STILL) return;
      indices.push(v);
      deltas.push(x * mesh.scale, y * mesh.scale, z * mesh.scale);
    });
    if (indices.length > 0) morphs[name] = { indices: Uint32Array.from(indices), deltas: Float32Array.from(deltas) };
  }
  return morphs;
}
