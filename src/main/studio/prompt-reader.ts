import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { KinoraError, type ErrorCode } from "../../base/index.ts";
import type { PromptReader } from "../../api/index.ts";
import type { Answer, Task } from "./prompt-thread.ts";

/**
 * Directing takes from milliseconds to seconds: it runs in a thread of its own, so that other callers do not wait; speech
 * takes long and has another, which is opened when somebody speaks.
 */
export function openPromptReader(): PromptReader & AsyncDisposable {
  const reading = openThread();
  const speaking = openThread();
  // Whoever comes first need not wait until the lexicon is read.
  reading.ask({ task: "warm", what: "language" }).catch(() => undefined);
  let isWarm = false;
  return {
    read: (prompt, wish) => reading.ask({ task: "read", prompt, wish: saidOf(wish) }),
    direct(prompt, wish) {
      // Whoever previews a film may hear it soon; the first time that takes a while.
      if (!isWarm) speaking.ask({ task: "warm", what: "voices" }).catch(() => undefined);
      isWarm = true;
      return reading.ask({ task: "direct", prompt, wish: saidOf(wish) });
    },
    check: (screenplay) => reading.ask({ task: "check", screenplay }),
    remix: (screenplay, instruction) => reading.ask({ task: "remix", screenplay, instruction }),
    compare: (before, after, words) => reading.ask({ task: "compare", before, after, words }),
    speak: (screenplay) => speaking.ask({ task: "speak", screenplay }),
    async [Symbol.asyncDispose]() {
      await Promise.all([reading.close(), speaking.close()]);
    },
  };
}

const saidOf = ({ seed, seconds, style }: Parameters<PromptReader["direct"]>[1]) => ({ seed, seconds, style });

type Thread = { ask<Data>(question: Task): Promise<Data>; close(): Promise<void> };

function openThread(): Thread {
  let thread: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, { resolve: (data: never) => void; reject: (error: Error) => void }>();
  const failAll = (): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(new Error("the prompt reader ended"));
    waiting.clear();
  };
  const open = (): Worker => {
    const opened = new Worker(join(import.meta.dirname, "prompt-thread.ts"));
    opened.on("message", ({ id, ...answer }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if ("data" in answer) asked?.resolve(answer.data as never);
      else
        asked?.reject(
          answer.code === null ? new Error(answer.message) : new KinoraError(answer.code as ErrorCode, answer.message),
        );
    });
    // A thread that broke is replaced by the next question.
    opened.on("error", failAll);
    opened.on("exit", failAll);
    opened.unref();
    return opened;
  };
  const ask = <Data>(question: Task): Promise<Data> =>
    new Promise((resolve, reject) => {
      const id = count++;
      waiting.set(id, { resolve, reject });
      thread ??= open();
      thread.postMessage({ ...question, id });
    });
  return {
    ask,
    async close() {
      await thread?.terminate();
    },
  };
}
