import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { deliverWebhook, giveDeliveryUp, openLog } from "../../api/index.ts";
import { KinoraError } from "../../base/index.ts";
import { jobKinds } from "../../contract/index.ts";
import { followPriority } from "../../frames/index.ts";
import { openPgBossQueue, type JobHandler } from "../../queue/index.ts";
import { findPostgres, migrate, openDatabase } from "../../store/index.ts";
import { openStudio } from "../open-studio.ts";
import { helpDraw } from "./drawing/help-draw.ts";
import { filmVideo, giveVideoUp, type FilmCrew } from "./film-video.ts";
import { openPresence } from "./presence.ts";
import { openBlobs } from "./open-blobs.ts";
import { tellFaults } from "./tell-faults.ts";
import { makeDataFolder, type StudioSettings } from "./settings.ts";

const STOP_SECONDS = 20;
const LATEST_SECONDS = 40;
const WEBHOOKS_AT_ONCE = 4;

/**
 * Takes jobs until `stop`; then waits a while for the film in the making, and leaves it to another worker. `orphaned`
 * fires when the server that started it is dead: then it waits for nothing.
 */
export async function runWorker(
  settings: StudioSettings,
  { stop, orphaned }: { readonly stop: AbortSignal; readonly orphaned: AbortSignal },
): Promise<void> {
  await followPriority();
  // A database that does not answer would be waited for without end; the film goes to another all the same.
  const leaveSoon = (): void => void setTimeout(() => process.exit(1), LATEST_SECONDS * 1000).unref();
  for (const signal of [stop, orphaned]) signal.addEventListener("abort", leaveSoon, { once: true });
  const worker = process.env["KINORA_WORKER"] ?? `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const log = openLog((line) => process.stderr.write(line), { worker });
  const url = settings.databaseUrl ?? findPostgres(join(settings.dataFolder, "database"));
  if (url === null) {
    throw new KinoraError(
      "bad-arguments",
      "There is no database yet; start ./kinora serve on this machine, or set DATABASE_URL.",
    );
  }
  makeDataFolder(settings);
  // Closed also where a later step fails: an open connection would keep a worker alive that takes no jobs.
  await using stack = new AsyncDisposableStack();
  const scratch = await ownScratch(join(settings.dataFolder, "scratch"));
  stack.defer(() => rm(scratch, { recursive: true, force: true }));
  const db = stack.adopt(await openDatabase(url, 6), (opened) => opened.destroy());
  await migrate(db);
  const queue = stack.use(await openPgBossQueue({ databaseUrl: url, kinds: jobKinds, onFault: tellFaults(log) }));
  const closed = new AbortController();
  await using studio = await openStudio({ signal: closed.signal, onProgress: () => undefined });
  const { renderScale, allowsPrivateAddresses } = settings;
  const blobs = openBlobs(settings);
  const presence = stack.use(await openPresence(db, { name: worker, version: studio.versions.kinora }));
  const { sign } = presence;
  const crew: FilmCrew = { db, queue, blobs, studio, log, worker, scratch, renderScale, sign };
  let isFilming = false;
  const handlers: JobHandler<typeof jobKinds>[] = [
    {
      kind: "film",
      parallel: 1,
      async run(job) {
        isFilming = true;
        try {
          return await filmVideo(crew, job);
        } finally {
          isFilming = false;
        }
      },
    },
    { kind: "film-lost", parallel: 1, run: (job) => giveVideoUp(crew, job) },
    {
      kind: "webhook",
      parallel: WEBHOOKS_AT_ONCE,
      run: (job) => deliverWebhook(db, job.payload, { allowsPrivateAddresses, signal: job.signal }),
    },
    { kind: "webhook-lost", parallel: 1, run: (job) => giveDeliveryUp(db, job.payload) },
  ];
  await queue.work(handlers);
  log("info", "worker ready");
  const end = AbortSignal.any([stop, orphaned]);
  const helping = helpDraw({ ...crew, code: studio.versions.code, isIdle: () => !isFilming }, end);
  await new Promise<void>((resolve) => {
    if (end.aborted) resolve();
    else end.addEventListener("abort", () => resolve(), { once: true });
  });
  log("info", "worker stops");
  await helping;
  await queue.stopWork(orphaned.aborted ? 0 : STOP_SECONDS);
}

/** A folder of this process, after clearing up behind processes that are gone. */
async function ownScratch(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
  const own = join(parent, String(process.pid));
  await mkdir(own, { recursive: true });
  return own;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
