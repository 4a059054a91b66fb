import { join } from "node:path";
import { makeFilm, stageNames, type Manifest, type StageName, type Studio } from "../../film/index.ts";
import { watchMemory, type TreeMemory } from "./process-memory.ts";

/** The first film of README. */
export const benchPrompt =
  "A basketball player in a red jersey shoots from the free throw line and misses; the ball bounces off the backboard " +
  'and rolls away. He shouts "Oh no!"';

export type FilmBench = {
  readonly renderer: string;
  readonly filmSeconds: number;
  readonly size: string;
  readonly fps: number;
  readonly totalSeconds: number;
  readonly secondsPerFilmSecond: Readonly<Partial<Record<StageName, number>>>;
  readonly peakMemory: TreeMemory | null;
};

export type BenchShape = {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
};

/** Knows nothing and keeps nothing: every stage is run. */
const noCache: Studio["cache"] = { read: async () => null, write: async () => undefined };

/** Makes the film once with nothing cached, as somebody's first film is made, into `folder`. */
export async function benchFilm(shape: BenchShape, folder: string, studio: Studio): Promise<FilmBench> {
  await using memory = watchMemory();
  const request = {
    ...shape,
    prompt: benchPrompt,
    screenplay: null,
    seed: 1,
    quality: "draft",
    style: null,
    passes: [],
    out: join(folder, "film"),
  } as const;
  const { manifest } = await makeFilm(request, { ...studio, cache: noCache });
  return { ...figuresOf(manifest), peakMemory: memory.peak };
}

/** What a manifest tells of the pace at which its film was made. */
export function figuresOf(manifest: Manifest): Omit<FilmBench, "peakMemory"> {
  const { stages, seconds } = manifest;
  const timed = stageNames.flatMap((name) => {
    const record = stages[name];
    return record ? [[name, record.seconds / seconds] as const] : [];
  });
  return {
    renderer: manifest.renderer,
    filmSeconds: seconds,
    size: `${manifest.width}x${manifest.height}`,
    fps: manifest.fps,
    totalSeconds: manifest.totalSeconds,
    secondsPerFilmSecond: Object.fromEntries(timed),
  };
}
