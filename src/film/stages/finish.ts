import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { writePoster, writeSpritesheet } from "../../encode/index.ts";
import type { Cut, Screenplay } from "../../screenplay/index.ts";
import type { Mix } from "../../sound/index.ts";
import { writeTake, type Take } from "../../take/index.ts";
import { captionsOf } from "../captions.ts";
import type { FilmFolder } from "../film-folder.ts";
import type { FilmRequest } from "../film-request.ts";
import type { Manifest } from "../manifest.ts";
import type { StageRecord, StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";
import type { Drawn } from "./draw.ts";

const gzipped = promisify(gzip);
const SPRITE_COLUMNS = 10;

/** All that earlier stages made. */
export type Made = {
  readonly request: FilmRequest;
  readonly screenplay: Screenplay;
  readonly cut: Cut;
  readonly take: Take;
  readonly mix: Mix;
  readonly drawn: Drawn;
  /** By performance.now(), milliseconds. */
  readonly startedAt: number;
};

/** Writes what lies beside the film: screenplay, take, captions, pictures and, last, the manifest. */
export function finishStage(
  made: Made,
  records: Manifest["stages"],
  folder: FilmFolder,
  studio: Studio,
): StageRun<Manifest> {
  return {
    name: "finish",
    cacheKey: null,
    async make() {
      const { screenplay, cut, take, drawn } = made;
      const captions = captionsOf(take.speech, screenplay, cut);
      await Promise.all([
        writeFile(folder.path("screenplay.json"), `${JSON.stringify(screenplay, null, 2)}\n`),
        gzipped(writeTake(take), { level: 6 }).then((bytes) => writeFile(folder.path("take.json.gz"), bytes)),
        writeFile(folder.path("captions.vtt"), captions),
        writePoster(folder.path("poster.webp"), drawn.poster),
        writeSpritesheet(folder.path("spritesheet.jpg"), drawn.sprites, SPRITE_COLUMNS),
      ]);
      const manifest = manifestOf(made, records, studio);
      await writeFile(folder.path("manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    },
    codec: null,
  };
}

function manifestOf(made: Made, records: Manifest["stages"], studio: Studio): Manifest {
  const { request, screenplay, cut, take, mix, drawn } = made;
  const hashOf = (record: StageRecord | undefined): string => record?.sha256 ?? "";
  return {
    version: 1,
    prompt: request.prompt,
    remix: request.remix ?? null,
    seed: request.seed,
    seconds: screenplay.seconds,
    width: request.width,
    height: request.height,
    fps: request.fps,
    quality: request.quality,
    frameCount: cut.frameCount,
    versions: studio.versions,
    renderer: drawn.renderer,
    sha256: {
      screenplay: hashOf(records.direct),
      take: hashOf(records.photograph),
      frames: drawn.framesSha256,
      mix: hashOf(records.mix),
    },
    stages: { ...records },
    totalSeconds: (performance.now() - made.startedAt) / 1000,
    frameMilliseconds: drawn.frameMilliseconds,
    loudness: { integratedLufs: mix.integratedLufs, truePeakDbtp: mix.truePeakDbtp },
    faults: take.faults,
  };
}
