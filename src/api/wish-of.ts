import type { FilmWish } from "../contract/index.ts";

const DEFAULT_FPS = 24;

export function qualityOf(model: FilmWish["model"]): FilmWish["quality"] {
  return model.includes("pro") ? "high" : "standard";
}

/** A wish with the usual values for what was not said. */
export function wishOf(
  said: Pick<FilmWish, "model" | "prompt" | "size"> & {
    readonly [Name in keyof FilmWish]?: FilmWish[Name] | undefined;
  },
): FilmWish {
  return {
    version: 1,
    model: said.model,
    prompt: said.prompt,
    wholePrompt: said.wholePrompt ?? null,
    seconds: said.seconds ?? null,
    size: said.size,
    fps: said.fps ?? DEFAULT_FPS,
    seed: said.seed ?? 1,
    style: said.style ?? null,
    quality: said.quality ?? qualityOf(said.model),
    characters: said.characters ?? [],
    reference: said.reference ?? null,
    remix: said.remix ?? null,
  };
}
