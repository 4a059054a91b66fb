import type { Screenplay } from "../../screenplay/index.ts";
import { writeTake, type Take } from "../../take/index.ts";
import { placeCameras } from "../../world/index.ts";
import type { FilmRequest } from "../film-request.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";

/** Puts the cameras into the take. They come after the simulation, so that they know where everything will be. */
export function photographStage(
  screenplay: Screenplay,
  take: Take,
  request: FilmRequest,
  studio: Studio,
): StageRun<Take> {
  return {
    name: "photograph",
    cacheKey: null,
    async make() {
      const aspect = request.width / request.height;
      const cameras = await placeCameras({ screenplay, take, assets: await studio.assets(), aspect, fps: request.fps });
      return { ...take, cameras };
    },
    codec: {
      write: (filmed) => new TextEncoder().encode(writeTake(filmed)),
      read() {
        throw new Error("the filmed take is never cached");
      },
    },
  };
}
