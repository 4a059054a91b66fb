import type { ZodType } from "zod";
import type { DatabaseTransaction } from "../store/index.ts";

/** One kind of job: what it carries and how its failures are met. */
export type JobKind<Payload extends object = object> = {
  readonly payload: ZodType<Payload>;
  /** After the first try. */
  readonly retries: number;
  readonly retryDelaySeconds: number;
  /** Each wait is twice the one before, with some chance in it. */
  readonly isBackingOff: boolean;
  /** A try that takes longer is given up. */
  readonly limitSeconds: number;
  /** The kind whose job, with the same payload, is begun when the last try was lost; null: it is only remembered. */
  readonly whenLost: string | null;
  /** At most one job of a lane runs at once. */
  readonly hasLanes: boolean;
};
export type JobKinds = Readonly<Record<string, JobKind>>;
export type PayloadOf<Kind extends JobKind> = Kind extends JobKind<infer Payload> ? Payload : never;

export type JobRun<Payload> = {
  readonly id: string;
  readonly payload: Payload;
  /** 0 is the first. */
  readonly retry: number;
  readonly isLastTry: boolean;
  /** Fires when the queue has given this try up: somebody else will have the job. */
  readonly signal: AbortSignal;
};

/** `retry`: the world failed, it may go better next time; with no try left the job is lost. */
export type JobOutcome = { readonly outcome: "done" | "skipped" | "retry"; readonly reason: string | null };

export type JobHandler<Kinds extends JobKinds, Kind extends keyof Kinds & string = keyof Kinds & string> = {
  [Each in Kind]: {
    readonly kind: Each;
    /** How many run at once in this process. */
    readonly parallel: number;
    run(job: JobRun<PayloadOf<Kinds[Each]>>): Promise<JobOutcome>;
  };
}[Kind];

export type EnqueueOptions = {
  /** The job exists when, and only when, this transaction is committed. */
  readonly transaction: DatabaseTransaction;
  /** Higher goes first. */
  readonly priority?: number;
  readonly lane?: string;
  readonly startAfterSeconds?: number;
};

/** Durable jobs. A job that was enqueued is run at least once, to its end or to its last try, whatever is killed. */
export interface JobQueue<Kinds extends JobKinds> extends AsyncDisposable {
  /** Resolves to the job's id. */
  enqueue<Kind extends keyof Kinds & string>(
    kind: Kind,
    payload: PayloadOf<Kinds[Kind]>,
    options: EnqueueOptions,
  ): Promise<string>;
  /** A waiting job is never begun; the signal of a running one fires within seconds. */
  cancel(kind: keyof Kinds & string, id: string): Promise<void>;
  /** Says that the process that ran the job is dead: it is tried again at once instead of after its heartbeat. */
  release(kind: keyof Kinds & string, id: string): Promise<void>;
  /** Begins to run jobs; throws where a kind has no handler or two. */
  work(handlers: readonly JobHandler<Kinds>[]): Promise<void>;
  /** Takes no new jobs and waits for the running ones, at most so long; then their signals fire. */
  stopWork(waitSeconds: number): Promise<void>;
  /** Jobs that wait and jobs that run, by kind. */
  counts(): Promise<Readonly<Record<string, { readonly waiting: number; readonly running: number }>>>;
}

/** Throws where a kind has no handler or two. */
export function checkJobTable(kinds: JobKinds, handlers: readonly { readonly kind: string }[]): void {
  for (const kind of Object.keys(kinds)) {
    const count = handlers.filter((handler) => handler.kind === kind).length;
    if (count !== 1) throw new Error(`the job kind '${kind}' has ${count === 0 ? "no handler" : `${count} handlers`}`);
  }
  for (const { kind } of handlers) if (!Object.hasOwn(kinds, kind)) throw new Error(`'${kind}' is no job kind`);
}
