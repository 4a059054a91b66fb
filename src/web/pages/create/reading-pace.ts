/** A pause in typing after which a prompt is read. */
const PAUSE_MILLISECONDS = 220;
/**
 * Whoever types on has his whole words read this long after the last reading: what they name is built while he writes
 * the rest.
 */
const LATEST_MILLISECONDS = 1200;
/** Between two readings of somebody who is slow: the server reads 120 a minute. */
const BETWEEN_MILLISECONDS = 500;

/** When a prompt that is being typed is read; times in milliseconds of one clock. */
export type ReadingPace = {
  /** The text has changed: how long to wait for all of it to be read, and for its whole words where typing goes on. */
  changed(now: number): { readonly whole: number; readonly early: number };
  /** A reading begins. */
  read(now: number): void;
};

export function openReadingPace(): ReadingPace {
  let [readAt, changedAt, begunAt] = [-Infinity, -Infinity, 0];
  return {
    changed(now) {
      if (now - changedAt > BETWEEN_MILLISECONDS) begunAt = now;
      changedAt = now;
      return {
        whole: Math.max(PAUSE_MILLISECONDS, readAt + BETWEEN_MILLISECONDS - now),
        early: Math.max(0, Math.max(begunAt, readAt) + LATEST_MILLISECONDS - now),
      };
    },
    read(now) {
      readAt = now;
    },
  };
}

/** Without the word that is being written. */
export function wholeWords(prompt: string): string {
  let end = prompt.length;
  while (end > 0 && /\S/.test(prompt.charAt(end - 1))) end--;
  return prompt.slice(0, end).trimEnd();
}
