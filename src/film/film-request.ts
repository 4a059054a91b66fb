import type { Edit, Note, Screenplay } from "../screenplay/index.ts";

export const qualities = ["draft", "standard", "high"] as const;
export type Quality = (typeof qualities)[number];

export const passNames = ["depth", "mask", "normal", "flow"] as const;
export type PassName = (typeof passNames)[number];

/** Which film a remix was made from, and all that differs. */
export type RemixRecord = {
  readonly instruction: string;
  /** The parent's folder as it was named, and the SHA-256 of its screenplay stage. */
  readonly parent: { readonly folder: string; readonly screenplaySha256: string };
  readonly edits: readonly Edit[];
  /** How the instruction's words were read. */
  readonly notes: readonly Note[];
};

/** What a person asks for. */
export type FilmRequest = {
  readonly prompt: string;
  /** A ready plan takes the place of the director's; null: the prompt is directed. */
  readonly screenplay: Screenplay | null;
  /** Where the screenplay is another film's with edits. */
  readonly remix?: RemixRecord;
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
