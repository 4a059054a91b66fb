import { KinoraError } from "../../base/index.ts";
import { direct } from "../../director/index.ts";
import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import type { FilmRequest } from "../film-request.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";

/** Prompt to screenplay; a screenplay that was handed in is taken as it is. */
export function directStage(request: FilmRequest, studio: Studio): StageRun<Screenplay> {
  return {
    name: "direct",
    cacheKey: null,
    async make() {
      const { screenplay, prompt, seed, seconds, style } = request;
      if (screenplay) return screenplay;
      if (prompt.trim() === "") {
        throw new KinoraError("bad-arguments", "The prompt is empty; say in a sentence what the film should show.");
      }
      return direct(prompt, { seed, seconds, style }, await studio.language());
    },
    codec: {
      write: (screenplay) => new TextEncoder().encode(JSON.stringify(screenplay)),
      read: (bytes) => readScreenplay(JSON.parse(new TextDecoder().decode(bytes))),
    },
  };
}
