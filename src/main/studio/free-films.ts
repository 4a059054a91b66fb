import type { jobKinds } from "../../contract/index.ts";
import type { JobQueue } from "../../queue/index.ts";
import { freeChunks, type Database } from "../../store/index.ts";

/**
 * The films and chunks of a worker that is known to be dead are begun again at once instead of after its heartbeat; null: of all
 * workers. A worker that lives all the same loses its film and sees so by the row.
 */
export async function freeFilms(db: Database, queue: JobQueue<typeof jobKinds>, worker: string | null): Promise<void> {
  let held = db.selectFrom("video").select("job_id").where("status", "=", "in_progress");
  if (worker !== null) held = held.where("worker", "=", worker);
  for (const { job_id } of await held.execute()) if (job_id !== null) await queue.release("film", job_id);
  await freeChunks(db, worker);
}
