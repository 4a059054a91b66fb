import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describeFault, enqueueWebhooks, type Log } from "../../api/index.ts";
import { KinoraError } from "../../base/index.ts";
import { filmWish, type FilmWish, type jobKinds } from "../../contract/index.ts";
import {
  makeFilm,
  stageNames,
  type FilmRequest,
  type Progress,
  type RemixRecord,
  type Studio,
} from "../../film/index.ts";
import type { JobOutcome, JobQueue, JobRun } from "../../queue/index.ts";
import { readScreenplay } from "../../screenplay/index.ts";
import { addRenderSeconds, countWork, filmUnits, learnRate, notify } from "../../social/index.ts";
import {
  claimVideo,
  completeVideo,
  dropDrawings,
  failVideo,
  reportProgress,
  type BlobStore,
  dropPicture,
  type Database,
  type DatabaseTransaction,
  type StoredFile,
  type Video,
} from "../../store/index.ts";

import { openFilmCache } from "./drawing/film-cache.ts";
import { drawingsOf, openSharedBoard } from "./drawing/shared-board.ts";
import { openPictures } from "./show-pictures.ts";

export type FilmCrew = {
  readonly db: Database;
  readonly queue: JobQueue<typeof jobKinds>;
  readonly blobs: BlobStore;
  readonly studio: Studio;
  readonly log: Log;
  readonly worker: string;
  /** Films in the making lie here. */
  readonly scratch: string;
  readonly renderScale: number;
  /** Says which film this worker makes. */
  readonly sign: (videoId: string | null) => Promise<void>;
};

const fileTypes: Readonly<Record<string, string>> = {
  "film.mp4": "video/mp4",
  "poster.webp": "image/webp",
  "spritesheet.jpg": "image/jpeg",
  "captions.vtt": "text/vtt",
  "screenplay.json": "application/json",
  "take.json.gz": "application/gzip",
  "manifest.json": "application/json",
};
const REPORT_MILLISECONDS = 1000;

/** One try at one film: claims the row, films, stores the files under the try's own name, and then says so at once. */
export async function filmVideo(crew: FilmCrew, job: JobRun<{ videoId: string }>): Promise<JobOutcome> {
  const { db, blobs, log, worker } = crew;
  const { videoId } = job.payload;
  const row = await claimVideo(db, videoId, worker);
  if (!row) return { outcome: "skipped", reason: "the film is finished, cancelled or deleted" };
  const { attempt } = row;
  const fields = { videoId, jobId: job.id, attempt };
  log("info", "film begun", fields);
  const out = join(crew.scratch, `${videoId}-${attempt}`);
  const reporter = openReporter(crew, { id: videoId, attempt }, job.signal);
  const pictures = openPictures(db, { id: videoId, attempt });
  const clock = startClock();
  await crew.sign(videoId);
  try {
    await removeOthers(blobs, videoId, attempt);
    const onStill: Studio["onStill"] = (still, filmSeconds) => pictures.show(still, filmSeconds);
    const onProgress: Studio["onProgress"] = (now) => reporter.report(now);
    const openBoard = openSharedBoard({ db, blobs, worker, code: crew.studio.versions.code }, videoId);
    const cache = openFilmCache(crew.studio.cache, blobs, videoId);
    const studio: Studio = { ...crew.studio, signal: reporter.signal, onProgress, onStill, openBoard, cache };
    const film = await makeFilm(requestOf(row, out, crew.renderScale), studio);
    const files: Record<string, StoredFile> = {};
    for (const [name, type] of Object.entries(fileTypes)) {
      const content = await readFile(join(film.folder, name));
      files[name] = await blobs.put(`videos/${videoId}/${attempt}/${name}`, content, type);
    }
    const screenplay = readScreenplay(JSON.parse(await readFile(join(film.folder, "screenplay.json"), "utf8")));
    const plan =
      row.screenplay === null ? screenplay.notes.map(({ kind, words, text }) => ({ kind, words, text })) : [];
    const faults = film.manifest.faults.map((text) => ({ kind: "unstaged", words: "", text }));
    const isMine = await db.transaction().execute(async (transaction) => {
      const isDone = await completeVideo(transaction, row, {
        files,
        filmSha256: files["film.mp4"]?.sha256 ?? "",
        notes: [...row.notes, ...plan, ...faults],
        screenplay,
      });
      if (!isDone) return false;
      await clock.write(transaction, crew, { videoId, isDone: true });
      await learnRate(transaction, costOf(row, screenplay.seconds, clock.seconds()));
      await tellOfEnd(crew, transaction, { videoId, isCompleted: true });
      return true;
    });
    if (isMine) await dropPicture(db, videoId);
    else {
      await removeTry(blobs, videoId, attempt);
      await writeWaste(crew, clock, videoId);
    }
    log("info", isMine ? "film completed" : "film no longer wanted", {
      ...fields,
      seconds: film.manifest.totalSeconds,
    });
    return { outcome: isMine ? "done" : "skipped", reason: null };
  } catch (error) {
    // Also what came to nothing was computed for its owner.
    await writeWaste(crew, clock, videoId);
    if (reporter.isLost()) return { outcome: "skipped", reason: "the film is no longer this worker's" };
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    log("warn", "film failed", { ...fields, why });
    const code = finalCodeOf(error);
    if (code === null && !job.isLastTry) return { outcome: "retry", reason: why };
    await endVideo(crew, videoId, { code: code ?? "server_error", message: why, attempt });
    return { outcome: "done", reason: why };
  } finally {
    reporter.stop();
    pictures.stop();
    await crew.sign(null);
    await removeDrawings(crew, videoId);
    await rm(out, { recursive: true, force: true });
  }
}

