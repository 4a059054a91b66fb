// director: the reader of prompts. In: a prompt in English, wishes, and the language opened over art's catalogue.
// Out: a valid Screenplay with a note for every content word, and its explanation for people.
export { direct, LONGEST_PROMPT } from "./direct.ts";
export type { DirectOptions } from "./direct.ts";
export { explainScreenplay } from "./explain-screenplay.ts";
export { openLanguage } from "./language.ts";
export type { Language } from "./language.ts";
