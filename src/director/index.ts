// director: the reader of prompts. In: a prompt, wishes, and the language opened over art's catalogue; perhaps a language
// model. Out: a valid Screenplay with a note for every content word, its explanation for people, and remixes of it.
export { direct, LONGEST_PROMPT } from "./direct.ts";
export type { DirectOptions } from "./direct.ts";
export { directPrompt } from "./model/direct-prompt.ts";
export type { Directed, Directing } from "./model/direct-prompt.ts";
export type { ModelMessage, ModelPort, ModelQuestion } from "./model/model-port.ts";
export { checkPlan } from "./policy/check-plan.ts";
export { remix } from "./edit/remix.ts";
export type { Remix, RemixOptions } from "./edit/remix.ts";
export type { Refusal } from "./policy/check-policy.ts";
export { explainScreenplay } from "./explain-screenplay.ts";
export { traceReading } from "./trace-reading.ts";
export { openLanguage } from "./language.ts";
export type { Language } from "./language.ts";
export { lemmaOf } from "./lexicon/morphology.ts";
