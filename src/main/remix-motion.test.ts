import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { prepareArt, readPeoplePack, type ArtAssets } from "../art/index.ts";
import { direct, remix, type Language } from "../director/index.ts";
import type { Screenplay } from "../screenplay/index.ts";
import { transformAt, type Take } from "../take/index.ts";
import { firstPlaces, simulate } from "../world/index.ts";
import { bakePeopleOnce } from "./bake-people.ts";
import { stateFolder } from "./house.ts";
import { loadLanguage } from "./load-language.ts";

// Parent and remix are both simulated: bodies that the instruction does not touch must move as they did.

let language: Language;
let assets: ArtAssets;

before(async () => {
  language = await loadLanguage();
  assets = await prepareArt(readPeoplePack(await readFile(await bakePeopleOnce(stateFolder))), null);
});

function takeOf(screenplay: Screenplay): Promise<Take> {
  const silent = { ...screenplay, lines: [] };
  return simulate({
    screenplay: silent,
    speech: [],
    assets,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** The farthest that the body is from where it was, in metres, over both takes' common time. */
function farthest(id: string, a: Take, b: Take): number {
  const [first, second] = [a.transforms[id], b.transforms[id]];
  if (!first || !second) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let t = 0; t <= Math.min(a.durationSeconds, b.durationSeconds); t += 0.05) {
    const [p, q] = [transformAt(first, t).position, transformAt(second, t).position];
    most = Math.max(most, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
  }
  return most;
}

const walk = "A woman in a blue coat walks along a street. A dog sits next to a bench.";
const shot = "A basketball player shoots from the free throw line and misses.";
const room = "A boy walks into the living room. His mother points at the table.";
const meadow = "Two horses run across a meadow. A dog stands under a tree.";

for (const { prompt, instruction, same } of [
  { prompt: walk, instruction: "give her a red coat", same: ["woman", "dog", "bench"] },
  { prompt: walk, instruction: "make it night and in anime style", same: ["woman", "dog", "bench"] },
  { prompt: walk, instruction: "move the camera to a drone view", same: ["woman", "dog", "bench"] },
  { prompt: walk, instruction: "replace the dog with a cat", same: ["woman", "bench"] },
  { prompt: walk, instruction: "remove the dog", same: ["woman", "bench"] },
  { prompt: room, instruction: "remove the mother", same: ["boy"] },
  { prompt: room, instruction: "replace the mother with a dog", same: ["boy"] },
  { prompt: room, instruction: "add a cat", same: ["boy", "mother"] },
  { prompt: meadow, instruction: "have the dog sit down", same: ["horse", "horse-2"] },
  { prompt: walk, instruction: "add a second dog", same: ["woman", "dog", "bench"] },
  { prompt: shot, instruction: "add a second player", same: ["basketball-player", "basketball"] },
  { prompt: shot, instruction: "make the ball blue", same: ["basketball-player", "basketball"] },
  { prompt: meadow, instruction: "remove the dog", same: ["horse", "horse-2"] },
  { prompt: meadow, instruction: "add a bird", same: ["horse", "horse-2", "dog"] },
] as const) {
  test(`${instruction}: ${same.join(", ")} move as before`, async () => {
    const parent = direct(prompt, { seed: 1, seconds: 4, style: null }, language);
    const before = await takeOf(parent);
    const child = remix(parent, instruction, { language, stage: await firstPlaces(parent, assets) });
    const after = await takeOf(child.screenplay);
    const moved = same.map((id) => [id, farthest(id, before, after)] as const).filter(([, metres]) => metres > 0.001);
    assert.deepEqual(moved, []);
  });
}
