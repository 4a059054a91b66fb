import { paintBeard } from "../people/beard-painter.ts";
import { paintEye } from "../people/eye-painter.ts";
import { paintHair } from "../people/hair-painter.ts";
import { paintGarment } from "../people/garment-painter.ts";
import { paintBanner, paintScoreboard } from "./board.ts";
import { paintBall } from "./ball.ts";
import { paintBark, paintFoliage } from "./foliage.ts";
import { paintEarth } from "./earth.ts";
import { paintPaving, paintRender, paintRooms } from "./facade.ts";
import { paintPainting, paintRug, paintWallpaper } from "./interior.ts";
import { paintMasonry } from "./masonry.ts";
import { paintParquet } from "./parquet.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";

/** Paints one recipe (`TextureRecipe.recipe` names a painter in this folder); pure, equal recipes give equal texels. */
export type Painter = (params: TextureRecipe["params"]) => PaintedTexture;

const painters: Readonly<Record<string, Painter>> = {
  ball: paintBall,
  banner: paintBanner,
  bark: paintBark,
  beard: paintBeard,
  earth: paintEarth,
  eye: paintEye,
  foliage: paintFoliage,
  garment: paintGarment,
  hair: paintHair,
  masonry: paintMasonry,
  painting: paintPainting,
  parquet: paintParquet,
  paving: paintPaving,
  render: paintRender,
  rooms: paintRooms,
  rug: paintRug,
  scoreboard: paintScoreboard,
  wallpaper: paintWallpaper,
};

export function paintTexture(recipe: TextureRecipe): PaintedTexture {
  const painter = painters[recipe.recipe];
  if (!painter) throw new RangeError(`Art has no texture recipe '${recipe.recipe}'.`);
  return painter(recipe.params);
}
