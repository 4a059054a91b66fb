// Hostile prompts through the director, timed: node scripts/fuzz-director.ts [--count 10000] [--seed kinora]
// Prints how many became screenplays, how many were refused with a sentence, crashes, the median, the 99th percentile and
// the slowest, and the most memory held at the start and the end. Seconds are the processor's (of every thread, so that
// collecting garbage counts), so that other work on the machine does not count.
import { parseArgs } from "node:util";
import { KinoraError } from "../src/base/index.ts";
import { directPrompt } from "../src/director/index.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { hostilePrompts } from "../tests/e2e/hostile-prompts.ts";

const { values } = parseArgs({
  options: { count: { type: "string", default: "10000" }, seed: { type: "string", default: "kinora" } },
});
const language = await loadLanguage();
const { signal } = new AbortController();
const times: { seconds: number; show: string; index: number }[] = [];
const settledMiB: number[] = [];
const crashes: string[] = [];
let refused = 0;
let index = 0;
const begun = performance.now();
for (const prompt of hostilePrompts(values.seed, Number(values.count))) {
  const start = process.cpuUsage();
  try {
    await directPrompt(prompt, { seed: 1, seconds: null, style: null }, { language, model: null, signal });
  } catch (error) {
    if (error instanceof KinoraError && ["bad-arguments", "refused"].includes(error.code)) refused++;
    else crashes.push(`#${index} ${show(prompt)}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const { user, system } = process.cpuUsage(start);
  times.push({ seconds: (user + system) / 1e6, show: `${prompt.length} characters: ${show(prompt)}`, index: index++ });
  if (index % 1000 === 0) settledMiB.push(process.memoryUsage().rss / 2 ** 20);
}
times.sort((a, b) => b.seconds - a.seconds);
const made = times.length - refused - crashes.length;
console.log(`${times.length} prompts in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(`${made} directed, ${refused} refused, ${crashes.length} crashed`);
console.log(crashes.slice(0, 20).join("\n"));
const tenth = Math.ceil(settledMiB.length / 10);
console.log(`median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
console.log(
  `resident at most ${Math.max(...settledMiB.slice(0, tenth)).toFixed(0)} MiB in the first tenth, ${Math.max(...settledMiB.slice(-tenth)).toFixed(0)} in the last`,
);
console.log(`over a second: ${times.filter(({ seconds }) => seconds > 1).length}; slowest:`);
for (const time of times.slice(0, 12)) console.log(`  ${time.seconds.toFixed(3)} s #${time.index} ${time.show}`);

/** Milliseconds that this share of prompts stayed under. */
function at(share: number): string {
  return ((times[Math.floor((1 - share) * times.length)]?.seconds ?? 0) * 1000).toFixed(1);
}

function show(prompt: string): string {
  return JSON.stringify(prompt.length > 90 ? `${prompt.slice(0, 90)}…` : prompt);
}
