import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { hostname } from "node:os";
import { join } from "node:path";
import { describeFault, type Log } from "../../api/index.ts";
import type { jobKinds } from "../../contract/index.ts";
import type { JobQueue } from "../../queue/index.ts";
import type { Database } from "../../store/index.ts";
import { behindOthers } from "./behind-others.ts";
import { freeFilms } from "./free-films.ts";

export type KeptWorker = AsyncDisposable;

/** A worker that dies at once, again and again, is started at this pace. */
const PAUSE_MILLISECONDS = [200, 1000, 5000, 15_000] as const;
const HEALTHY_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 30_000;

/**
 * Keeps a worker process running, since a film may bring one down. The films of one that died are free at once instead
 * of after their heartbeat. The worker ends with this process: its channel to it closes.
 */
export function keepWorker(options: {
  readonly databaseUrl: string;
  readonly db: Database;
  readonly queue: JobQueue<typeof jobKinds>;
  readonly log: Log;
}): KeptWorker {
  const { databaseUrl, db, queue, log } = options;
  let isStopping = false;
  let child: ChildProcess | null = null;
  let [failures, timer] = [0, null as NodeJS.Timeout | null];
  const start = (): void => {
    const name = `${hostname()}-${randomUUID().slice(0, 8)}`;
    const startedAt = Date.now();
    const { program, args } = behindOthers(process.execPath, [
      "--disable-warning=ExperimentalWarning",
      join(import.meta.dirname, "../cli.ts"),
      "worker",
    ]);
    child = spawn(program, args, {
      env: { ...process.env, DATABASE_URL: databaseUrl, KINORA_WORKER: name },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Ctrl-C is for this process, which tells the worker when to stop.
      detached: true,
    });
    child.once("exit", (code, signal) => {
      if (isStopping) return;
      log("warn", "worker ended", { name, code, signal });
      failures = Date.now() - startedAt > HEALTHY_MILLISECONDS ? 0 : failures + 1;
      timer = setTimeout(start, PAUSE_MILLISECONDS[Math.min(failures, PAUSE_MILLISECONDS.length - 1)]);
      freeFilms(db, queue, name).catch((error: unknown) =>
        log("warn", "films not freed", { fault: describeFault(error) }),
      );
    });
  };
  start();
  return {
    async [Symbol.asyncDispose]() {
      isStopping = true;
      if (timer) clearTimeout(timer);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      // It waits for its film by itself; longer only where it hangs or is still preparing its renderer for the first time.
      const late = setTimeout(() => child?.kill("SIGKILL"), STOP_MILLISECONDS);
      await ended;
      clearTimeout(late);
    },
  };
}
