import type { ArtAssets } from "../../art/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { openRapier } from "../engine/rapier.ts";
import type { Placement } from "./standing.ts";
import { setStage } from "./stage.ts";
import { openWorkshop } from "./workshop.ts";

/**
 * Where the stage puts every body before anything moves: what a mark at an absolute position must say for the body to
 * stand there again. Those who walk when the film opens have come some way from it by then.
 */
export async function firstPlaces(screenplay: Screenplay, assets: ArtAssets): Promise<ReadonlyMap<string, Placement>> {
  const stage = setStage(screenplay, openWorkshop(assets), await openRapier());
  return new Map([...stage.staged.values()].map(({ id, place }) => [id, place]));
}
