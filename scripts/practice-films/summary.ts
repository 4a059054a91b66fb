import { noteKinds, type Note } from "../../src/screenplay/index.ts";

/** What became of one prompt. */
export type PracticeResult = {
  readonly id: string;
  readonly prompt: string;
  /** 'hung': it showed no progress for too long and was stopped. */
  readonly outcome: "made" | "refused" | "failed" | "hung";
  readonly seconds: number;
  readonly error: string | null;
  readonly notes: readonly { readonly kind: Note["kind"]; readonly words: string }[];
  /** What the world could not stage as asked. */
  readonly faults: readonly string[];
};

export function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0;
}

/** Words of the prompts by what the director noted of them. */
export function wordsByKind(results: readonly PracticeResult[]): Record<Note["kind"], number> {
  const counts = Object.fromEntries(noteKinds.map((kind) => [kind, 0])) as Record<Note["kind"], number>;
  for (const { notes } of results) for (const { kind, words } of notes) counts[kind] += wordCount(words);
  return counts;
}

/** All results on a page. */
export function summarise(results: readonly PracticeResult[], top: number): string {
  const withOutcome = (outcome: PracticeResult["outcome"]): PracticeResult[] =>
    results.filter((result) => result.outcome === outcome);
  const made = withOutcome("made");
  const seconds = made.map((result) => result.seconds).toSorted((a, b) => a - b);
  const at = (share: number): string => (seconds[Math.floor((seconds.length - 1) * share)] ?? 0).toFixed(1);
  const words = wordsByKind(results);
  const total = Math.max(
    1,
    Object.values(words).reduce((sum, count) => sum + count, 0),
  );
  const share = (count: number): string => `${((count / total) * 100).toFixed(1)} %`;
  const broken = [...withOutcome("failed"), ...withOutcome("hung")];
  const lines = [
    `${results.length} prompts: ${made.length} made, ${withOutcome("refused").length} refused, ${withOutcome("failed").length} failed, ${withOutcome("hung").length} hung`,
    `seconds a film: median ${at(0.5)}, slowest tenth from ${at(0.9)}, slowest ${at(1)}`,
    `content words: ${noteKinds.map((kind) => `${kind} ${words[kind]} (${share(words[kind])})`).join(", ")}`,
    `missed content words: ${share(words.missed)}`,
    `most missed: ${mostSaid(results, "missed", top)}`,
    `most unstaged: ${mostSaid(results, "unstaged", top)}`,
    `films with faults of the world: ${made.filter(({ faults }) => faults.length > 0).length}`,
    ...broken.map(({ id, outcome, error, prompt }) => `${outcome} ${id}: ${error ?? ""} | ${prompt.slice(0, 120)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function mostSaid(results: readonly PracticeResult[], kind: Note["kind"], top: number): string {
  const times = new Map<string, number>();
  for (const { notes } of results)
    for (const note of notes) {
      if (note.kind !== kind) continue;
      const key = note.words.toLowerCase();
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  const most = [...times].toSorted((a, b) => b[1] - a[1]).slice(0, top);
  return most.length === 0 ? "none" : most.map(([word, count]) => `${word} ${count}`).join(", ");
}
