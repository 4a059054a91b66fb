import type { ArtAssets } from "../../art/index.ts";
import type { Vec3 } from "../../base/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { transformAt } from "../../take/index.ts";
import { openRapier } from "../engine/rapier.ts";
import { simulateIn } from "../simulate.ts";
import { keptPlaces, travels } from "./bystanders.ts";
import type { Placement } from "./standing.ts";
import { setStage } from "./stage.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

export type FirstPlaces = {
  placeOf(id: string): Placement | null;
  /** Taken by those who stay: no way that leads nowhere in particular ends there. */
  readonly kept: readonly Vec3[];
  /** Where those who go come by, every quarter of a second. */
  readonly ways: readonly { readonly of: string; readonly at: Vec3 }[];
};

const WAY_SECONDS = 0.25;

/**
 * Where the stage puts every body before anything moves: what a mark at an absolute position must say for the body to
 * stand there again. Those who walk when the film opens have come some way from it by then.
 */
export async function firstPlaces(screenplay: Screenplay, assets: ArtAssets): Promise<FirstPlaces> {
  const workshop = openWorkshop(assets);
  const stage = setStage(screenplay, workshop, await openRapier());
  const staged = [...stage.staged.values()];
  return {
    placeOf: (id) => stage.staged.get(id)?.place ?? null,
    kept: keptPlaces(screenplay, staged).map(({ at }) => at),
    ways: await waysOf(screenplay, workshop),
  };
}

async function waysOf(screenplay: Screenplay, workshop: Workshop): Promise<FirstPlaces["ways"]> {
  const goers = screenplay.cast.filter(({ id }) => travels(screenplay, id));
  if (goers.length === 0) return [];
  const take = await simulateIn(workshop, {
    screenplay: { ...screenplay, lines: [] },
    speech: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return goers.flatMap(({ id }) => {
    const track = take.transforms[id];
    if (!track) return [];
    const count = Math.floor(take.durationSeconds / WAY_SECONDS) + 1;
    return Array.from({ length: count }, (_, i) => ({ of: id, at: transformAt(track, i * WAY_SECONDS).position }));
  });
}
