import { setTimeout as sleep } from "node:timers/promises";

/** Connections that are refused or break: the system's codes, and PostgreSQL's classes 08 and 57P. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|08\w{3}|57P\d\d)$/.test(code) || error.message.startsWith("Connection terminated")
  );
}

const PAUSE_MILLISECONDS = 500;
const MOST_TRIES = 60;

/** For what may be done twice: waits half a minute for a database that is started again. */
export async function outlastOutage<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries >= MOST_TRIES || !isDatabaseAway(error)) throw error;
      await sleep(PAUSE_MILLISECONDS);
    }
  }
}
