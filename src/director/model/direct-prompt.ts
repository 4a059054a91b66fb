import { KinoraError } from "../../base/index.ts";
import type { Note, Screenplay } from "../../screenplay/index.ts";
import { checkPrompt, direct, type DirectOptions } from "../direct.ts";
import type { Language } from "../language.ts";
import { findRefusalsInPlan } from "../policy/check-plan.ts";
import { checkPolicy } from "../policy/check-policy.ts";
import { foreignLanguageOf } from "./foreign.ts";
import { groundPlan } from "./ground-plan.ts";
import { askForPlan, askForRepair } from "./model-prompt.ts";
import type { ModelPort } from "./model-port.ts";
import { readAnswer } from "./read-answer.ts";

export type Directing = {
  readonly language: Language;
  /** Null: there is none, the built-in reader reads. */
  readonly model: ModelPort | null;
  readonly signal: AbortSignal;
};

export type Directed = {
  readonly screenplay: Screenplay;
  /** What the user should know of how it was read, one sentence each. */
  readonly warnings: readonly string[];
};

/**
 * Compiles a prompt to a screenplay, by a language model where there is one, else by the built-in reader, which also
 * takes over when the model fails. Throws KinoraError: 'refused' where the policy says no.
 */
export async function directPrompt(
  prompt: string,
  options: DirectOptions,
  { language, model, signal }: Directing,
): Promise<Directed> {
  checkPrompt(prompt);
  checkPolicy(prompt);
  if (model) {
    try {
      return { screenplay: await askModel(model, prompt, { options, language, signal }), warnings: [] };
    } catch (error) {
      if (signal.aborted)
        throw new KinoraError("cancelled", "The film was cancelled; nothing half-made was kept.", { cause: error });
      const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      const warning = `The language model ${model.name} gave no usable screenplay (${why.slice(0, 200)}); the built-in reader read the prompt.`;
      return withWarnings(direct(prompt, options, language), [warning, ...foreignWarning(prompt, language, true)]);
    }
  }
  return withWarnings(direct(prompt, options, language), foreignWarning(prompt, language, false));
}

/** One question, and one more where the answer is no screenplay. */
async function askModel(
  model: ModelPort,
  prompt: string,
  {
    options,
    language,
    signal,
  }: { readonly options: DirectOptions; readonly language: Language; readonly signal: AbortSignal },
): Promise<Screenplay> {
  const question = askForPlan(prompt, options, language);
  const first = await model.ask(question, signal);
  let answer = readAnswer(first);
  if ("fault" in answer) answer = readAnswer(await model.ask(askForRepair(question, first, answer.fault), signal));
  if ("fault" in answer) throw new Error(answer.fault);
  const screenplay = groundPlan(answer.plan, { prompt, options, language });
  if (findRefusalsInPlan(screenplay).length > 0) throw new Error("its answer is against the policy");
  return screenplay;
}

function foreignWarning(prompt: string, language: Language, isModelThere: boolean): string[] {
  const foreign = foreignLanguageOf(prompt, language);
  if (foreign === null) return [];
  const cure = isModelThere
    ? "mend the language model's settings"
    : "set KINORA_LLM_URL and KINORA_LLM_MODEL to a language model";
  return [
    `The prompt seems to be in ${foreign}, and the built-in reader reads English only; write it in English or ${cure}.`,
  ];
}

/** Warnings are also notes, of no word of the prompt. */
function withWarnings(screenplay: Screenplay, warnings: readonly string[]): Directed {
  const notes: Note[] = warnings.map((text) => ({ kind: "assumed", words: "", from: 0, text }));
  return {
    screenplay: warnings.length === 0 ? screenplay : { ...screenplay, notes: [...notes, ...screenplay.notes] },
    warnings,
  };
}
