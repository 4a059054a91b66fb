import { actions } from "../lexicon/actions.ts";
import type { Language } from "../language.ts";
import type { DirectOptions } from "../direct.ts";
import { modelPlanJsonSchema } from "./model-plan.ts";
import type { ModelMessage, ModelQuestion } from "./model-port.ts";

/** What the model is told: its task, what can be staged, the prompt. */
export function askForPlan(prompt: string, { seconds, style }: DirectOptions, language: Language): ModelQuestion {
  const system = [
    "You direct short films that are simulated, not drawn: a physics engine moves bodies, a camera films them.",
    "Turn the user's prompt, in whatever language it is, into one JSON object that follows the schema. Answer with the JSON object alone.",
    "Rules: stage everything the prompt names and nothing that it does not need. Times are seconds from the film's start.",
    `The film lasts ${seconds === null ? "as long as the prompt says, else 8 seconds" : `${seconds} seconds`}; beats and lines fit into it and the shots' durations add up to it.`,
    "All ids that beats, lines, relations and shots use must be in cast or props. Living beings and moving vehicles are cast, other things props.",
    "Nouns and verbs are English; spoken lines keep the prompt's language. Copy into 'words' the prompt's own words that an entry stands for.",
    style === null ? "" : `The look is to be ${style}.`,
    `Things that can be staged: ${designsOf(language)}. Prefer these nouns; others are replaced by the nearest kind.`,
    `Places: ${language.stage.sets.map((set) => set.nouns[0] ?? set.id).join(", ")}.`,
    `Actions: ${actions.join(", ")}.`,
    `Schema: ${JSON.stringify(modelPlanJsonSchema())}`,
  ];
  return {
    messages: [
      { role: "system", content: system.filter((line) => line !== "").join("\n") },
      { role: "user", content: prompt },
    ],
    schema: modelPlanJsonSchema(),
  };
}

/** The same question with what was wrong with the answer. */
export function askForRepair(question: ModelQuestion, answer: string, fault: string): ModelQuestion {
  const more: ModelMessage[] = [
    { role: "assistant", content: answer.slice(0, 20_000) },
    { role: "user", content: `${fault} Answer again with the whole corrected JSON object and nothing else.` },
  ];
  return { ...question, messages: [...question.messages, ...more] };
}

function designsOf({ stage }: Language): string {
  const byKind = new Map<string, string[]>();
  for (const design of stage.designs)
    byKind.set(design.kind, [...(byKind.get(design.kind) ?? []), design.nouns[0] ?? design.id]);
  return [...byKind].map(([kind, names]) => `${kind}: ${names.join(", ")}`).join("; ");
}
