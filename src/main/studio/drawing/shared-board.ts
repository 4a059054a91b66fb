import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { KinoraError } from "../../../base/index.ts";
import { sha256, stopIfCancelled, type FrameBoard, type OpenBoard } from "../../../film/index.ts";
import {
  claimChunk,
  finishChunk,
  holdChunks,
  listChunks,
  openDrawing,
  outlastOutage,
  readBlob,
  releaseChunks,
  reopenChunk,
  type BlobStore,
  type Database,
  type Drawing,
  type StoredFile,
} from "../../../store/index.ts";
import { packText, writeDrawJob } from "./draw-job-file.ts";

export type BoardCrew = {
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Hash of the code that draws. */
  readonly code: string;
  readonly worker: string;
};

const HOLD_MILLISECONDS = 3000;
const LOOK_MILLISECONDS = 400;

/** Everything of a film that is only needed until it is made. */
export const drawingsOf = (videoId: string): string => `videos/${videoId}/drawing/`;
const folderOf = ({ videoId, drawing }: Drawing): string => `${drawingsOf(videoId)}${drawing}/`;
export const jobKeyOf = (at: Drawing): string => `${folderOf(at)}job.json.gz`;
const chunkKeyOf = (at: Drawing, from: number): string => `${folderOf(at)}${String(from).padStart(6, "0")}`;

/**
 * The board of a film of the service: chunks are rows, and drawn ones are files, so that any worker may draw any, and
 * what is drawn outlives whoever drew it.
 */
export function openSharedBoard(crew: BoardCrew, videoId: string): OpenBoard {
  return async (job, chunks, renderer) => {
    const { db, blobs, code } = crew;
    const text = writeDrawJob(job);
    const drawing = sha256(`${code}\n${renderer}\n${text}`).slice(0, 32);
    const at = { videoId, drawing };
    if ((await blobs.size(jobKeyOf(at))) === null)
      await blobs.put(jobKeyOf(at), await packText(text), "application/gzip");
    await outlastOutage(() => openDrawing(db, at, { renderer, code, chunks }));
    return joinBoard(crew, at);
  };
}

/** A board that is open already. `onUnwanted`: the film has come to its end, or others have taken all over. */
export function joinBoard(
  { db, blobs, worker }: BoardCrew,
  at: Drawing,
  onUnwanted: () => void = () => undefined,
): FrameBoard {
  const claimant = `${worker}/${randomUUID().slice(0, 8)}`;
  const own = new Set<number>();
  let framesOfOthers = 0;
  /** Claimed and not drawn yet. */
  const inHand = new Set<number>();
  const look = async (): ReturnType<typeof listChunks> => {
    const chunks = await outlastOutage(() => listChunks(db, at));
    const drawn = chunks.filter(({ from, file }) => file !== null && !own.has(from));
    framesOfOthers = drawn.reduce((sum, { from, end }) => sum + end - from, 0);
    return chunks;
  };
  // The database may be away for a moment; the next time tells.
  const hold = async (): Promise<void> => {
    if (inHand.size > 0 && !(await holdChunks(db, at, { claimant, from: [...inHand] }))) onUnwanted();
    await look();
  };
  const timer = setInterval(() => void hold().catch(() => undefined), HOLD_MILLISECONDS);
  return {
    async claim() {
      // One that was claimed as the connection broke is in nobody's hand, and free again after a while.
      const range = await outlastOutage(() => claimChunk(db, at, claimant));
      if (range) inHand.add(range.from);
      return range;
    },
    async put({ from }, chunk) {
      const file = await blobs.put(chunkKeyOf(at, from), chunk, "application/octet-stream");
      const isFirst = await outlastOutage(() => finishChunk(db, at, from, file));
      inHand.delete(from);
      if (isFirst) own.add(from);
      else if ((await look()).length === 0) await blobs.delete(file.key);
    },
    framesOfOthers: () => framesOfOthers,
    async collect(signal) {
      for (;;) {
        stopIfCancelled(signal);
        const chunks = await look();
        if (chunks.length === 0) throw new KinoraError("cancelled", "The film is not wanted any more.");
        if (chunks.some(({ isFree }) => isFree)) return null;
        const files = chunks.flatMap(({ file }) => file ?? []);
        if (files.length === chunks.length) {
          const read = await Promise.all(files.map((file) => readWhole(blobs, file)));
          const lost = chunks.filter((_, i) => read[i] === null);
          for (const { from } of lost) await reopenChunk(db, at, from);
          return lost.length > 0 ? null : read.flatMap((bytes) => bytes ?? []);
        }
        await sleep(LOOK_MILLISECONDS);
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await releaseChunks(db, at, claimant).catch(() => undefined);
    },
  };
}

/** Null where it is gone or not what was stored. */
async function readWhole(blobs: BlobStore, file: StoredFile): Promise<Uint8Array | null> {
  try {
    const bytes = await readBlob(blobs, file.key);
    return sha256(bytes) === file.sha256 ? bytes : null;
  } catch {
    return null;
  }
}
