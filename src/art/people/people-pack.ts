/** The baked people: base topology, morph targets, rig, weights, garments and textures, read from one file. */
export type PeoplePack = { readonly bytes: Uint8Array<ArrayBuffer> };
