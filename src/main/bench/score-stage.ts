import type { ArtAssets } from "../../art/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { relationsHeld } from "./stage/score-relations.ts";
import { judgeSights, sightsOf } from "./stage/score-views.ts";
import { openScenery } from "./stage/scenery.ts";
import type { Miss } from "./score-director.ts";

/** How exactly deeds must begin, seconds. */
const BEAT_SECONDS = 0.25;

/** What a stage was asked for and how often it was there. */
export type StageScore = {
  readonly films: number;
  readonly unstaged: number;
  readonly measures: readonly {
    readonly name: string;
    readonly found: number;
    readonly of: number;
    readonly misses: readonly Miss[];
  }[];
  readonly failures: readonly Miss[];
  readonly seconds: number;
};

export type StagePrompt = { readonly id: string; readonly prompt: string; readonly screenplay: Screenplay };

type Inputs = {
  readonly prompts: readonly StagePrompt[];
  readonly unstaged: number;
  readonly assets: ArtAssets;
  readonly aspect: number;
  readonly fps: number;
  /** The screenplay's take with its cameras. */
  film(screenplay: Screenplay): Promise<Take>;
  /** Seconds. */
  now(): number;
};

/** Films every prompt without drawing and judges the takes by their geometry alone. */
export async function scoreStage(inputs: Inputs): Promise<StageScore> {
  const { prompts, assets, aspect, fps } = inputs;
  const sceneryOf = openScenery(assets);
  const measures = new Map<string, { found: number; of: number; misses: Miss[] }>();
  const failures: Miss[] = [];
  const start = inputs.now();
  const note = (name: string, isFound: boolean, miss: Miss): void => {
    const one = measures.get(name) ?? { found: 0, of: 0, misses: [] };
    measures.set(name, one);
    one.of += 1;
    if (isFound) one.found += 1;
    else one.misses.push(miss);
  };
  for (const { id, prompt, screenplay } of prompts) {
    let take: Take;
    try {
      take = await inputs.film(screenplay);
    } catch (error) {
      failures.push({ id, prompt, wanted: "a take", got: error instanceof Error ? error.message : String(error) });
      continue;
    }
    const scenery = sceneryOf(screenplay.setting);
    for (const { relation, isFound, got } of relationsHeld(screenplay, take, scenery, aspect)) {
      const miss = { id, prompt, wanted: `${relation.of} ${relation.kind} ${relation.to}`, got };
      note("relations in the first frame", isFound, miss);
      note(`relation ${relation.kind}`, isFound, miss);
    }
    for (const { isFound, sight } of judgeSights(sightsOf({ screenplay, take, scenery, aspect, fps }))) {
      const { body, shot, framing, seen, outside, hidden, by } = sight;
      note("named bodies in view", isFound, {
        id,
        prompt,
        wanted: `${body} in ${shot} (${framing})`,
        got: `seen ${percent(seen)}, outside ${percent(outside)}, hidden ${percent(hidden)}${by === "" ? "" : ` by ${by}`}`,
      });
    }
    for (const beat of screenplay.beats) {
      const real = take.beats.find((one) => one.beat === beat.id);
      // Who walks when the film opens is under way by then.
      const isUnderWay = real?.start === 0 && beat.start < 1;
      const isFound = real !== undefined && (isUnderWay || Math.abs(real.start - beat.start) <= BEAT_SECONDS);
      note("beats begin as planned", isFound, {
        id,
        prompt,
        wanted: `${beat.actor} ${beat.action} at ${beat.start.toFixed(2)} s`,
        got: real ? `${real.start.toFixed(2)} s` : "never",
      });
    }
  }
  return {
    films: prompts.length - failures.length,
    unstaged: inputs.unstaged,
    measures: [...measures].map(([name, one]) => ({ name, ...one })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    failures,
    seconds: inputs.now() - start,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
