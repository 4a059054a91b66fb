// Runs in a thread of `serve`: reads prompts, checks plans and applies instructions, one after the other.
import { parentPort } from "node:worker_threads";
import { KinoraError } from "../../base/index.ts";
import { directPrompt, remix } from "../../director/index.ts";
import { readScreenplay } from "../../screenplay/index.ts";
import { firstPlaces } from "../../world/index.ts";
import { modelFromEnvironment } from "../ask-model.ts";
import { loadAssets } from "../load-assets.ts";
import { loadLanguage } from "../load-language.ts";

type Wish = { readonly seed: number; readonly seconds: number | null; readonly style: string | null };
type Question = Task & { readonly id: number };
export type Task =
  | { readonly task: "read"; readonly prompt: string; readonly wish: Wish }
  | { readonly task: "check"; readonly screenplay: unknown }
  | { readonly task: "remix"; readonly screenplay: unknown; readonly instruction: string };
/** `code` is a KinoraError's, or null. */
export type Answer = { readonly id: number } & (
  | { readonly data: unknown }
  | { readonly code: string | null; readonly message: string }
);

const language = loadLanguage();
let assets: ReturnType<typeof loadAssets> | null = null;
const never = new AbortController().signal;
/** A model takes too long for whoever waits for the answer: then the worker directs, and only the policy is asked here. */
const hasModel = modelFromEnvironment(process.env) !== null;

async function carryOut(question: Task): Promise<unknown> {
  switch (question.task) {
    case "read": {
      const { prompt, wish } = question;
      const { screenplay } = await directPrompt(prompt, wish, { language: await language, model: null, signal: never });
      return hasModel ? { screenplay: null, notes: [] } : { screenplay, notes: screenplay.notes };
    }
    case "check":
      return readScreenplay(question.screenplay);
    case "remix": {
      const parent = readScreenplay(question.screenplay);
      const stage = await firstPlaces(parent, await (assets ??= loadAssets()));
      return remix(parent, question.instruction, { language: await language, stage });
    }
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (question: Question) => {
  const { id } = question;
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id, data: await carryOut(question) } satisfies Answer);
    } catch (error) {
      const code = error instanceof KinoraError ? error.code : null;
      parentPort?.postMessage({
        id,
        code,
        message: error instanceof Error ? error.message : String(error),
      } satisfies Answer);
    }
  });
});
