import { noteKinds } from "../../../screenplay/index.ts";
import type { DirectorScore } from "../score-director.ts";

/** The score as tables for a terminal: labels found by dimension, where they were not, words by note, what is wanted. */
export function directorReport(
  score: DirectorScore,
  { misses, only }: { readonly misses: number; readonly only: string | null },
): string {
  const lines: string[] = ["Labels found in the screenplay"];
  for (const { name, found, of } of score.dimensions)
    lines.push(
      `  ${name.padEnd(40)} ${String(found).padStart(4)} of ${String(of).padStart(4)}  ${percent(found / of)}`,
    );
  lines.push("", "Content words");
  for (const kind of noteKinds) lines.push(`  ${kind.padEnd(11)} ${percent(score.words[kind])}`);
  const { median, p99, slowest } = score.milliseconds;
  lines.push(
    "",
    `Time: median ${median.toFixed(1)} ms, 99th percentile ${p99.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (${score.slowest
      .slice(0, 5)
      .map(({ id, milliseconds }) => `${id} ${milliseconds.toFixed(0)}`)
      .join(", ")})`,
    `Failures: ${score.failures.length}`,
    ...score.failures.slice(0, 20).map(({ id, got }) => `  ${id}: ${got}`),
  );
  for (const { name, misses: all } of score.dimensions) {
    if (all.length === 0 || misses === 0 || (only !== null && !name.includes(only))) continue;
    lines.push("", `Not found: ${name}`);
    for (const { id, prompt, wanted, got } of all.slice(0, misses))
      lines.push(
        `  ${id} ${short(prompt, 160)}`,
        `      wanted ${short(wanted, 200)}`,
        `      got    ${short(got, 300)}`,
      );
  }
  const list = (words: DirectorScore["wanted"]): string => words.map((one) => `${one.words} ${one.times}`).join(", ");
  lines.push("", `Most wanted (unstaged): ${list(score.wanted)}`, "", `Missed: ${list(score.missed)}`);
  return lines.join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function short(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
