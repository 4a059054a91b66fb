import { KinoraError } from "../../base/index.ts";
import { checkPlan, directPrompt } from "../../director/index.ts";
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
      if (screenplay) {
        checkPlan(screenplay);
        return screenplay;
      }
      if (prompt.trim() === "") {
        throw new KinoraError("bad-arguments", "The prompt is empty; say in a sentence what the film should show.");
      }
      const { model, signal } = studio;
      const asked = { seed, seconds, style };
      const directed = await directPrompt(prompt, asked, { language: await studio.language(), model, signal });
      for (const warning of directed.warnings) studio.warn(warning);
      return directed.screenplay;
    },
    codec: {
      write: (screenplay) => new TextEncoder().encode(JSON.stringify(screenplay)),
      read: (bytes) => readScreenplay(JSON.parse(new TextDecoder().decode(bytes))),
    },
  };
}
