import { writeFile } from "node:fs/promises";
import { getPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const TRIES = 5;
const APART_MILLISECONDS = 150; // The kernel takes one such wish in a tenth of a second from all that are not root.

/**
 * Puts a session of processes as far behind others as this process is: Linux shares the processors between sessions first
 * (sched(7), 'The autogroup feature') and looks at nice values only within one, so that a nice process with a session of
 * its own gets as much as everything else together. `pid`: of any process of the session; without it, our own. Elsewhere,
 * or where the feature is off, nothing happens.
 */
export async function followPriority(pid: number | "self" = "self"): Promise<void> {
  const nice = getPriority();
  if (nice <= 0) return;
  for (let i = 0; i < TRIES; i++) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, String(nice));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return;
      await sleep(APART_MILLISECONDS);
    }
  }
}
