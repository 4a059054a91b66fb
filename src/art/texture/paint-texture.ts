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
import { paintAppleSkin } from "./apple-skin.ts";
import { paintBroadcast } from "./broadcast.ts";
import { paintCarton } from "./carton.ts";
import { paintDial } from "./dial.ts";
import { paintLeather } from "./leather.ts";
import { paintParquet } from "./parquet.ts";
import { paintLabel, paintPage } from "./print.ts";
import { paintMarble, paintRock } from "./rock.ts";
import { paintWeave } from "./weave.ts";
import { fillTexels, type Painting } from "./texels.ts";
import { paintWood } from "./wood.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";

/** Paints one recipe (`TextureRecipe.recipe` names a painter in this folder); pure, equal recipes give equal texels. */
type Painter = (params: TextureRecipe["params"]) => Painting | PaintedTexture;

const painters: Readonly<Record<string, Painter>> = {
  "apple-skin": paintAppleSkin,
  ball: paintBall,
  banner: paintBanner,
  bark: paintBark,
  beard: paintBeard,
  brick: paintMasonry,
  broadcast: paintBroadcast,
  carton: paintCarton,
  concrete: paintRender,
  dial: paintDial,
  earth: paintEarth,
  eye: paintEye,
  foliage: paintFoliage,
  garment: paintGarment,
  hair: paintHair,
  label: paintLabel,
  leather: paintLeather,
  marble: paintMarble,
  masonry: paintMasonry,
  page: paintPage,
  painting: paintPainting,
  parquet: paintParquet,
  paving: paintPaving,
  render: paintRender,
  rock: paintRock,
  rooms: paintRooms,
  rug: paintRug,
  scoreboard: paintScoreboard,
  wallpaper: paintWallpaper,
  weave: paintWeave,
  wood: paintWood,
};

/** With a coarseness of 2 or more a painting has so many times fewer texels along each side, where its painter can. */
export function paintTexture(recipe: TextureRecipe, coarseness = 1): PaintedTexture {
  const painter = painters[recipe.recipe];
  if (!painter) throw new RangeError(`Art has no texture recipe '${recipe.recipe}'.`);
  const painted = painter(recipe.params);
  return "at" in painted ? fillTexels(painted, coarseness) : painted;
}
