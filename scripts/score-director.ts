// How well the director reads labelled prompts: node scripts/score-director.ts FOLDER [--misses 8] [--only TEXT] [--json]
// Each *.jsonl file in FOLDER holds one JSON object with "suite", "id", "prompt" and the suite's own labels a line.
import { setCatalogue } from "../src/art/index.ts";
import { direct, lemmaOf } from "../src/director/index.ts";
import { readSuites } from "../src/main/bench/director/read-suites.ts";
import { scoreDirector } from "../src/main/bench/score-director.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { directorReport } from "../src/main/bench/director/director-report.ts";

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of *.jsonl files.");
const after = (flag: string): string | undefined => (rest.includes(flag) ? rest[rest.indexOf(flag) + 1] : undefined);

const language = await loadLanguage();
const score = scoreDirector({
  prompts: await readSuites(folder),
  direct: (prompt) => direct(prompt, { seed: 1, seconds: null, style: null }, language),
  setNouns: (set) => setCatalogue.find((one) => one.id === set)?.nouns ?? [],
  verbOf: (word) => lemmaOf(word, "verb", language.wordNet) ?? word,
  now: () => performance.now(),
});
if (rest.includes("--json")) console.log(JSON.stringify(score));
else console.log(directorReport(score, { misses: Number(after("--misses") ?? 8), only: after("--only") ?? null }));
