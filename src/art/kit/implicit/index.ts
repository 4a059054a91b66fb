// implicit: bodies without edges. In: soft lumps, each with the joint it follows. Out: one closed skin and its weights.
export { eggLump, rodLump, slabLump } from "./lump.ts";
export type { Lump, LumpOptions } from "./lump.ts";
export { sculpt } from "./sculpt.ts";
export type { SculptOptions } from "./sculpt.ts";
export { skinToLumps } from "./skin.ts";
export type { Skin } from "./skin.ts";
