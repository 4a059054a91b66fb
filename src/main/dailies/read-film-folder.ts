import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFilm } from "../../encode/index.ts";
import type { Manifest } from "../../film/index.ts";
import { cutFilm } from "../../screenplay/index.ts";
import { readStagedFilm } from "../read-staged-film.ts";
import { sheetColumns, sheetRows, type SheetFilm } from "./film-sheet.ts";
import { pickFrames } from "./pick-frames.ts";

/** Reads a finished film from its folder: what the sheet shows is what the file holds. */
export async function readFilmFolder(name: string, folder: string): Promise<SheetFilm> {
  const made = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const { screenplay, take } = await readStagedFilm(folder);
  const cut = cutFilm(screenplay, made.fps);
  const picked = pickFrames(cut, sheetColumns, sheetRows);
  const frames = picked.flatMap((shot) => shot.frames);
  const extract = await readFilm(join(folder, "film.mp4"), made.fps, frames);
  return { name, manifest: made, screenplay, take, cut, picked, extract };
}
