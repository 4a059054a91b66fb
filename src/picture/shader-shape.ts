import { setOf } from "../art/index.ts";
import type { Screenplay, Setting } from "../screenplay/index.ts";
import { weatheringOf, type Weathering } from "./light/weathering.ts";

/** What is written into shaders, so that pictures that differ in it share no materials. */
export type ShaderShape = Weathering & {
  /** Whether floors may mirror. */
  readonly mirrors: boolean;
};

/** What a film's shaders have to be written for. */
export function shaderShapeOf(setting: Setting, style: Screenplay["style"]): ShaderShape {
  const isIndoors = setOf(setting.set)?.indoors ?? false;
  const weathering = weatheringOf(setting, isIndoors, style);
  // Rooms, and streets in the rain. A drawn look has no gloss.
  return { ...weathering, mirrors: !weathering.isDrawn && (weathering.ground === "wet" || isIndoors) };
}
