import type { StageScore } from "../score-stage.ts";

/** The score as a table for a terminal, then the misses of each measure. */
export function stageReport(score: StageScore, misses: number): string {
  const lines = [
    `${score.films} films of prompts whose things the catalogue has (${score.unstaged} others passed over), ${score.seconds.toFixed(0)} s`,
    ...score.measures.map(
      ({ name, found, of }) =>
        `  ${name.padEnd(32)} ${String(found).padStart(5)} of ${String(of).padStart(5)}  ${((100 * found) / of).toFixed(1).padStart(5)} %`,
    ),
    `Failures: ${score.failures.length}`,
    ...score.failures.slice(0, 20).map(({ id, got }) => `  ${id}: ${got}`),
  ];
  for (const { name, misses: all } of score.measures) {
    if (all.length === 0 || misses === 0) continue;
    lines.push("", `Not so: ${name}`);
    for (const { id, prompt, wanted, got } of all.slice(0, misses))
      lines.push(`  ${id} ${prompt.length > 140 ? `${prompt.slice(0, 140)}…` : prompt}`, `      ${wanted}: ${got}`);
  }
  return lines.join("\n");
}