/** The last try was lost with its worker; there is nobody left to say so but the queue. */
export async function giveVideoUp(
  crew: Pick<FilmCrew, "db" | "queue" | "blobs" | "log">,
  { payload }: JobRun<{ videoId: string }>,
): Promise<JobOutcome> {
  const message = "Every try ended with its worker; the log of the workers says why.";
  await endVideo(crew, payload.videoId, { code: "worker_lost", message, attempt: null });
  await removeDrawings(crew, payload.videoId);
  return { outcome: "done", reason: null };
}

async function endVideo(
  crew: Pick<FilmCrew, "db" | "queue">,
  videoId: string,
  why: { readonly code: string; readonly message: string; readonly attempt: number | null },
): Promise<void> {
  await crew.db.transaction().execute(async (transaction) => {
    if (!(await failVideo(transaction, videoId, why))) return;
    await tellOfEnd(crew, transaction, { videoId, isCompleted: false });
  });
}

/** Webhooks and the owner's notifications. */
async function tellOfEnd(
  { queue }: Pick<FilmCrew, "queue">,
  transaction: DatabaseTransaction,
  { videoId, isCompleted }: { readonly videoId: string; readonly isCompleted: boolean },
): Promise<void> {
  await enqueueWebhooks(queue, transaction, { videoId, event: isCompleted ? "video.completed" : "video.failed" });
  const { user_id } = await transaction
    .selectFrom("video")
    .select("user_id")
    .where("id", "=", videoId)
    .executeTakeFirstOrThrow();
  await notify(transaction, { userId: user_id, kind: isCompleted ? "film_completed" : "film_failed", videoId });
}

type Clock = ReturnType<typeof startClock>;

/** Seconds of rendering: what plans count. */
function startClock() {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  return {
    seconds,
    async write(
      transaction: DatabaseTransaction,
      { worker }: Pick<FilmCrew, "worker">,
      { videoId, isDone }: { readonly videoId: string; readonly isDone: boolean },
    ): Promise<void> {
      await addRenderSeconds(transaction, videoId, seconds());
      await countWork(transaction, worker, { seconds: seconds(), isDone });
    },
  };
}

async function writeWaste(crew: FilmCrew, clock: Clock, videoId: string): Promise<void> {
  try {
    await crew.db.transaction().execute((transaction) => clock.write(transaction, crew, { videoId, isDone: false }));
  } catch (error) {
    crew.log("warn", "seconds of rendering were not counted", { videoId, fault: describeFault(error) });
  }
}

