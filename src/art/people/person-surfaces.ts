import type { Vec3 } from "../../base/index.ts";
import { surface } from "../kit/index.ts";
import type { Surface, TextureRecipe } from "../model.ts";
import type { FittedData } from "./people-pack.ts";

/** A picture of the pack, dyed where `tint` is given. */
export function imageRecipe(
  file: string,
  options: { tint?: Vec3 | null; level?: number; contrast?: number; normal?: string } = {},
): TextureRecipe {
  const { tint = null, level = 0.2, contrast = 1, normal = "" } = options;
  return {
    recipe: "image",
    params: { file, normal, ...(tint ? { tint: [...tint], level, contrast } : {}) },
    metresPerTile: null,
  };
}

export function skinSurface(picture: string, tone: Vec3): Surface {
  return surface({ colour: tone, roughness: 0.52, sheen: 0.12, translucency: 0.25, texture: imageRecipe(picture) });
}

export function clothSurface(piece: FittedData, colour: Vec3 | null): Surface {
  const [picture] = Object.values(piece.pictures);
  if (!picture) return surface({ colour: colour ?? [0.5, 0.5, 0.5], roughness: 0.9, doubleSided: true });
  const texture = imageRecipe(picture.name, { tint: colour, level: picture.brightness, normal: piece.normalPicture });
  return surface({ colour: [1, 1, 1], roughness: 0.85, sheen: 0.25, doubleSided: true, alphaCut: 0.5, texture });
}

export function hairSurface(piece: FittedData, colour: Vec3): Surface {
  const [picture] = Object.values(piece.pictures);
  const texture = imageRecipe(picture?.name ?? "", { tint: colour, level: picture?.brightness ?? 0.1, contrast: 0.8 });
  return surface({ colour: [1, 1, 1], roughness: 0.5, sheen: 0.3, doubleSided: true, alphaCut: 0.4, texture });
}
