import type { Vec3 } from "../../base/index.ts";
import type { Surface, TextureRecipe } from "../model.ts";
import { colour as colourByName } from "./colour.ts";

/** A surface by what is unusual about it; the rest is matt, opaque and plain. `colour` may be a name. */
export function surface(what: Partial<Omit<Surface, "colour">> & { readonly colour?: Vec3 | string } = {}): Surface {
  const { colour = "white", ...rest } = what;
  return {
    roughness: 0.6,
    metalness: 0,
    opacity: 1,
    emissive: [0, 0, 0],
    clearcoat: 0,
    sheen: 0,
    translucency: 0,
    doubleSided: false,
    texture: null,
    alphaCut: null,
    furMetres: 0,
    ...rest,
    colour: typeof colour === "string" ? colourByName(colour) : colour,
  };
}

/** A painted picture laid by the mesh's UVs. */
export function painted(recipe: string, params: TextureRecipe["params"] = {}): TextureRecipe {
  return { recipe, params, metresPerTile: null };
}

/** Texture parameters take colours as plain lists. */
export function rgb(colour: Vec3 | string): readonly number[] {
  return typeof colour === "string" ? colourByName(colour) : colour;
}
