import { fromKysely, PgBoss, type JobWithMetadata } from "pg-boss";
import { checkJobTable, type JobHandler, type JobKinds, type JobOutcome, type JobQueue } from "./job-queue.ts";

export type QueueOptions<Kinds extends JobKinds> = {
  readonly databaseUrl: string;
  readonly kinds: Kinds;
  /** Faults of the queue itself, such as a database that is away for a moment. */
  readonly onFault: (error: unknown) => void;
};

/**
 * Whoever is silent for so long is taken for dead. A worker whose machine is busy with other things may be late by ten
 * seconds; one that is known to be dead is not waited for (`release`).
 */
const HEARTBEAT_SECONDS = 30;
const HEARTBEAT_REFRESH_SECONDS = 4;
const POLL_SECONDS = 1;
const KEEP_FINISHED_SECONDS = 7 * 24 * 3600;

/** Jobs in PostgreSQL, in the schema 'pgboss' of the same database. */
export async function openPgBossQueue<const Kinds extends JobKinds>({
  databaseUrl,
  kinds,
  onFault,
}: QueueOptions<Kinds>): Promise<JobQueue<Kinds>> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 6,
    application_name: "kinora-queue",
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    schedule: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", onFault);
  await boss.start({ attempts: 5 });
  // A kind's queue names the one for its lost jobs, which must be there first.
  const names = Object.keys(kinds).toSorted(
    (a, b) => Number(kinds[a]?.whenLost !== null) - Number(kinds[b]?.whenLost !== null),
  );
  for (const name of names) {
    const kind = kinds[name];
    if (!kind) continue;
    const settings = {
      retryLimit: kind.retries,
      retryDelay: kind.retryDelaySeconds,
      retryBackoff: kind.isBackingOff,
      expireInSeconds: kind.limitSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: KEEP_FINISHED_SECONDS,
      ...(kind.whenLost === null ? {} : { deadLetter: kind.whenLost }),
    };
    if (await boss.getQueue(name)) await boss.updateQueue(name, settings);
    else await boss.createQueue(name, { ...settings, policy: kind.hasLanes ? "singleton" : "standard" });
  }
  const abandon = new AbortController();
  let isWorking = false;

  async function workOn(handler: JobHandler<Kinds>): Promise<void> {
    const kind = kinds[handler.kind];
    if (!kind) return;
    await boss.work(
      handler.kind,
      {
        includeMetadata: true,
        priority: true,
        batchSize: 1,
        localConcurrency: handler.parallel,
        pollingIntervalSeconds: POLL_SECONDS,
        heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS,
      },
      async ([job]: JobWithMetadata<object>[]) => {
        if (!job) return null;
        const payload = kind.payload.parse(job.data);
        const { outcome, reason }: JobOutcome = await (handler.run as (run: unknown) => Promise<JobOutcome>)({
          id: job.id,
          payload,
          retry: job.retryCount,
          isLastTry: job.retryCount >= job.retryLimit,
          signal: AbortSignal.any([job.signal, abandon.signal]),
        });
        if (outcome === "retry") throw new Error(reason ?? "no reason was given");
        return { outcome, reason };
      },
    );
  }

  async function stopWork(waitSeconds: number): Promise<void> {
    if (!isWorking) return;
    isWorking = false;
    const timer = setTimeout(() => abandon.abort(), waitSeconds * 1000);
    await Promise.all(names.map((name) => boss.offWork(name, { wait: true })));
    clearTimeout(timer);
  }

  return {
    stopWork,
    async enqueue(name, payload, { transaction, priority = 0, lane, startAfterSeconds }) {
      const data = kinds[name]?.payload.parse(payload);
      const id = await boss.send(name, data ?? null, {
        db: fromKysely(transaction),
        priority,
        ...(lane === undefined ? {} : { singletonKey: lane }),
        ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
      });
      if (id === null) throw new Error(`the queue did not take the job '${name}'`);
      return id;
    },
    async cancel(name, id) {
      await boss.cancel(name, id);
    },
    async release(name, id) {
      await boss.fail(name, id, { reason: "the worker process ended" });
    },
    async work(handlers) {
      checkJobTable(kinds, handlers);
      isWorking = true;
      for (const handler of handlers) await workOn(handler);
    },
    async counts() {
      const stats = await Promise.all(
        names.map(async (name) => [name, (await boss.getQueueStats(name, { force: true }))[0]] as const),
      );
      return Object.fromEntries(
        stats.map(([name, one]) => [name, { waiting: one?.queuedCount ?? 0, running: one?.activeCount ?? 0 }]),
      );
    },
    async [Symbol.asyncDispose]() {
      await stopWork(0);
      await boss.stop({ graceful: false, close: true });
    },
  };
}
