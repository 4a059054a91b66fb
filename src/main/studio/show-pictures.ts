import { writeSmall, type Still } from "../../encode/index.ts";
import { keepPictureOf, type Claim, type Database } from "../../store/index.ts";

/** At most so often a picture goes to the database. */
const PAUSE_MILLISECONDS = 1000;

/** Shows whoever waits the newest picture of a film in the making. What fails is left out: the next one comes. */
export function openPictures(
  db: Database,
  claim: Claim,
): { show(still: Still, filmSeconds: number): void; stop(): void } {
  let [number, lastAt, isBusy, isStopped] = [0, 0, false, false];
  const keep = async (still: Still, filmSeconds: number): Promise<void> => {
    try {
      await keepPictureOf(db, claim, { number: ++number, filmSeconds, jpeg: await writeSmall(still) });
    } catch {
      // Nobody needs it.
    } finally {
      isBusy = false;
    }
  };
  return {
    show(still, filmSeconds) {
      const now = performance.now();
      if (isStopped || isBusy || now - lastAt < PAUSE_MILLISECONDS) return;
      lastAt = now;
      isBusy = true;
      void keep(still, filmSeconds);
    },
    stop() {
      isStopped = true;
    },
  };
}
