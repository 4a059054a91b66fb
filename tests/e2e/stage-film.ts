import { readFile } from "node:fs/promises";
import { matters, prepareArt, readPeoplePack, setOf, type ArtAssets } from "../../src/art/index.ts";
import { direct, type Language } from "../../src/director/index.ts";
import { bakePeopleOnce } from "../../src/main/bake-people.ts";
import { stateFolder } from "../../src/main/house.ts";
import { loadLanguage } from "../../src/main/load-language.ts";
import { loadVoices } from "../../src/main/load-voices.ts";
import { cutFilm, type Cut, type Screenplay } from "../../src/screenplay/index.ts";
import { mixSound, speakLines, type Mix, type MixInput, type Voices } from "../../src/sound/index.ts";
import type { Take } from "../../src/take/index.ts";
import { placeCameras, simulate } from "../../src/world/index.ts";

/** All of a film but its picture, made through the rooms' doors: what a proof needs that looks at no pixel. */
export type StagedFilm = {
  readonly screenplay: Screenplay;
  readonly cut: Cut;
  /** With cameras. */
  readonly take: Take;
  readonly audio: MixInput["audio"];
};

const FPS = 24;
const opened: { language?: Promise<Language>; voices?: Promise<Voices>; assets?: Promise<ArtAssets> } = {};

export const language = (): Promise<Language> => (opened.language ??= loadLanguage());
export const voices = (): Promise<Voices> => (opened.voices ??= loadVoices());
export const assets = (): Promise<ArtAssets> =>
  (opened.assets ??= bakePeopleOnce(stateFolder)
    .then((path) => readFile(path))
    .then((bytes) => prepareArt(readPeoplePack(bytes), null)));

/** From a prompt, or a ready plan, to a take with cameras. */
export async function stageFilm(
  plan: string | Screenplay,
  options: { readonly seconds: number; readonly seed?: number; readonly aspect?: number },
): Promise<StagedFilm> {
  const { seconds, seed = 1, aspect = 16 / 9 } = options;
  const screenplay = typeof plan === "string" ? direct(plan, { seed, seconds, style: null }, await language()) : plan;
  const spoken = screenplay.lines.length === 0 ? null : await speakLines(screenplay, await voices());
  const take = await simulate({
    screenplay,
    speech: spoken?.lines ?? [],
    assets: await assets(),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const cameras = await placeCameras({ screenplay, take, assets: await assets(), aspect, fps: FPS });
  return { screenplay, cut: cutFilm(screenplay, FPS), take: { ...take, cameras }, audio: spoken?.audio ?? {} };
}

/** The film's mix, or only what `only` names of it: 'foley' is sound without voices and air. */
export async function mixFilm(film: StagedFilm, only: "all" | "foley" = "all"): Promise<Mix> {
  const { acoustics, ambience } = setOf(film.screenplay.setting.set) ?? {
    acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 },
    ambience: ["wind"],
  };
  return mixSound({
    screenplay: film.screenplay,
    take: film.take,
    audio: only === "all" ? film.audio : {},
    acoustics,
    ambience: only === "all" ? ambience : [],
    matters,
    fps: FPS,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
