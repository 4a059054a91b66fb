import { paintBeard } from "../people/beard-painter.ts";
import { paintGarment } from "../people/garment-painter.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";

/** Paints one recipe (`TextureRecipe.recipe` names a painter in this folder); pure, equal recipes give equal texels. */
export type Painter = (params: TextureRecipe["params"]) => PaintedTexture;

const painters: Readonly<Record<string, Painter>> = { beard: paintBeard, garment: paintGarment };

export function paintTexture(recipe: TextureRecipe): PaintedTexture {
  const painter = painters[recipe.recipe];
  if (!painter) throw new RangeError(`Art has no texture recipe '${recipe.recipe}'.`);
  return painter(recipe.params);
}
