import type { Screenplay } from "../../screenplay/index.ts";
import type { FilmRequest } from "../film-request.ts";
import type { Studio } from "../studio.ts";

/**
 * Has the renderer build the set while the world is simulated. Nothing waits for it; a renderer that fails is told of
 * when frames are drawn.
 */
export function prepareRenderer(screenplay: Screenplay, request: FilmRequest, studio: Studio): void {
  studio
    .frameSource()
    .then((source) => source.prepare(screenplay.setting, request.quality))
    .catch(() => undefined);
}
