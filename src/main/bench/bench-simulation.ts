import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Studio } from "../../film/index.ts";
import { readScreenplay } from "../../screenplay/index.ts";
import { readTake } from "../../take/index.ts";
import { simulate } from "../../world/index.ts";
import { medianOf } from "./bench-peers.ts";

/** Odd, so that the median is one of them. */
const RUNS = 5;

/**
 * World seconds in a second when the film in `folder` is simulated again, with models and engine loaded and nothing
 * drawing beside it: the median of several runs.
 */
export async function benchSimulation(folder: string, studio: Studio): Promise<number> {
  const film = join(folder, "film");
  const screenplay = readScreenplay(JSON.parse(await readFile(join(film, "screenplay.json"), "utf8")));
  const { speech } = readTake(gunzipSync(await readFile(join(film, "take.json.gz"))).toString("utf8"));
  const assets = await studio.assets();
  const runs: { speed: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    await simulate({ screenplay, speech, assets, onProgress: () => undefined, signal: studio.signal });
    runs.push({ speed: screenplay.seconds / ((performance.now() - before) / 1000) });
  }
  return medianOf(runs, "speed");
}
