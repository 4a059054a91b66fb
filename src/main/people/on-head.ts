import type { BodyData, FittedData } from "../../art/index.ts";
import { BASE_POINTS } from "./fitted.ts";
import { fittedSkin } from "./rig.ts";

/** The men's head of the CC0 clothes: what offsets are scaled by, between pairs of base points, decimetres. */
const HEAD_SCALE: FittedData["scale"] = [
  [5399, 11998, 1.434],
  [791, 881, 2.4098],
  [962, 5320, 2.0001],
];

/** What all hair that we grow ourselves has in common: it follows the head, hides nothing and brings no pictures. */
export function onHead(
  fit: Pick<FittedData, "references" | "shares" | "offsets">,
  body: BodyData,
): Pick<
  FittedData,
  | "category"
  | "references"
  | "shares"
  | "offsets"
  | "scale"
  | "skin"
  | "hides"
  | "covers"
  | "pictures"
  | "normalPicture"
> {
  const none = new Uint8Array(Math.ceil(BASE_POINTS / 8));
  return {
    category: "hair",
    ...fit,
    scale: HEAD_SCALE,
    skin: fittedSkin(fit.references, fit.shares, body.skin),
    hides: none,
    covers: none,
    pictures: {},
    normalPicture: "",
  };
}
