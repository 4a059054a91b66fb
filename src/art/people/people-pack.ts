import { unpackBlocks } from "./blocks.ts";

// The baked people. Lengths are decimetres and Y is up, as in the source; `build` turns them into metres.

/** Moves of some base vertices; deltas are xyz triples in tenths of a millimetre. */
export type Target = { readonly indices: Uint16Array; readonly deltas: Int16Array };

/** Triangles over a picture's corners. A corner is a point of the shape with one texture coordinate. */
export type Topology = {
  /** Corner to point. */
  readonly points: Uint16Array;
  /** Two a corner, v = 0 at the picture's top. */
  readonly uvs: Float32Array;
  /** Corners of all triangles: what normals are taken from. */
  readonly full: Uint16Array;
  /** What is drawn: near, middle and far. */
  readonly levels: readonly Uint16Array[];
};

/** Four joints a point. */
export type PackedSkin = { readonly joints: Uint8Array; readonly weights: Uint8Array };

export type BodyData = Topology & {
  /** All points of the base mesh, its helpers after the body's own. */
  readonly positions: Float32Array;
  readonly skin: PackedSkin;
  /** Strengths of the face's features by base point, 0 to 255. */
  readonly masks?: Readonly<Record<"hollow" | "flush" | "lips" | "beard" | "lids", Uint8Array>>;
};

/** A shape that is fitted to the body: each point lies on three of its points, plus an offset. */
export type FittedData = Topology & {
  readonly category: "clothes" | "hair" | "eyes" | "eyebrows" | "eyelashes" | "teeth" | "tongue";
  readonly references: Uint16Array;
  readonly shares: Float32Array;
  readonly offsets: Float32Array;
  /** By axis: two body points and their distance on the shape's own body; offsets scale with it. */
  readonly scale: readonly (readonly [number, number, number])[];
  readonly skin: PackedSkin;
  /** One bit a body point: hidden beneath, and near enough beneath to be pushed in. */
  readonly hides: Uint8Array;
  readonly covers: Uint8Array;
  /** Its pictures by what the source calls them; `brightness` is the median linear luminance where triangles lie. */
  readonly pictures: Readonly<Record<string, { readonly name: string; readonly brightness: number }>>;
  readonly normalPicture: string;
  /** Unit normals of its points in 1/32767, where they are not taken from its triangles: locks of hair are round. */
  readonly normals?: Int16Array;
  /** Brightness of each point in 1/200. */
  readonly tones?: Uint8Array;
};

export type JointData = {
  readonly name: string;
  readonly parent: number | null;
  /** The joint lies in the mean of these base points. */
  readonly points: Uint16Array;
};

/** `mean` is the linear colour of its opaque part. */
export type Picture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly mean: readonly number[];
};

/** The baked people: base topology, morph targets, rig, weights, garments and textures, read from one file. */
export type PeoplePack = {
  readonly version: string;
  readonly body: BodyData;
  readonly joints: readonly JointData[];
  readonly targets: Readonly<Record<string, Target>>;
  readonly fitted: Readonly<Record<string, FittedData>>;
  readonly pictures: Readonly<Record<string, Picture>>;
};

/** Reads the file that `bakePeopleOnce` wrote. Throws RangeError on other data. */
export function readPeoplePack(bytes: Uint8Array<ArrayBuffer>): PeoplePack {
  return unpackBlocks(bytes) as PeoplePack;
}

/** An encoded picture of the pack and its media type. Throws RangeError on an unknown name. */
export function packImage(pack: PeoplePack, name: string): Picture {
  const picture = pack.pictures[name];
  if (!picture) throw new RangeError(`The people have no picture '${name}'.`);
  return picture;
}
