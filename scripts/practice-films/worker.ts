// Makes films for scripts/practice-films.ts, one after the other in this process, with one frame source.
import { KinoraError } from "../../src/base/index.ts";
import { makeFilm, type FilmRequest, type Studio } from "../../src/film/index.ts";
import { openStudio } from "../../src/main/open-studio.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readScreenplay, type Note } from "../../src/screenplay/index.ts";
import type { PracticeResult } from "./summary.ts";

export type PracticeTask = Pick<FilmRequest, "prompt" | "seconds" | "width" | "height" | "seed" | "out"> & {
  readonly id: string;
};
export type FromWorker = { readonly kind: "alive" } | { readonly kind: "result"; readonly result: PracticeResult };

const ALIVE_EVERY_MS = 1000;
const say = (message: FromWorker): void => void process.send?.(message);
// The supervisor has gone.
process.on("disconnect", () => process.exit(1));

let lastAliveAt = 0;
const opening = openStudio({
  signal: new AbortController().signal,
  onProgress() {
    const now = performance.now();
    if (now - lastAliveAt < ALIVE_EVERY_MS) return;
    lastAliveAt = now;
    say({ kind: "alive" });
  },
});
process.on("message", (task: PracticeTask) => {
  void opening.then((studio) => film(task, studio)).then((result) => say({ kind: "result", result }));
});

async function film({ id, ...wanted }: PracticeTask, studio: Studio): Promise<PracticeResult> {
  const startedAt = performance.now();
  const about = { id, prompt: wanted.prompt };
  const elapsed = (): number => (performance.now() - startedAt) / 1000;
  try {
    const request = { ...wanted, screenplay: null, fps: 24, quality: "draft", style: null, passes: [] } as const;
    const { folder, manifest } = await makeFilm(request, studio);
    const { notes } = readScreenplay(JSON.parse(await readFile(join(folder, "screenplay.json"), "utf8")));
    const { faults } = manifest;
    return { ...about, outcome: "made", seconds: elapsed(), error: null, notes: notes.map(short), faults };
  } catch (error) {
    const isRefused = error instanceof KinoraError && error.code === "refused";
    return {
      ...about,
      outcome: isRefused ? "refused" : "failed",
      seconds: elapsed(),
      error: explain(error),
      notes: [],
      faults: [],
    };
  }
}

function short({ kind, words }: Note): PracticeResult["notes"][number] {
  return { kind, words };
}

/** An inner failure's place in the code is what whoever mends it needs. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error instanceof KinoraError ? "" : ` (${error.stack?.split("\n")[1]?.trim() ?? "nowhere"})`;
  return `${error.message.split("\n")[0]}${place}`;
}
