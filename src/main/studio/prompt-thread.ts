// Runs in threads of `serve`: reads prompts, checks plans and applies instructions, one after the other; in another, speaks.
import { parentPort } from "node:worker_threads";
import { KinoraError } from "../../base/index.ts";
import { checkPlan, directPrompt, remix } from "../../director/index.ts";
import { describeEdit, diffScreenplays, readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import { speakLines } from "../../sound/index.ts";
import { firstPlaces } from "../../world/index.ts";
import { modelFromEnvironment } from "../ask-model.ts";
import { loadAssets } from "../load-assets.ts";
import { loadLanguage } from "../load-language.ts";
import { loadVoices } from "../load-voices.ts";

type Wish = { readonly seed: number; readonly seconds: number | null; readonly style: string | null };
type Question = Task & { readonly id: number };
export type Task =
  | { readonly task: "read"; readonly prompt: string; readonly wish: Wish }
  | { readonly task: "check"; readonly screenplay: unknown }
  | { readonly task: "remix"; readonly screenplay: unknown; readonly instruction: string }
  | { readonly task: "compare"; readonly before: unknown; readonly after: unknown; readonly words: string }
  | { readonly task: "direct"; readonly prompt: string; readonly wish: Wish }
  | { readonly task: "speak"; readonly screenplay: unknown }
  | { readonly task: "warm"; readonly what: "language" | "voices" };
/** `code` is a KinoraError's, or null. */
export type Answer = { readonly id: number } & (
  | { readonly data: unknown }
  | { readonly code: string | null; readonly message: string }
);

/** The thread that speaks reads nothing, and the one that reads does not speak. */
let loadingLanguage: ReturnType<typeof loadLanguage> | null = null;
const language = (): ReturnType<typeof loadLanguage> => (loadingLanguage ??= loadLanguage());
let voices: ReturnType<typeof loadVoices> | null = null;
let assets: ReturnType<typeof loadAssets> | null = null;
/** Of every voice. */
const SAMPLE_RATE = 48_000;
const never = new AbortController().signal;
/** A model takes too long for whoever waits for the answer: then the worker directs, and only the policy is asked here. */
const hasModel = modelFromEnvironment(process.env) !== null;

async function carryOut(question: Task): Promise<unknown> {
  switch (question.task) {
    case "read": {
      const { screenplay } = await directBuiltIn(question);
      return hasModel ? { screenplay: null, notes: [] } : { screenplay, notes: screenplay.notes };
    }
    case "check":
      return checked(question.screenplay);
    case "remix": {
      const parent = readScreenplay(question.screenplay);
      const stage = await firstPlaces(parent, await (assets ??= loadAssets()));
      const made = remix(parent, question.instruction, { language: await language(), stage });
      return { ...made, changes: made.edits.map(describeEdit) };
    }
    case "compare": {
      await refuseByPolicy(question.words);
      const screenplay = checked(question.after);
      return { screenplay, edits: diffScreenplays(readScreenplay(question.before), screenplay) };
    }
    case "direct": {
      const { screenplay } = await directBuiltIn(question);
      return { screenplay, notes: screenplay.notes };
    }
    case "warm":
      await (question.what === "language" ? language() : (voices ??= loadVoices()));
      return null;
    case "speak": {
      const { lines, audio } = await speakLines(readScreenplay(question.screenplay), await (voices ??= loadVoices()));
      return { lines, audio: mapValues(audio, pcmOf), sampleRate: SAMPLE_RATE };
    }
  }
}

function directBuiltIn({ prompt, wish }: { readonly prompt: string; readonly wish: Wish }) {
  return language().then((opened) => directPrompt(prompt, wish, { language: opened, model: null, signal: never }));
}

/** A plan that the caller has written. */
function checked(data: unknown): Screenplay {
  const screenplay = readScreenplay(data);
  checkPlan(screenplay);
  return screenplay;
}

/** Words that say what a plan is changed to need not be a film's prompt; only what is refused is told. */
async function refuseByPolicy(words: string): Promise<void> {
  try {
    await directBuiltIn({ prompt: words, wish: { seed: 1, seconds: null, style: null } });
  } catch (error) {
    if (error instanceof KinoraError && error.code === "refused") throw error;
  }
}

/** 16-bit little-endian. */
function pcmOf(samples: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [i, sample] of samples.entries())
    bytes.setInt16(i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  return new Uint8Array(bytes.buffer);
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));
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
