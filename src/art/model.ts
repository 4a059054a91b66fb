import type { Quat, Vec3 } from "../base/index.ts";

// What every design of art comes out as: plain data that world, picture and sound each read their part of.
// Metres, kilograms, Y up, facing +Z, standing on y = 0 unless the design says otherwise.

/** Optical properties. Colours are linear sRGB, 0 to 1. */
export type Surface = {
  readonly colour: Vec3;
  readonly roughness: number;
  readonly metalness: number;
  /** Under 1 is see-through (blended). */
  readonly opacity: number;
  /** Light given off, linear RGB relative to a sunlit white wall = 1. */
  readonly emissive: Vec3;
  readonly clearcoat: number;
  /** 0 none; cloth and fur lighten at grazing angles. */
  readonly sheen: number;
  /** 0 opaque matt; leaves, cloth and skin let some light through. */
  readonly translucency: number;
  readonly doubleSided: boolean;
  /** Painted by art.paintTexture; null is plain colour. */
  readonly texture: TextureRecipe | null;
  /** Texel cut-out threshold for leaf cards and nets; null is none. */
  readonly alphaCut: number | null;
  /** Shell fur: strand length in metres, 0 none. */
  readonly furMetres: number;
};

/** A picture that art paints: equal recipes give equal texels. `image` recipes name a file of the people pack. */
export type TextureRecipe = {
  readonly recipe: string;
  readonly params: Readonly<Record<string, number | string | boolean | readonly number[]>>;
  /** Metres that one repeat covers where the mesh has no UVs of its own (world-space projection); null uses UVs. */
  readonly metresPerTile: number | null;
};

/** RGBA colour (sRGB encoded, straight alpha) and, where the recipe has relief, a height in [0, 1] per texel. */
export type PaintedTexture = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly relief: Float32Array | null;
  /** Depth of relief 1 in metres. */
  readonly reliefMetres: number;
};

export type Mesh = {
  readonly name: string;
  /** Key of Model.surfaces. */
  readonly surface: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly uvs: Float32Array | null;
  /** Linear RGB per vertex, multiplied on the surface's colour. */
  readonly colours: Float32Array | null;
  readonly indices: Uint32Array;
  /** Four joints a vertex; null: rigid on `joint`. */
  readonly skin: { readonly joints: Uint16Array; readonly weights: Float32Array } | null;
  /** Index of the joint that a rigid mesh rides on; null: the model's root. */
  readonly joint: number | null;
  /** Position deltas by morph name ('mouth-open'), sparse: vertex indices and xyz triples. */
  readonly morphs: Readonly<Record<string, { readonly indices: Uint32Array; readonly deltas: Float32Array }>> | null;
};

/** A joint at rest. Rest rotation is the identity (world aligned), so a pose is one rotation a joint. */
export type Joint = {
  readonly name: string;
  /** Index of the parent, always smaller than one's own; null for the root. */
  readonly parent: number | null;
  /** At rest, in model space. */
  readonly position: Vec3;
};

export type ColliderShape =
  | { readonly kind: "ball"; readonly radius: number }
  | { readonly kind: "box"; readonly halfSize: Vec3; readonly bevel?: number }
  | { readonly kind: "capsule"; readonly halfHeight: number; readonly radius: number }
  | { readonly kind: "cylinder"; readonly halfHeight: number; readonly radius: number }
  | { readonly kind: "hull"; readonly points: Float32Array }
  | { readonly kind: "mesh"; readonly positions: Float32Array; readonly indices: Uint32Array }
  /** Heights in rows along +Z of columns along +X, centred on the collider's place. */
  | {
      readonly kind: "heights";
      readonly columns: number;
      readonly rows: number;
      readonly heights: Float32Array;
      readonly size: Vec3;
    };

export type Collider = {
  /** What a contact calls it: 'backboard', 'rim', 'floor', or the model's own part. */
  readonly part: string;
  readonly shape: ColliderShape;
  readonly position: Vec3;
  readonly rotation: Quat;
  /** Key of art's matter table. */
  readonly matter: string;
  readonly joint: number | null;
};

/** A named place on a model: 'grip', 'seat', 'top', 'handle', 'mouth', 'rim'. */
export type Anchor = {
  readonly name: string;
  readonly position: Vec3;
  readonly rotation: Quat;
  readonly joint: number | null;
};

export type Model = {
  readonly meshes: readonly Mesh[];
  readonly surfaces: Readonly<Record<string, Surface>>;
  readonly joints: readonly Joint[];
  readonly colliders: readonly Collider[];
  readonly anchors: readonly Anchor[];
  /** Full extent at rest. */
  readonly sizeMetres: Vec3;
  readonly massKg: number;
  /** Main matter: what it sounds and slides like. */
  readonly matter: string;
  /** Of the thing itself on an unyielding plate (a ball's), where its matter's will not do. */
  readonly restitution: number | null;
};
