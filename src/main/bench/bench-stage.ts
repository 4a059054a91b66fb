import { designOf } from "../../art/index.ts";
import { createRandom, KinoraError } from "../../base/index.ts";
import { directPrompt } from "../../director/index.ts";
import { cutFilm, type Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { placeCameras, simulate } from "../../world/index.ts";
import { loadAssets } from "../load-assets.ts";
import { loadLanguage } from "../load-language.ts";
import { readSuites } from "./director/read-suites.ts";
import { scoreStage, type StagePrompt, type StageScore } from "./score-stage.ts";

const ASPECT = 16 / 9;
/** Frames a second that are judged; the cameras' paths do not depend on it. */
const FPS = 12;

export type StageOptions = {
  /** So many prompts drawn at random; null is all. */
  readonly count: number | null;
  readonly seed: number;
  /** Text that a prompt or its id must have; null is any. */
  readonly only: string | null;
  readonly signal: AbortSignal;
};

/** Films prompts of a folder's *.jsonl files whose things are all in the catalogue, without drawing, and judges the takes. */
export async function benchStage(folder: string, options: StageOptions): Promise<StageScore> {
  const { count, seed, only, signal } = options;
  const suites = await readSuites(folder).catch((error: unknown) => {
    throw new KinoraError("bad-arguments", `No prompts can be read from '${folder}'; name a folder of *.jsonl files.`, {
      cause: error,
    });
  });
  const language = await loadLanguage();
  const random = createRandom(`stage/${seed}`);
  const shuffled = suites
    .filter(({ id, prompt }) => only === null || id.includes(only) || prompt.includes(only))
    .map((one) => ({ one, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const prompts: StagePrompt[] = [];
  let unstaged = 0;
  for (const { id, prompt } of shuffled) {
    if (count !== null && prompts.length >= count) break;
    const asked = { seed: 1, seconds: null, style: null };
    const directed = await directPrompt(prompt, asked, { language, model: null, signal }).catch(() => null);
    if (directed && isStageable(directed.screenplay)) prompts.push({ id, prompt, screenplay: directed.screenplay });
    else unstaged += 1;
  }
  if (prompts.length === 0)
    throw new KinoraError("bad-arguments", `'${folder}' has no prompt whose things the catalogue has.`);
  const assets = await loadAssets();
  return scoreStage({
    prompts,
    unstaged,
    assets,
    aspect: ASPECT,
    fps: FPS,
    async film(screenplay): Promise<Take> {
      const seconds = cutFilm(screenplay, FPS).worldSeconds;
      // Nobody needs to be heard: a line takes no time here.
      const staged = await simulate({
        screenplay: { ...screenplay, seconds },
        speech: [],
        assets,
        onProgress: () => undefined,
        signal,
      });
      return { ...staged, cameras: await placeCameras({ screenplay, take: staged, assets, aspect: ASPECT, fps: FPS }) };
    },
    now: () => performance.now() / 1000,
  });
}

/** True where everybody and everything that is named has a design, and there is something. */
function isStageable({ cast, props }: Screenplay): boolean {
  const named = [...cast, ...props];
  return named.length > 0 && named.every((one) => designOf(one.design) !== null || ("ofSet" in one && one.ofSet));
}
