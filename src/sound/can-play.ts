import type { Cue } from "../screenplay/index.ts";
import { knowsAmbience } from "./ambience/ambience-of.ts";
import { effectOf } from "./effects/effects.ts";

/** Whether a cue of these words would be heard in the mix. */
export function canPlay(kind: Cue["kind"], words: string): boolean {
  switch (kind) {
    case "music":
    case "silence":
      return true;
    case "effect":
      return effectOf(words) !== null;
    case "ambience":
      return knowsAmbience(words);
  }
}
