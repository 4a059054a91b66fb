// Makes films from prompts drawn at random, to find crashes, hangs and words that are not read:
//   node scripts/practice-films.ts FOLDER [--count 200] [--seed 1] [--seconds 4] [--size 480x270] [--out DIR] [--silence 300]
// Each *.jsonl file in FOLDER holds one JSON object with a "prompt" (and perhaps an "id") a line. One process makes all
// films with one frame source; where it shows no progress for --silence seconds it is ended, its film counted as hung,
// and another goes on. results.jsonl in DIR grows by a line a film; the summary comes last.
import { fork, type ChildProcess } from "node:child_process";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../src/base/index.ts";
import { readSuites } from "../src/main/bench/director/read-suites.ts";
import { readSize } from "../src/main/read-size.ts";
import { drawAtRandom } from "./practice-films/draw-at-random.ts";
import { summarise, type PracticeResult } from "./practice-films/summary.ts";
import type { FromWorker, PracticeTask } from "./practice-films/worker.ts";

const TOP = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "4" },
    size: { type: "string", default: "480x270" },
    out: { type: "string", default: "films/practice" },
    silence: { type: "string", default: "300" },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("Name the folder of *.jsonl files.");
const silenceMs = Number(values.silence) * 1000;
const prompts = drawAtRandom(await readSuites(folder), Number(values.count), createRandom(`practice/${values.seed}`));
const tasks = prompts.map(({ id, prompt }, index): PracticeTask => {
  const name = `${String(index).padStart(3, "0")}-${id.replace(/[^\w-]+/g, "-")}`;
  const film = { prompt, seconds: Number(values.seconds), ...readSize(values.size), seed: Number(values.seed) };
  return { id: name, ...film, out: join(values.out, name) };
});

await mkdir(values.out, { recursive: true });
const resultsPath = join(values.out, "results.jsonl");
await writeFile(resultsPath, "");
const results: PracticeResult[] = [];
let worker: ChildProcess | null = null;
let isStopped = false;
process.once("SIGINT", () => {
  isStopped = true;
  worker?.kill("SIGKILL");
});

for (const [index, task] of tasks.entries()) {
  if (isStopped) break;
  worker ??= fork(join(import.meta.dirname, "practice-films/worker.ts"), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const result = await filmIn(worker, task);
  if (isStopped) break;
  // A process that hung or died makes no more films.
  if (worker.killed || worker.exitCode !== null) worker = null;
  results.push(result);
  await appendFile(resultsPath, `${JSON.stringify(result)}\n`);
  const error = result.error === null ? "" : `: ${result.error}`;
  process.stderr.write(
    `${index + 1}/${tasks.length} ${result.outcome} in ${result.seconds.toFixed(0)} s ${task.id}${error}\n`,
  );
}
if (worker?.connected) worker.disconnect();
process.stdout.write(summarise(results, TOP));
process.exitCode = isStopped
  ? 130
  : results.every(({ outcome }) => outcome === "made" || outcome === "refused")
    ? 0
    : 1;

/** The film's result; 'hung' after too long a silence, 'failed' where the whole process ended. */
function filmIn(child: ChildProcess, task: PracticeTask): Promise<PracticeResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    const end = (result: PracticeResult): void => {
      clearTimeout(timer);
      child.off("message", hear);
      child.off("exit", onExit);
      resolve(result);
    };
    const broken = (outcome: "hung" | "failed", error: string): PracticeResult => {
      const seconds = (performance.now() - startedAt) / 1000;
      return { id: task.id, prompt: task.prompt, outcome, seconds, error, notes: [], faults: [] };
    };
    const listen = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        child.off("exit", onExit);
        child.once("exit", () => end(broken("hung", `no progress for ${values.silence} s`)));
        child.kill("SIGKILL");
      }, silenceMs);
    };
    const hear = (message: FromWorker): void => {
      listen();
      if (message.kind === "result") end(message.result);
    };
    const onExit = (code: number | null, cause: string | null): void =>
      end(broken("failed", `the process ended with ${code ?? cause}`));
    child.on("message", hear);
    child.on("exit", onExit);
    listen();
    child.send(task);
  });
}
