import type { Surface } from "../../art/index.ts";

/** What a shader must be able to do for a surface; everything else travels in vertices and textures. */
export type Traits = {
  readonly isTextured: boolean;
  readonly hasRelief: boolean;
  readonly isCut: boolean;
  /** Mirrors its surroundings visibly: smooth or metal, or lacquered over. */
  readonly gloss: "none" | "plain" | "coated";
  readonly glows: boolean;
  readonly isDoubleSided: boolean;
  /** Seen through: blended over what lies behind. */
  readonly isClear: boolean;
  /** Light goes through thin sheets (leaves) or scatters under the skin. */
  readonly translucency: "none" | "sheet" | "flesh";
  /** Drawn many times, placed by instance attributes. */
  readonly isScattered: boolean;
  readonly sways: boolean;
  /** Part of the set, on which rain and snow lie. */
  readonly weathers: "dry" | "wet" | "snow";
  /** Level ground that mirrors what stands on it. */
  readonly isFloor: boolean;
  /** Covered with hair, which lies in strands. */
  readonly isFurry: boolean;
};

/** How a surface is used, beside what it is. */
export type Use = {
  readonly isScattered: boolean;
  readonly sways: boolean;
  readonly weathers: Traits["weathers"];
  /** Level ground, in a picture where such ground may mirror. */
  readonly isFloor: boolean;
};

export function traitsOf(surface: Surface, has: Use & { readonly relief: boolean }): Traits {
  const isSheet = surface.doubleSided || surface.alphaCut !== null;
  const gloss =
    surface.clearcoat > 0.05
      ? "coated"
      : surface.roughness < 0.5 || surface.metalness > 0.4
        ? "plain"
        : has.weathers === "wet" && !isSheet
          ? "plain"
          : "none";
  return {
    isTextured: surface.texture !== null,
    hasRelief: has.relief,
    isCut: surface.alphaCut !== null,
    gloss,
    glows: surface.emissive.some((value) => value > 0),
    isDoubleSided: surface.doubleSided,
    isClear: surface.opacity < 1,
    translucency: surface.translucency <= 0 ? "none" : isSheet ? "sheet" : "flesh",
    isScattered: has.isScattered,
    sways: has.sways,
    weathers: has.weathers,
    isFloor: has.isFloor && gloss !== "none",
    isFurry: surface.furMetres > 0,
  };
}

/** Equal keys, equal shaders. */
export function traitsKey(traits: Traits): string {
  return Object.values(traits).join();
}
