import { modelPlanSchema, type ModelPlan } from "./model-plan.ts";

/** An answer longer than this is no screenplay. */
const LONGEST_ANSWER = 400_000;

export type Answer = { readonly plan: ModelPlan } | { readonly fault: string };

/** Reads a model's answer: JSON, perhaps in a fence or after some talk. What is wrong is told in a sentence for it. */
export function readAnswer(text: string): Answer {
  if (text.length > LONGEST_ANSWER) return { fault: "The answer is too long; give only the JSON object." };
  const json = jsonIn(text);
  if (json === null) return { fault: "The answer holds no JSON object; give only the JSON object." };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const what = error instanceof Error ? error.message.slice(0, 200) : "";
    return { fault: `The answer is not valid JSON (${what}); give only the JSON object.` };
  }
  const parsed = modelPlanSchema.safeParse(data);
  if (parsed.success) return { plan: parsed.data };
  const faults = parsed.error.issues.slice(0, 8).map((issue) => `${issue.path.join(".") || "top"}: ${issue.message}`);
  return { fault: `The JSON does not follow the schema: ${faults.join("; ")}.` };
}

/** From the first brace to the one that closes it; what a model thinks aloud before is passed over. */
function jsonIn(text: string): string | null {
  const spoken = text.replace(/^[\s\S]*<\/think>/u, "");
  const start = spoken.indexOf("{");
  if (start < 0) return null;
  let depth = 0;
  let isInString = false;
  for (let i = start; i < spoken.length; i++) {
    const char = spoken[i];
    if (isInString) {
      if (char === "\\") i++;
      else if (char === '"') isInString = false;
    } else if (char === '"') isInString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return spoken.slice(start, i + 1);
  }
  return spoken.slice(start);
}
