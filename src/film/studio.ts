import type { ArtAssets } from "../art/index.ts";
import type { Language, ModelPort } from "../director/index.ts";
import type { Still } from "../encode/index.ts";
import type { FrameSource } from "../frames/index.ts";
import type { Voices } from "../sound/index.ts";
import type { OpenBoard } from "./drawing/frame-board.ts";
import type { FilmCache } from "./cache.ts";
import type { OnProgress } from "./progress.ts";

/** Everything that films are made with, opened once by main; several films may be made in one studio, one by one. */
export type Studio = {
  readonly versions: { readonly kinora: string; readonly code: string; readonly node: string };
  /** Loaded when first asked for: a film from a screenplay needs no language, a silent one no voices. */
  readonly language: () => Promise<Language>;
  /** The user's language model, or null: prompts are read by the built-in reader. */
  readonly model: ModelPort | null;
  /** Tells the user something that does not stop the film. */
  readonly warn: (sentence: string) => void;
  readonly voices: () => Promise<Voices>;
  /** The instruments, for films with music. */
  readonly soundFont: () => Promise<Uint8Array>;
  readonly assets: () => Promise<ArtAssets>;
  readonly frameSource: () => Promise<FrameSource>;
  readonly openBoard: OpenBoard;
  readonly cache: FilmCache;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Small pictures of the film as they are drawn, in order; never waited for. */
  readonly onStill?: (still: Still, filmSeconds: number) => void;
};
