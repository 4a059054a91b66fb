import type { Vec3 } from "../../../base/index.ts";
import type { Attributes } from "../../../screenplay/index.ts";
import { colourFrom, makeFrom, painted, rgb, surface } from "../../kit/index.ts";
import type { Surface } from "../../model.ts";

/** Metres that a tile of wood grain covers. */
export const WOOD_TILE_METRES = 0.55;

/** Colours that timber has by itself; any other is paint. */
const timbers =
  /^(?:dark |light )?(?:brown|tan|chestnut|chocolate|walnut|oak|mahogany|umber|caramel|coffee|honey|natural)$/;

export type Finish = { readonly matter: string; readonly along: Surface; readonly upright: Surface };

/** Wood with its grain lying (`along` x) and standing; another material or paint where the prompt asks for it. */
export function timber(attributes: Attributes, usual: Vec3, boards = 1): Finish {
  const own = makeFrom(attributes);
  if (own && own.matter !== "wood") return { matter: own.matter, along: own.surface, upright: own.surface };
  const [asked] = attributes.colours;
  const colour = colourFrom(attributes, usual);
  if (asked !== undefined && !timbers.test(asked)) {
    const paint = surface({ colour, roughness: 0.38, clearcoat: 0.25 });
    return { matter: "wood", along: paint, upright: paint };
  }
  const grained = (along: "u" | "v"): Surface =>
    surface({
      colour: [1, 1, 1],
      roughness: 0.42,
      clearcoat: 0.2,
      texture: painted("wood", { colour: rgb(colour), along, boards: along === "u" ? boards : 1 }),
    });
  return { matter: "wood", along: grained("u"), upright: grained("v") };
}

/** Upholstery: woven cloth in the asked or usual colour, or the material that the prompt names. */
export function upholstery(attributes: Attributes, usual: Vec3, index = 0): { matter: string; surface: Surface } {
  const own = makeFrom(attributes);
  if (own && own.matter !== "cloth") return own;
  return { matter: "cloth", surface: cloth(colourFrom(attributes, usual, index)) };
}

export function cloth(colour: Vec3): Surface {
  return surface({
    colour: [1, 1, 1],
    roughness: 0.93,
    sheen: 0.4,
    texture: painted("weave", { colour: rgb(colour) }),
  });
}
