import { cutFilm } from "../screenplay/index.ts";
import { openFilmFolder } from "./film-folder.ts";
import type { FilmRequest } from "./film-request.ts";
import type { Manifest } from "./manifest.ts";
import { directStage } from "./stages/direct.ts";
import { drawStage } from "./stages/draw.ts";
import { finishStage } from "./stages/finish.ts";
import { mixStage } from "./stages/mix.ts";
import { photographStage } from "./stages/photograph.ts";
import { simulateStage } from "./stages/simulate.ts";
import { speakStage } from "./stages/speak.ts";
import { prepareRenderer } from "./stages/prepare-renderer.ts";
import { openStages } from "./stages.ts";
import type { Studio } from "./studio.ts";

export type Film = { readonly folder: string; readonly manifest: Manifest };

/** From a sentence to a film: the whole of Kinora in the order in which it happens. */
export async function makeFilm(request: FilmRequest, studio: Studio): Promise<Film> {
  const startedAt = performance.now();
  await using folder = await openFilmFolder(request.out);
  const stages = openStages(studio);
  const screenplay = await stages.run(directStage(request, studio));
  prepareRenderer(screenplay, request, studio);
  const cut = cutFilm(screenplay, request.fps);
  const voices = await stages.run(speakStage(screenplay, studio));
  const staged = await stages.run(simulateStage(screenplay, cut, voices, studio));
  const take = await stages.run(photographStage(screenplay, staged, request, studio));
  const mix = await stages.run(mixStage(screenplay, take, voices, request, studio));
  const drawn = await stages.run(drawStage(screenplay, take, cut, mix, request, folder, studio));
  const made = { request, screenplay, cut, take, mix, drawn, startedAt };
  const manifest = await stages.run(finishStage(made, stages.records, folder, studio));
  await folder.publish();
  return { folder: request.out, manifest };
}
