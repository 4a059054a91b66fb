// queue: durable jobs; knows nothing of films. In: kinds of jobs with their payloads and retries, a PostgreSQL address,
// one handler for each kind. Out: jobs that are run to their end whatever is killed meanwhile.
export { checkJobTable } from "./job-queue.ts";
export type {
  EnqueueOptions,
  JobHandler,
  JobKind,
  JobKinds,
  JobOutcome,
  JobQueue,
  JobRun,
  PayloadOf,
} from "./job-queue.ts";
export { openPgBossQueue } from "./pg-boss-queue.ts";
