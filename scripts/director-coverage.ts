// How much of a folder of prompts the director understands: node scripts/director-coverage.ts FOLDER [--top 40]
// Each *.jsonl file there holds one JSON object with a "prompt" a line. Prints the share of noted words by kind, the
// words most often missed or unstaged, failures and the slowest prompts.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { direct } from "../src/director/index.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { noteKinds, type Note } from "../src/screenplay/index.ts";

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of *.jsonl files.");
const top = Number(rest[rest.indexOf("--top") + 1] ?? 40) || 40;

const language = await loadLanguage();
const counts = new Map<Note["kind"], number>();
const words = new Map<Note["kind"], Map<string, number>>(noteKinds.map((kind) => [kind, new Map()]));
const failures: string[] = [];
const times: { milliseconds: number; prompt: string }[] = [];

for (const prompt of await readPrompts(folder)) {
  const start = performance.now();
  try {
    const screenplay = direct(prompt, { seed: 1, seconds: null, style: null }, language);
    for (const note of screenplay.notes) {
      const said = note.words.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
      counts.set(note.kind, (counts.get(note.kind) ?? 0) + said.length);
      const seen = words.get(note.kind);
      const key = note.words.toLowerCase();
      seen?.set(key, (seen.get(key) ?? 0) + 1);
    }
  } catch (error) {
    failures.push(`${prompt.slice(0, 100)}: ${error instanceof Error ? error.message : String(error)}`);
  }
  times.push({ milliseconds: performance.now() - start, prompt });
}

const total = [...counts.values()].reduce((a, b) => a + b, 0);
for (const kind of noteKinds)
  console.log(`${kind.padEnd(11)} ${(((counts.get(kind) ?? 0) / total) * 100).toFixed(1)} %`);
for (const kind of ["missed", "unstaged"] as const) {
  const most = [...(words.get(kind) ?? [])].toSorted((a, b) => b[1] - a[1]).slice(0, top);
  console.log(`\nmost ${kind}: ${most.map(([word, count]) => `${word} ${count}`).join(", ")}`);
}
console.log(`\nfailures: ${failures.length}\n${failures.slice(0, 20).join("\n")}`);
times.sort((a, b) => b.milliseconds - a.milliseconds);
console.log(
  `\nprompts: ${times.length}, median ${times[times.length >> 1]?.milliseconds.toFixed(1)} ms, slowest ${times[0]?.milliseconds.toFixed(0)} ms`,
);

async function readPrompts(from: string): Promise<string[]> {
  const prompts: string[] = [];
  for (const file of (await readdir(from)).filter((name) => name.endsWith(".jsonl")).toSorted()) {
    for (const line of (await readFile(join(from, file), "utf8")).split("\n")) {
      if (line.trim() === "") continue;
      const entry: unknown = JSON.parse(line);
      if (typeof entry === "object" && entry !== null && "prompt" in entry && typeof entry.prompt === "string")
        prompts.push(entry.prompt);
    }
  }
  return prompts;
}
