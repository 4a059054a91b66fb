import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { KinoraError } from "../../base/index.ts";
import { rgbOfI420, writeSheet, type Still } from "../../encode/index.ts";
import type { Quality, Studio } from "../../film/index.ts";
import type { BatchProgress } from "../batch-progress.ts";
import { exhibitSheet, type ExhibitPictures } from "./exhibit-sheet.ts";
import type { Exhibit } from "./exhibit.ts";
import { stillJob } from "./still-job.ts";

const VIEWS = 4;

/** Draws each exhibit from four sides; a sheet for each group. Returns how many failed; those are told and skipped. */
export async function drawExhibits(
  exhibits: readonly Exhibit[],
  settings: { readonly width: number; readonly height: number; readonly quality: Quality; readonly out: string },
  studio: Studio,
  progress: BatchProgress,
): Promise<number> {
  const { out, ...size } = settings;
  await mkdir(out, { recursive: true });
  let failed = 0;
  for (const group of new Set(exhibits.map((exhibit) => exhibit.group))) {
    const shown: ExhibitPictures[] = [];
    for (const exhibit of exhibits.filter((one) => one.group === group)) {
      progress.begin(exhibit.name);
      try {
        shown.push(await drawExhibit(exhibit, size, studio));
      } catch (error) {
        if (error instanceof KinoraError && error.code === "cancelled") throw error;
        failed++;
        const failure = error instanceof Error ? error.message : String(error);
        progress.say(`${exhibit.name} failed: ${failure}`);
        shown.push({ name: exhibit.name, facts: "", stills: [], failure });
      }
    }
    const sheet = exhibitSheet(`${group}: ${shown.length}`, shown, { ...size, views: VIEWS });
    await writeSheet(join(out, `${group}.png`), sheet);
  }
  return failed;
}

async function drawExhibit(
  exhibit: Exhibit,
  size: { readonly width: number; readonly height: number; readonly quality: Quality },
  studio: Studio,
): Promise<ExhibitPictures> {
  const { facts, ...scene } = exhibit.stage(await studio.assets(), size.width / size.height);
  const stills: Still[] = [];
  const source = await studio.frameSource();
  await source.draw(
    stillJob({ ...scene, ...size }),
    async ({ i420 }) => void stills.push(rgbOfI420(i420, size.width, size.height)),
    studio.signal,
  );
  return { name: exhibit.name, facts, stills, failure: null };
}
