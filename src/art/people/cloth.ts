import type { Vec3 } from "../../base/index.ts";
import { painted, surface } from "../kit/index.ts";
import type { Surface, TextureRecipe } from "../model.ts";
import type { FittedData } from "./people-pack.ts";
import type { Worn } from "./wardrobe.ts";

/** A picture of the pack, dyed where `tint` is given (see dyeImage). */
export function imageRecipe(
  file: string,
  options: {
    tint?: Vec3 | null;
    level?: number;
    contrast?: number;
    keep?: number;
    vivid?: number;
    gain?: Vec3;
    freckles?: number;
    normal?: string;
  } = {},
): TextureRecipe {
  const {
    tint = null,
    level = 0.2,
    contrast = 1,
    keep = 0,
    vivid = 0,
    gain = null,
    freckles = 0,
    normal = "",
  } = options;
  return {
    recipe: "image",
    params: {
      file,
      normal,
      ...(tint ? { tint: [...tint], level, contrast, keep, vivid } : {}),
      ...(gain ? { gain: [...gain] } : {}),
      ...(freckles > 0 ? { freckles } : {}),
    },
    metresPerTile: null,
  };
}

const feels = {
  cloth: { roughness: 0.88, sheen: 0.3 },
  denim: { roughness: 0.85, sheen: 0.15 },
  leather: { roughness: 0.42, sheen: 0 },
  satin: { roughness: 0.42, sheen: 0.5 },
  metal: { roughness: 0.34, sheen: 0, metalness: 0.85 },
} as const;

/** Photographed where the piece brings a picture, else painted. */
export function clothSurface(shape: FittedData, worn: Worn): Surface {
  const [print] = Object.values(shape.pictures);
  const picture =
    (worn.colour && worn.garment.isPrinted && worn.pattern === "plain" && shape.pictures["plain"]) || print;
  const isEven = picture !== print;
  const isShoe = worn.garment.slot === "feet";
  const feel = feels[worn.garment.matter];
  if (picture) {
    const texture = imageRecipe(picture.name, {
      tint: worn.colour,
      keep: worn.garment.keep,
      // Shoes are dark for the most part; their colour is that of the light leather.
      contrast: isEven ? 0.3 : isShoe ? 0.45 : 1,
      level: isShoe ? Math.max(0.22, picture.brightness) : picture.brightness,
      normal: shape.normalPicture,
    });
    return surface({ ...feel, doubleSided: true, alphaCut: 0.5, texture });
  }
  const texture = painted("garment", {
    colour: [...(worn.colour ?? [0.2, 0.2, 0.22])],
    trim: [...worn.trim],
    pattern: worn.pattern,
    ...(worn.number === null ? {} : { number: worn.number }),
    seed: worn.garment.id.length,
    wrinkles: { satin: 0.5, metal: 0 }[worn.garment.matter as string] ?? 1,
  });
  return surface({ ...feel, doubleSided: true, texture });
}
