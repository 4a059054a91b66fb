import type { Setting, Style } from "../../screenplay/index.ts";
import { lookOf } from "../look/look.ts";

/** What shaders are written for, fixed for a film: water or snow on the set, light in flat tones instead of gradients. */
export type Weathering = { readonly ground: "dry" | "wet" | "snow"; readonly isDrawn: boolean };

export function weatheringOf(setting: Setting, isIndoors: boolean, style: Style): Weathering {
  const { weather } = setting;
  const ground = isIndoors
    ? "dry"
    : weather === "rain" || weather === "storm"
      ? "wet"
      : weather === "snow"
        ? "snow"
        : "dry";
  return { ground, isDrawn: lookOf(style).isDrawn };
}
