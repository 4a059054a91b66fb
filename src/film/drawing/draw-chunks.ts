import { openFrameEncoder, rgbOfI420, type FrameEncoder, type Still } from "../../encode/index.ts";
import type { DrawJob, DrawnFrame, DrawReport, FrameRange, FrameSource } from "../../frames/index.ts";
import { cutFilm, type Cut } from "../../screenplay/index.ts";
import { sha256 } from "../stages.ts";
import { writeChunk } from "./drawn-chunk.ts";
import type { FrameBoard } from "./frame-board.ts";

export type ChunksReport = {
  readonly frames: number;
  /** Means of these frames; encode: what the encoder made drawing wait for. */
  readonly frameMilliseconds: DrawReport["frameMilliseconds"] & { readonly encode: number };
};

const SPRITE_WIDTH = 160;
const MAX_SPRITES = 60;

/** Draws and encodes what the board gives out until it gives no more. */
export async function drawChunks(
  job: DrawJob,
  board: Pick<FrameBoard, "claim" | "put">,
  crew: {
    readonly source: FrameSource;
    readonly signal: AbortSignal;
    /** Every drawn frame; waited for. */
    readonly onFrame: (frame: DrawnFrame) => Promise<void>;
    readonly onStill: (still: Still, filmSeconds: number) => void;
  },
): Promise<ChunksReport> {
  const { width, height, fps } = job;
  const first = await board.claim();
  if (!first) return { frames: 0, frameMilliseconds: { draw: 0, read: 0, transfer: 0, convert: 0, encode: 0 } };
  const cut = cutFilm(job.screenplay, fps);
  const posterFrame = posterFrameOf(cut);
  const spriteEvery = Math.max(1, Math.ceil(cut.frameCount / MAX_SPRITES));
  const claimed: FrameRange[] = [];
  let chunk: OpenChunk | null = null;
  let closing: Promise<void> = Promise.resolve();
  let [frames, encodeMilliseconds] = [0, 0];
  const next = async (): Promise<FrameRange | null> => {
    const range = frames === 0 && claimed.length === 0 ? first : await board.claim();
    if (range) claimed.push(range);
    return range;
  };
  try {
    const drawn = await crew.source.draw(
      job,
      async (frame) => {
        if (chunk === null) {
          const range = claimed.shift();
          if (!range) throw new Error(`frame ${frame.index} was drawn and not asked for`);
          chunk = { range, encoder: await openFrameEncoder(job), digests: [], sprites: [], poster: null };
        }
        chunk.digests.push(sha256(frame.i420));
        if (frame.index === posterFrame) chunk.poster = rgbOfI420(frame.i420, width, height);
        if (frame.index % spriteEvery === 0) {
          const sprite = rgbOfI420(frame.i420, width, height, Math.max(1, Math.floor(width / SPRITE_WIDTH)));
          chunk.sprites.push(sprite);
          crew.onStill(sprite, frame.index / fps);
        }
        const before = performance.now();
        await chunk.encoder.addFrame(frame.i420);
        frames++;
        await crew.onFrame(frame);
        if (frame.index === chunk.range.end - 1) {
          // The encoder comes to its end while the next chunk is drawn.
          await closing;
          closing = close(chunk, board);
          closing.catch(() => undefined);
          chunk = null;
        }
        encodeMilliseconds += performance.now() - before;
      },
      crew.signal,
      next,
    );
    const before = performance.now();
    await closing;
    encodeMilliseconds += performance.now() - before;
    return {
      frames,
      frameMilliseconds: { ...drawn.frameMilliseconds, encode: encodeMilliseconds / Math.max(1, frames) },
    };
  } catch (error) {
    await Promise.allSettled([closing, (chunk as OpenChunk | null)?.encoder[Symbol.asyncDispose]()]);
    throw error;
  }
}

type OpenChunk = {
  readonly range: FrameRange;
  readonly encoder: FrameEncoder;
  readonly digests: string[];
  readonly sprites: Still[];
  poster: Still | null;
};

async function close({ range, encoder, ...parts }: OpenChunk, board: Pick<FrameBoard, "put">): Promise<void> {
  await using opened = encoder;
  await board.put(range, writeChunk({ ...parts, video: await opened.finish() }));
}

/** The middle of the longest shot. */
function posterFrameOf(cut: Cut): number {
  const lengthOf = (shot: Cut["shots"][number]): number => shot.endFrame - shot.firstFrame;
  const longest = cut.shots.reduce((best, shot) => (lengthOf(shot) > lengthOf(best) ? shot : best));
  return Math.floor((longest.firstFrame + longest.endFrame) / 2);
}
