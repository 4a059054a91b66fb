import { useEffect, useState } from "react";
import { readScreenplay, type Note, type Screenplay } from "../../../screenplay/index.ts";
import type { SpokenLine } from "../../../take/index.ts";
import { call } from "../../data/api.ts";
import type { Wish } from "./wish.ts";

/** A pause in typing after which a prompt is read. */
const PAUSE_MILLISECONDS = 220;

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
  const { seconds, style, seed } = wish;
  useEffect(() => {
    const words = prompt.trim();
    if (!isAllowed || words === "") {
      setDirection(null);
      setFault(null);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setReading(true);
      call("direct", {
        body: { prompt, seconds: Number(seconds), seed, ...(style === "" ? {} : { style }) },
        signal: stop.signal,
      }).then(
        ({ screenplay, notes, lines }) => {
          setDirection({ prompt, plan: readScreenplay(screenplay), notes, lines });
          setFault(null);
          setReading(false);
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          setFault(error);
          setReading(false);
        },
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [prompt, seconds, style, seed, isAllowed]);
  return { direction, fault, isReading };
}
