import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { KinoraError } from "../base/index.ts";
import { preparedPool } from "./prepared-pool.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;

const OLDEST_SERVER = 150_000; // server_version_num of PostgreSQL 15
const INT8 = 20;

/** Opens a PostgreSQL database; throws KinoraError 'failed' where there is none or it is too old. */
export async function openDatabase(url: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Counts and orders stay far below 2^53.
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        id === INT8 ? (text: string) => Number(text) : (pg.types.getTypeParser(id, format as "text") as never),
    },
  });
  // A connection that breaks is replaced by the next question; without listeners it would end the process, be it idle or
  // held by a transaction between two questions.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  try {
    const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
    if (Number(rows[0]?.server_version_num) < OLDEST_SERVER)
      throw new KinoraError("failed", "The PostgreSQL server is older than version 15; use a newer one.");
  } catch (cause) {
    await pool.end();
    if (cause instanceof KinoraError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KinoraError("failed", `The database does not answer (${why}); check DATABASE_URL and the server.`, {
      cause,
    });
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) });
}
