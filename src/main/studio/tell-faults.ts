import type { Log } from "../../api/index.ts";

const QUIET_MILLISECONDS = 10_000;

/** The queue's own faults, such as a database that is away: it asks every second, so the same one is told now and then. */
export function tellFaults(log: Log): (error: unknown) => void {
  let [last, lastAt] = ["", 0];
  return (error) => {
    const message =
      typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
    if (message === last && Date.now() - lastAt < QUIET_MILLISECONDS) return;
    [last, lastAt] = [message, Date.now()];
    log("warn", "queue fault", { fault: message });
  };
}
