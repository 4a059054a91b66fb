import { join } from "node:path";
import type { Studio } from "../../film/index.ts";
import { simulate } from "../../world/index.ts";
import { readStagedFilm } from "../read-staged-film.ts";
import { medianOf } from "./bench-peers.ts";

/** Odd, so that the median is one of them. */
const RUNS = 5;

/**
 * World seconds in a second when the film in `folder` is simulated again, with models and engine loaded and nothing
 * drawing beside it: the median of several runs.
 */
export async function benchSimulation(folder: string, studio: Studio): Promise<number> {
  const { screenplay, take } = await readStagedFilm(join(folder, "film"));
  const assets = await studio.assets();
  const runs: { speed: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    await simulate({ screenplay, speech: take.speech, assets, onProgress: () => undefined, signal: studio.signal });
    runs.push({ speed: screenplay.seconds / ((performance.now() - before) / 1000) });
  }
  return medianOf(runs, "speed");
}
