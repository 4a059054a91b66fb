import { setTimeout as sleep } from "node:timers/promises";
import { describeFault, type Log } from "../../../api/index.ts";
import { drawChunks, type Studio } from "../../../film/index.ts";
import { addRenderSeconds, countWork } from "../../../social/index.ts";
import { findDrawing, readBlob, type Drawing } from "../../../store/index.ts";
import { readDrawJob, unpackText } from "./draw-job-file.ts";
import { jobKeyOf, joinBoard, type BoardCrew } from "./shared-board.ts";

export type Helper = BoardCrew & {
  readonly studio: Studio;
  readonly log: Log;
  /** False while this worker makes a film of its own. */
  readonly isIdle: () => boolean;
  /** Says which film this worker draws for. */
  readonly sign: (videoId: string | null) => Promise<void>;
};

const LOOK_MILLISECONDS = 2000;

/** While this worker has nothing of its own to do, it draws chunks of films that others make; until `stop`. */
export async function helpDraw(helper: Helper, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await sleep(LOOK_MILLISECONDS, null, { signal: stop }).catch(() => undefined);
    if (stop.aborted || !helper.isIdle()) continue;
    try {
      const { renderer } = await helper.studio.frameSource();
      const open = await findDrawing(helper.db, { renderer, code: helper.code });
      if (open && helper.isIdle()) await drawFor(helper, open, stop);
    } catch (error) {
      helper.log("warn", "helping failed", { fault: describeFault(error) });
    }
  }
}

async function drawFor(helper: Helper, at: Drawing, stop: AbortSignal): Promise<void> {
  const { db, blobs, worker, studio, isIdle, sign, log } = helper;
  const unwanted = new AbortController();
  const startedAt = performance.now();
  await using board = joinBoard(helper, at, () => unwanted.abort());
  const job = readDrawJob(await unpackText(await readBlob(blobs, jobKeyOf(at))));
  await sign(at.videoId);
  let frames = 0;
  try {
    const signal = AbortSignal.any([stop, unwanted.signal]);
    const claim = async (): ReturnType<typeof board.claim> => (isIdle() && !signal.aborted ? board.claim() : null);
    await drawChunks(
      job,
      { claim, put: (range, chunk) => board.put(range, chunk) },
      {
        source: await studio.frameSource(),
        signal,
        onFrame: async () => void frames++,
        onStill: () => undefined,
      },
    );
  } catch (error) {
    if (!unwanted.signal.aborted && !stop.aborted) throw error;
  } finally {
    await sign(null);
    if (frames > 0) {
      const seconds = (performance.now() - startedAt) / 1000;
      log("info", "drew for another's film", { videoId: at.videoId, frames, seconds });
      await db.transaction().execute(async (transaction) => {
        await addRenderSeconds(transaction, at.videoId, seconds);
        await countWork(transaction, worker, { seconds, isDone: false });
      });
    }
  }
}
