import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { KinoraError } from "../../base/index.ts";
import { shrinkStill, writeSheet } from "../../encode/index.ts";
import { makeFilm, type FilmRequest, type Studio } from "../../film/index.ts";
import type { BatchProgress } from "../batch-progress.ts";
import { filmSheet, type SheetFilm } from "./film-sheet.ts";
import {
  overviewSheet,
  overviewStills,
  overviewTileWidth,
  overviewWaveColumns,
  type OverviewEntry,
} from "./overview-sheet.ts";
import { spread } from "./pick-frames.ts";
import { readFilmFolder } from "./read-film-folder.ts";
import type { ShowcaseFilm } from "./showcase.ts";
import { waveColumns } from "./waveform.ts";

/** Films each prompt and lays out its sheet, then all on one page. Returns how many failed; those are told and skipped. */
export async function filmDailies(
  films: readonly ShowcaseFilm[],
  settings: Pick<FilmRequest, "seconds" | "width" | "height" | "quality"> & { readonly out: string },
  studio: Studio,
  progress: BatchProgress,
): Promise<number> {
  const { out, ...wanted } = settings;
  await mkdir(out, { recursive: true });
  const entries: OverviewEntry[] = [];
  for (const { name, prompt } of films) {
    progress.begin(name);
    try {
      const folder = join(out, "films", name);
      await makeFilm(
        { ...wanted, prompt, screenplay: null, fps: 24, seed: 1, style: null, passes: [], out: folder },
        studio,
      );
      const film = await readFilmFolder(name, folder);
      await writeSheet(join(out, `${name}.png`), filmSheet(film));
      entries.push(await overviewEntry(film));
    } catch (error) {
      if (error instanceof KinoraError && error.code === "cancelled") throw error;
      const failure = error instanceof Error ? error.message : String(error);
      progress.say(`${name} failed: ${failure}`);
      entries.push({ name, prompt, stills: [], wave: [], failure });
    }
  }
  const title = `Dailies: ${films.length} films, ${settings.width}x${settings.height}, ${settings.quality}`;
  if (films.length > 1) await writeSheet(join(out, "overview.png"), overviewSheet(title, entries));
  return entries.filter(({ failure }) => failure !== null).length;
}

async function overviewEntry({ name, manifest, extract }: SheetFilm): Promise<OverviewEntry> {
  const chosen = spread(0, extract.stills.length - 1, overviewStills).flatMap((i) => extract.stills[i] ?? []);
  return {
    name,
    prompt: manifest.prompt,
    stills: await Promise.all(chosen.map((still) => shrinkStill(still, overviewTileWidth))),
    wave: waveColumns(extract.left, extract.right, overviewWaveColumns),
    failure: null,
  };
}
