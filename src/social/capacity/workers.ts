import { sql } from "kysely";
import type { AnswerOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { unix } from "../moment.ts";

export type WorkerSign = {
  readonly name: string;
  readonly host: string;
  readonly version: string;
  /** The film that it makes. */
  readonly videoId: string | null;
};

const ALIVE_SECONDS = 30;
const FORGOTTEN_HOURS = 24;

/** A worker says that it is there; those that were not heard of for a day are forgotten. */
export async function signWorker(db: Database, { name, host, version, videoId }: WorkerSign): Promise<void> {
  await sql`insert into worker (name, host, version, video_id) values (${name}, ${host}, ${version}, ${videoId})
    on conflict (name) do update set seen_at = now(), video_id = excluded.video_id`.execute(db);
  await sql`delete from worker where seen_at < now() - make_interval(hours => ${FORGOTTEN_HOURS})`.execute(db);
}

/** A worker that ended by itself is not waited for. */
export async function forgetWorker(db: Database, name: string): Promise<void> {
  await db.deleteFrom("worker").where("name", "=", name).execute();
}

export async function countWork(
  transaction: DatabaseTransaction,
  name: string,
  { seconds, isDone }: { readonly seconds: number; readonly isDone: boolean },
): Promise<void> {
  await transaction
    .updateTable("worker")
    .set((eb) => ({
      render_seconds: eb("render_seconds", "+", seconds),
      films_done: eb("films_done", "+", isDone ? 1 : 0),
    }))
    .where("name", "=", name)
    .execute();
}

export async function listWorkers(db: Database): Promise<AnswerOf<"listWorkers">> {
  const workers = await db
    .selectFrom("worker")
    .selectAll()
    .select(sql<boolean>`seen_at > now() - make_interval(secs => ${ALIVE_SECONDS})`.as("is_alive"))
    .orderBy("started_at", "desc")
    .limit(200)
    .execute();
  return {
    object: "list",
    data: workers.map((worker) => ({
      ...worker,
      started_at: unix(worker.started_at),
      seen_at: unix(worker.seen_at),
    })),
  };
}
