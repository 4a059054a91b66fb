import { matters, soundOfSet } from "../../art/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { mixSound, type Mix } from "../../sound/index.ts";
import type { Take } from "../../take/index.ts";
import type { FilmRequest } from "../film-request.ts";
import { readPacked, writePacked } from "../packed.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";
import type { Voices } from "./speak.ts";

/** Take to stereo mix, as the microphones at the cameras hear it. */
export function mixStage(
  screenplay: Screenplay,
  take: Take,
  voices: Voices,
  request: FilmRequest,
  studio: Studio,
): StageRun<Mix> {
  const { acoustics, ambience } = soundOfSet(screenplay.setting.set);
  return {
    name: "mix",
    cacheKey: null,
    make: (report) =>
      mixSound({
        screenplay,
        take,
        audio: voices.audio,
        acoustics,
        ambience,
        matters,
        fps: request.fps,
        soundFont: studio.soundFont,
        onProgress: report,
        signal: studio.signal,
      }),
    codec: { write: writePacked, read: (bytes) => readPacked<Mix>(bytes) },
  };
}
