import { useEffect, useRef, useState } from "react";
import { readScreenplay, type Note, type Screenplay } from "../../../screenplay/index.ts";
import type { SpokenLine } from "../../../take/index.ts";
import { call } from "../../data/api.ts";
import { openReadingPace, wholeWords } from "./reading-pace.ts";
import type { Wish } from "./wish.ts";

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
  const [pace] = useState(openReadingPace);
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
      pace.read(performance.now());
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
    const { whole, early } = pace.changed(performance.now());
    const words = wholeWords(prompt);
    const first = words === "" ? undefined : setTimeout(() => read(words), early);
    const timer = setTimeout(() => {
      clearTimeout(first);
      read(prompt);
    }, whole);
    return () => {
      clearTimeout(first);
      clearTimeout(timer);
    };
  }, [prompt, seconds, style, seed, isAllowed, pace]);
  return { direction, fault, isReading };
}
