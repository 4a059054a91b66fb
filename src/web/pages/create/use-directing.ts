import { useEffect, useRef, useState } from "react";
import { readScreenplay, type Note, type Screenplay } from "../../../screenplay/index.ts";
import type { SpokenLine } from "../../../take/index.ts";
import { call } from "../../data/api.ts";
import type { Wish } from "./wish.ts";

/** A pause in typing after which a prompt is read. */
const PAUSE_MILLISECONDS = 220;
/**
 * Whoever types on has his whole words read this long after the last reading: what they name is built while he writes
 * the rest.
 */
const LATEST_MILLISECONDS = 1200;
/** Between two readings of somebody who is slow: the server reads 120 a minute. */
const BETWEEN_MILLISECONDS = 500;

export type Direction = {
  /** What was read. */
  readonly prompt: string;
  readonly plan: Screenplay;
  readonly notes: readonly Note[];
  readonly lines: readonly SpokenLine[];
};

/** The director's reading of what is typed; one that was overtaken is dropped. */
export function useDirecting(prompt: string, wish: Wish, isAllowed: boolean) {
  const [direction, setDirection] = useState<Direction | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);
  const running = useRef<AbortController | null>(null);
  /** When the last reading began, the last change came, and the typing of which that is part began. */
  const [readAt, changedAt, begunAt] = [useRef(0), useRef(0), useRef(0)];
  const { seconds, style, seed } = wish;
  useEffect(() => () => running.current?.abort(), [seconds, style, seed, isAllowed]);
  useEffect(() => {
    if (!isAllowed || prompt.trim() === "") {
      running.current?.abort();
      setDirection(null);
      setFault(null);
      setReading(false);
      return undefined;
    }
    const read = (text: string): void => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      readAt.current = performance.now();
      setReading(true);
      call("direct", {
        body: { prompt: text, seconds: Number(seconds), seed, ...(style === "" ? {} : { style }) },
        signal: own.signal,
      })
        .then(
          ({ screenplay, notes, lines }) => {
            if (own.signal.aborted) return;
            setDirection({ prompt: text, plan: readScreenplay(screenplay), notes, lines });
            setFault(null);
          },
          (error: unknown) => {
            if (!own.signal.aborted) setFault(error);
          },
        )
        .finally(() => {
          if (running.current === own) setReading(false);
        });
    };
    const now = performance.now();
    if (now - changedAt.current > BETWEEN_MILLISECONDS) begunAt.current = now;
    changedAt.current = now;
    const words = wholeWords(prompt);
    const due = Math.max(begunAt.current, readAt.current) + LATEST_MILLISECONDS;
    const early = words === "" ? undefined : setTimeout(() => read(words), Math.max(0, due - now));
    const pause = Math.max(PAUSE_MILLISECONDS, readAt.current + BETWEEN_MILLISECONDS - now);
    const timer = setTimeout(() => {
      clearTimeout(early);
      read(prompt);
    }, pause);
    return () => {
      clearTimeout(early);
      clearTimeout(timer);
    };
  }, [prompt, seconds, style, seed, isAllowed]);
  return { direction, fault, isReading };
}

/** Without the word that is being written. */
function wholeWords(prompt: string): string {
  let end = prompt.length;
  while (end > 0 && /\S/.test(prompt.charAt(end - 1))) end--;
  return prompt.slice(0, end).trimEnd();
}
