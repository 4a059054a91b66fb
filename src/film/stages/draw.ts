import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { encodeAudio, joinFilm, writePass, type Still } from "../../encode/index.ts";
import type { DrawJob, DrawnFrame } from "../../frames/index.ts";
import type { Cut, Screenplay } from "../../screenplay/index.ts";
import type { Mix } from "../../sound/index.ts";
import type { Take } from "../../take/index.ts";
import { chunksOf } from "../drawing/chunks-of.ts";
import { drawChunks, type ChunksReport } from "../drawing/draw-chunks.ts";
import { readChunk } from "../drawing/drawn-chunk.ts";
import type { FilmFolder } from "../film-folder.ts";
import type { FilmRequest } from "../film-request.ts";
import { sha256, type StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";

export type Drawn = {
  /** SHA-256 of the SHA-256s of all frames in order, I420. */
  readonly framesSha256: string;
  readonly renderer: string;
  /** Means of the frames that were drawn here. */
  readonly frameMilliseconds: ChunksReport["frameMilliseconds"];
  readonly poster: Still;
  readonly sprites: readonly Still[];
};

/** Draws the frames in chunks, encodes each while the next is drawn, and joins them with the mix. */
export function drawStage(
  screenplay: Screenplay,
  take: Take,
  cut: Cut,
  mix: Mix,
  request: FilmRequest,
  folder: FilmFolder,
  studio: Studio,
): StageRun<Drawn> {
  const { width, height, fps, quality, passes } = request;
  const job: DrawJob = { screenplay, take, width, height, fps, quality, passes };
  return {
    name: "draw",
    cacheKey: null,
    async make(report) {
      const source = await studio.frameSource();
      // Sound is encoded while frames are being drawn.
      const sound = encodeAudio(mix.left, mix.right, mix.sampleRate);
      sound.catch(() => undefined);
      await using board = await studio.openBoard(job, chunksOf(cut.frameCount, fps), source.renderer);
      for (const pass of passes) await mkdir(folder.path(join("passes", pass)), { recursive: true });
      let frames = 0;
      const onFrame = async (frame: DrawnFrame): Promise<void> => {
        await writePasses(frame, request, folder);
        report(++frames / cut.frameCount + board.framesOfOthers() / cut.frameCount);
      };
      const onStill = studio.onStill ?? (() => undefined);
      const rounds: ChunksReport[] = [];
      let gathered: readonly Uint8Array[] | null = null;
      while (gathered === null) {
        rounds.push(await drawChunks(job, board, { source, signal: studio.signal, onFrame, onStill }));
        gathered = await board.collect(studio.signal);
      }
      const chunks = gathered.map(readChunk);
      const stretches = chunks.map(({ video }) => video);
      await joinFilm({ path: folder.path("film.mp4"), fps, stretches, sound: await sound, title: screenplay.title });
      const poster = chunks.find((chunk) => chunk.poster !== null)?.poster;
      const digests = chunks.flatMap((chunk) => chunk.digests);
      if (!poster || digests.length !== cut.frameCount) throw new Error("the frame source left frames out");
      return {
        framesSha256: sha256(Buffer.from(digests.join(""), "hex")),
        renderer: source.renderer,
        frameMilliseconds: meanOf(rounds),
        poster,
        sprites: chunks.flatMap(({ sprites }) => sprites),
      };
    },
    codec: null,
  };
}

async function writePasses(
  frame: DrawnFrame,
  { passes, width, height }: FilmRequest,
  folder: FilmFolder,
): Promise<void> {
  const name = `${String(frame.index).padStart(5, "0")}.png`;
  for (const pass of passes) {
    const bytes = frame.passes[pass];
    if (bytes) await writePass(folder.path(join("passes", pass, name)), pass, bytes, width, height);
  }
}

function meanOf(rounds: readonly ChunksReport[]): ChunksReport["frameMilliseconds"] {
  const frames = rounds.reduce((sum, round) => sum + round.frames, 0);
  const mean = (of: (round: ChunksReport) => number): number =>
    rounds.reduce((sum, round) => sum + of(round) * round.frames, 0) / Math.max(1, frames);
  return {
    draw: mean(({ frameMilliseconds }) => frameMilliseconds.draw),
    read: mean(({ frameMilliseconds }) => frameMilliseconds.read),
    transfer: mean(({ frameMilliseconds }) => frameMilliseconds.transfer),
    convert: mean(({ frameMilliseconds }) => frameMilliseconds.convert),
    encode: mean(({ frameMilliseconds }) => frameMilliseconds.encode),
  };
}
