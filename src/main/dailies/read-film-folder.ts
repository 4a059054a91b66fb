import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readFilm } from "../../encode/index.ts";
import type { Manifest } from "../../film/index.ts";
import { cutFilm, readScreenplay } from "../../screenplay/index.ts";
import { readTake } from "../../take/index.ts";
import { sheetColumns, sheetRows, type SheetFilm } from "./film-sheet.ts";
import { pickFrames } from "./pick-frames.ts";

/** Reads a finished film from its folder: what the sheet shows is what the file holds. */
export async function readFilmFolder(name: string, folder: string): Promise<SheetFilm> {
  const [manifest, plan, take] = await Promise.all([
    readFile(join(folder, "manifest.json"), "utf8"),
    readFile(join(folder, "screenplay.json"), "utf8"),
    readFile(join(folder, "take.json.gz")),
  ]);
  const made = JSON.parse(manifest) as Manifest;
  const screenplay = readScreenplay(JSON.parse(plan));
  const cut = cutFilm(screenplay, made.fps);
  const picked = pickFrames(cut, sheetColumns, sheetRows);
  const frames = picked.flatMap((shot) => shot.frames);
  const extract = await readFilm(join(folder, "film.mp4"), made.fps, frames);
  return { name, manifest: made, screenplay, take: readTake(gunzipSync(take).toString("utf8")), cut, picked, extract };
}
