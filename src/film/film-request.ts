import type { Screenplay } from "../screenplay/index.ts";

export const qualities = ["draft", "standard", "high"] as const;
export type Quality = (typeof qualities)[number];

export const passNames = ["depth", "mask", "normal", "flow"] as const;
export type PassName = (typeof passNames)[number];

/** What a person asks for. */
export type FilmRequest = {
  readonly prompt: string;
  /** A ready plan takes the place of the director's; null: the prompt is directed. */
  readonly screenplay: Screenplay | null;
  /** Film length; null: the director decides. */
  readonly seconds: number | null;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly seed: number;
  readonly quality: Quality;
  readonly style: string | null;
  readonly passes: readonly PassName[];
  /** Folder that will hold the film. */
  readonly out: string;
};