function costOf(row: Video, seconds: number, took: number): Parameters<typeof learnRate>[1] {
  const wish = filmWish.parse(row.request);
  return { quality: wish.quality, units: filmUnits(wish, seconds), seconds: took };
}

/** What no further try would mend; null: it may go better next time. */
function finalCodeOf(error: unknown): string | null {
  if (!(error instanceof KinoraError)) return null;
  if (error.code === "refused") return "moderation_blocked";
  return error.code === "bad-arguments" ? "invalid_prompt" : null;
}

function requestOf(row: Video, out: string, scale: number): FilmRequest {
  const wish = filmWish.parse(row.request);
  const [width = 1280, height = 720] = wish.size.split("x").map(Number);
  const scaled = (side: number, step: number): number => Math.max(64, Math.round((side * scale) / step) * step);
  const remix = remixOf(row, wish);
  return {
    prompt: wish.wholePrompt ?? wish.prompt,
    screenplay: row.screenplay === null ? null : readScreenplay(row.screenplay),
    ...(remix === null ? {} : { remix }),
    seconds: wish.seconds,
    width: scale === 1 ? width : scaled(width, 8),
    height: scale === 1 ? height : scaled(height, 2),
    fps: wish.fps,
    seed: wish.seed,
    quality: wish.quality,
    style: wish.style,
    passes: [],
    out,
  };
}

function remixOf({ parent_id }: Video, { prompt, remix }: FilmWish): RemixRecord | null {
  if (remix === null || parent_id === null) return null;
  return {
    instruction: prompt,
    parent: { folder: parent_id, screenplaySha256: remix.parentSha256 },
    edits: remix.edits as RemixRecord["edits"],
    notes: remix.notes as RemixRecord["notes"],
  };
}

/** Percent done by stage: how the time of a film on two cores is spent, roughly. */
const stageWeights: Readonly<Record<Progress["stage"], number>> = {
  direct: 1,
  speak: 2,
  simulate: 12,
  photograph: 3,
  mix: 7,
  draw: 70,
  finish: 4,
};

/** Writes progress to the row now and then; the row says whether the film is still wanted. */
function openReporter(
  crew: Pick<FilmCrew, "db" | "log">,
  claim: { readonly id: string; readonly attempt: number },
  queueSignal: AbortSignal,
) {
  const lost = new AbortController();
  let [stage, progress] = ["direct", 0];
  const write = async (): Promise<void> => {
    try {
      if (!(await reportProgress(crew.db, claim, { stage, progress }))) lost.abort();
    } catch {
      // The database is away; the next report tries again, and the queue's heartbeat decides.
    }
  };
  const timer = setInterval(() => void write(), REPORT_MILLISECONDS);
  return {
    signal: AbortSignal.any([lost.signal, queueSignal]),
    isLost: () => lost.signal.aborted,
    report(now: Progress): void {
      const before = stageNames
        .slice(0, stageNames.indexOf(now.stage))
        .reduce((sum, name) => sum + stageWeights[name], 0);
      stage = now.stage;
      progress = Math.min(99, Math.floor(before + stageWeights[now.stage] * now.fraction));
    },
    stop: () => clearInterval(timer),
  };
}

/** What a further try would go on with, once there will be none. */
async function removeDrawings(
  { db, blobs, log }: Pick<FilmCrew, "db" | "blobs" | "log">,
  videoId: string,
): Promise<void> {
  try {
    if (!(await dropDrawings(db, videoId))) return;
    for (const key of await blobs.list(drawingsOf(videoId))) await blobs.delete(key);
  } catch (error) {
    log("warn", "drawings stayed behind", { videoId, fault: describeFault(error) });
  }
}

/** Files of tries that died half-way are nobody's. */
async function removeOthers(blobs: BlobStore, videoId: string, attempt: number): Promise<void> {
  for (let earlier = 1; earlier < attempt; earlier++) await removeTry(blobs, videoId, earlier);
}

async function removeTry(blobs: BlobStore, videoId: string, attempt: number): Promise<void> {
  for (const key of await blobs.list(`videos/${videoId}/${attempt}/`)) await blobs.delete(key);
}
