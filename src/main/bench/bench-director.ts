import { KinoraError } from "../../base/index.ts";
import { setCatalogue } from "../../art/index.ts";
import { directPrompt, lemmaOf } from "../../director/index.ts";
import { loadLanguage } from "../load-language.ts";
import { readSuites } from "./director/read-suites.ts";
import { scoreDirector, type DirectorScore } from "./score-director.ts";

/**
 * Scores the built-in reader on a folder of labelled prompts: each *.jsonl file holds one JSON object with "suite", "id",
 * "prompt" and the suite's own labels a line.
 */
export async function benchDirector(folder: string, signal: AbortSignal): Promise<DirectorScore> {
  const prompts = await readSuites(folder).catch((error: unknown) => {
    throw new KinoraError("bad-arguments", `No prompts can be read from '${folder}'; name a folder of *.jsonl files.`, {
      cause: error,
    });
  });
  if (prompts.length === 0)
    throw new KinoraError("bad-arguments", `'${folder}' has no prompts; each line of its *.jsonl files is one.`);
  const language = await loadLanguage();
  return scoreDirector({
    prompts,
    async direct(prompt) {
      const asked = { seed: 1, seconds: null, style: null };
      return (await directPrompt(prompt, asked, { language, model: null, signal })).screenplay;
    },
    setNouns: (set) => setCatalogue.find((one) => one.id === set)?.nouns ?? [],
    verbOf: (word) => lemmaOf(word, "verb", language.wordNet) ?? word,
    now: () => performance.now(),
  });
}
