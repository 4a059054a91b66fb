/** The stages of a film in order; progress, timings, cache and manifest hang on these names. */
export const stageNames = ["direct", "speak", "simulate", "photograph", "mix", "draw", "finish"] as const;
export type StageName = (typeof stageNames)[number];

/** One report while a film is made. */
export type Progress = {
  readonly stage: StageName;
  /** Done share of this stage, 0 to 1. */
  readonly fraction: number;
  /** Seconds until the whole film is done; null while unknown. */
  readonly secondsLeft: number | null;
};

export type OnProgress = (progress: Progress) => void;
