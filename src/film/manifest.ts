import type { FilmRequest, RemixRecord } from "./film-request.ts";
import type { StageName } from "./progress.ts";
import type { StageRecord } from "./stages.ts";

/** Enough to make the film again, and proof of what was made: SHA-256 of each stage's output before encoding. */
export type Manifest = {
  readonly version: 1;
  readonly prompt: string;
  /** Null: made from a prompt or a screenplay, not from another film. */
  readonly remix: RemixRecord | null;
  readonly seed: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly quality: FilmRequest["quality"];
  readonly frameCount: number;
  readonly versions: { readonly kinora: string; readonly code: string; readonly node: string };
  readonly renderer: string;
  /** Hash of each stage's output: screenplay, take with cameras, frames (I420; of the hashes of each, in order), mix (32-bit float). */
  readonly sha256: {
    readonly screenplay: string;
    readonly take: string;
    readonly frames: string;
    readonly mix: string;
  };
  readonly stages: Partial<Record<StageName, StageRecord>>;
  readonly totalSeconds: number;
  /** Mean milliseconds a frame, by step. */
  readonly frameMilliseconds: Readonly<Record<string, number>>;
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number };
  /** What could not be staged as asked, one sentence each. */
  readonly faults: readonly string[];
};
