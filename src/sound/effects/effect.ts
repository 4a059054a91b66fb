import type { Random } from "../../base/index.ts";

export type EffectOptions = {
  /** How long it should go on; short sounds have their own length. */
  readonly seconds: number;
  /** 0 to 1. */
  readonly strength: number;
  /** Of the one that makes it, 1 for a usual adult or piece. */
  readonly size: number;
};

/** Something that can be heard by name. */
export type Effect = {
  /** Words of phenomena and cues that mean it. */
  readonly words: RegExp;
  /** Peak at two metres and full strength. */
  readonly level: number;
  readonly make: (random: Random, options: EffectOptions) => Float32Array;
};
