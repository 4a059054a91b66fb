import type { Screenplay } from "../../screenplay/index.ts";
import { speakLines } from "../../sound/index.ts";
import type { SpokenLine } from "../../take/index.ts";
import { readPacked, writePacked } from "../packed.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";

/** Every line as it will be said, with its phones' times, and its sound (48 kHz, mono) by line id. */
export type Voices = {
  readonly lines: readonly SpokenLine[];
  readonly audio: Readonly<Record<string, Float32Array>>;
};

/** Voices are recorded before the world is simulated, since mouths move to their phones. */
export function speakStage(screenplay: Screenplay, studio: Studio): StageRun<Voices> {
  const { lines, cast, seed } = screenplay;
  return {
    name: "speak",
    cacheKey: lines.length === 0 ? null : JSON.stringify([studio.versions.code, lines, cast, seed]),
    async make() {
      if (lines.length === 0) return { lines: [], audio: {} };
      return speakLines(screenplay, await studio.voices());
    },
    codec: { write: writePacked, read: (bytes) => readPacked<Voices>(bytes) },
  };
}
