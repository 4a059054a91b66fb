import { noteKinds, type Note, type Screenplay } from "../../screenplay/index.ts";
import { scoreShots } from "./director/score-shots.ts";
import { scoreVbench } from "./director/score-vbench.ts";
import { scoreVbench2 } from "./director/score-vbench2.ts";
import { stepsInOrder } from "./director/steps-in-order.ts";
import { stringsIn, type Finding, type SuitePrompt } from "./director/suite-prompt.ts";

export type Miss = { readonly id: string; readonly prompt: string; readonly wanted: string; readonly got: string };

/** How well the director read a folder of labelled prompts. */
export type DirectorScore = {
  readonly dimensions: readonly {
    readonly name: string;
    readonly found: number;
    readonly of: number;
    readonly misses: readonly Miss[];
  }[];
  /** Content words by what became of them, shares of 1. */
  readonly words: Readonly<Record<Note["kind"], number>>;
  readonly wanted: readonly { readonly words: string; readonly times: number }[];
  readonly missed: readonly { readonly words: string; readonly times: number }[];
  readonly failures: readonly Miss[];
  readonly milliseconds: { readonly median: number; readonly p99: number; readonly slowest: number };
  readonly slowest: readonly { readonly id: string; readonly milliseconds: number }[];
};

type Inputs = {
  readonly prompts: readonly SuitePrompt[];
  readonly direct: (prompt: string) => Promise<Screenplay>;
  /** Nouns of a set of art's, by its id. */
  readonly setNouns: (set: string) => readonly string[];
  /** The dictionary form of a verb: 'won' is of 'win'. */
  readonly verbOf: (word: string) => string;
  /** Milliseconds. */
  readonly now: () => number;
};

/** Directs every prompt once and compares the screenplays with the suites' own labels. */
export async function scoreDirector({ prompts, direct, now, ...names }: Inputs): Promise<DirectorScore> {
  const dimensions = new Map<string, { found: number; of: number; misses: Miss[] }>();
  const tallies = new Map(noteKinds.map((kind) => [kind, new Map<string, number>()]));
  const words = Object.fromEntries(noteKinds.map((kind) => [kind, 0])) as Record<Note["kind"], number>;
  const failures: Miss[] = [];
  const times: { id: string; milliseconds: number }[] = [];
  for (const entry of prompts) {
    const start = now();
    let screenplay: Screenplay | null = null;
    try {
      screenplay = await direct(entry.prompt);
    } catch (error) {
      failures.push({ ...entry, wanted: "a screenplay", got: error instanceof Error ? error.message : String(error) });
    }
    times.push({ id: entry.id, milliseconds: now() - start });
    if (!screenplay) continue;
    for (const note of screenplay.notes) {
      words[note.kind] += note.words.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0;
      const tally = tallies.get(note.kind);
      const key = note.words.toLowerCase();
      tally?.set(key, (tally.get(key) ?? 0) + 1);
    }
    for (const { dimension, isFound, wanted, got } of findingsOf(entry, screenplay, names)) {
      const one = dimensions.get(dimension) ?? { found: 0, of: 0, misses: [] };
      dimensions.set(dimension, one);
      one.of += 1;
      if (isFound) one.found += 1;
      else one.misses.push({ id: entry.id, prompt: entry.prompt, wanted, got });
    }
  }
  const total = Math.max(
    1,
    Object.values(words).reduce((a, b) => a + b, 0),
  );
  const sorted = times.map((one) => one.milliseconds).toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    dimensions: [...dimensions].map(([name, one]) => ({ name, ...one })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    words: Object.fromEntries(noteKinds.map((kind) => [kind, words[kind] / total])) as Record<Note["kind"], number>,
    wanted: mostOf(tallies.get("unstaged")),
    missed: mostOf(tallies.get("missed")),
    failures,
    milliseconds: { median: at(0.5), p99: at(0.99), slowest: at(1) },
    slowest: times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 10),
  };
}

function findingsOf(
  entry: SuitePrompt,
  screenplay: Screenplay,
  { setNouns, verbOf }: Pick<Inputs, "setNouns" | "verbOf">,
): Finding[] {
  switch (entry.suite) {
    case "vbench":
      return scoreVbench(entry, screenplay, { setNouns });
    case "vbench2":
      return scoreVbench2(entry, screenplay, { verbOf });
    case "mtvbench":
      return scoreShots(entry, screenplay);
    case "storyeval":
      return [
        {
          dimension: "storyeval events in order",
          ...stepsInOrder(stringsIn(entry.fields["events"]), screenplay, { verbOf, share: null }),
        },
      ];
    default: {
      const said = stringsIn(entry.fields["dialogue"]);
      const spoken = screenplay.lines.map((line) => plain(line.text));
      const lacking = said.filter((line) => !spoken.some((one) => one.includes(plain(line))));
      return said.length === 0
        ? []
        : [
            {
              dimension: `${entry.suite} dialogue`,
              isFound: lacking.length === 0,
              wanted: said.join(" / "),
              got: lacking.length === 0 ? "spoken" : `lacks ${lacking.join(" / ")}`,
            },
          ];
    }
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function mostOf(tally: ReadonlyMap<string, number> | undefined): { words: string; times: number }[] {
  return [...(tally ?? [])]
    .map(([words, times]) => ({ words, times }))
    .toSorted((a, b) => b.times - a.times)
    .slice(0, 100);
}
