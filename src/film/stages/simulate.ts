import type { Cut, Screenplay } from "../../screenplay/index.ts";
import { readTake, writeTake, type Take } from "../../take/index.ts";
import { simulate } from "../../world/index.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";
import type { Voices } from "./speak.ts";

/** Screenplay to take, once through all shots. */
export function simulateStage(screenplay: Screenplay, cut: Cut, voices: Voices, studio: Studio): StageRun<Take> {
  const plan = withoutCameras(screenplay, cut);
  return {
    name: "simulate",
    cacheKey: JSON.stringify([studio.versions.code, plan, voices.lines]),
    async make(report) {
      return simulate({
        screenplay: plan,
        speech: voices.lines,
        assets: await studio.assets(),
        onProgress: report,
        signal: studio.signal,
      });
    },
    codec: {
      write: (take) => new TextEncoder().encode(writeTake(take)),
      read: (bytes) => readTake(new TextDecoder().decode(bytes)),
    },
  };
}

/**
 * What the world may know: everything but cameras, cues, style and the prompt's words. So another camera finds the same
 * take in the cache. Its one shot lasts as long as the world must, which in slow motion is less than the film.
 */
function withoutCameras(screenplay: Screenplay, cut: Cut): Screenplay {
  const [shot] = screenplay.shots;
  if (!shot) throw new RangeError("A screenplay has at least one shot.");
  return {
    ...screenplay,
    prompt: "",
    title: "",
    seconds: cut.worldSeconds,
    shots: [
      {
        id: "world",
        scene: 0,
        start: 0,
        duration: cut.worldSeconds,
        framing: "wide",
        angle: "eye-level",
        side: "any",
        lensMillimetres: null,
        moves: ["static"],
        subjects: [],
        transition: "cut",
        timeScale: 1,
        text: "",
      },
    ],
    cues: [],
    style: { look: "cinematic", standsFor: null, mood: null, words: [] },
    notes: [],
  };
}
