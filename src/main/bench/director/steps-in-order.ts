import type { Screenplay } from "../../../screenplay/index.ts";
import { saidBy } from "./in-screenplay.ts";
import type { Finding } from "./suite-prompt.ts";
import { contentOf, stem, wordsOf } from "./words.ts";

/**
 * Whether each step of a story is a beat (or a spoken line) of the screenplay, none before the one it follows. A beat
 * stands for a step where the step has the beat's own verb; where the suite tells a step in other words, where they
 * share `share` of the step's words. Forms of one verb are alike: the suites tell in the present what prompts tell in the
 * past. `verbOf` gives a verb's dictionary form.
 */
export function stepsInOrder(
  steps: readonly string[],
  screenplay: Screenplay,
  { verbOf, share }: { readonly verbOf: (word: string) => string; readonly share: number | null },
): Omit<Finding, "dimension"> {
  const events = [
    ...screenplay.beats.map((beat) => ({
      start: beat.start,
      verb: beat.text,
      said: `${saidBy(beat, screenplay)} ${nameOfActor(beat.actor, screenplay)}`,
    })),
    // How a shot or kick ends is told by its outcome.
    ...screenplay.beats.flatMap((beat) =>
      beat.outcome === null
        ? []
        : [{ start: beat.start, verb: outcomeWords[beat.outcome] ?? beat.outcome, said: beat.outcome }],
    ),
    ...screenplay.lines.map((line) => ({ start: line.start, verb: line.manner, said: line.text })),
  ].toSorted((a, b) => a.start - b.start);
  let from = 0;
  const lacking: string[] = [];
  for (const step of steps) {
    const formsOf = (text: string): Set<string> =>
      new Set(wordsOf(text).flatMap((word) => [stem(word), stem(verbOf(word))]));
    const words = formsOf(step);
    const verbs = (text: string): boolean =>
      wordsOf(text).some(
        (word) =>
          contentOf(word).some((one) => words.has(one)) || contentOf(verbOf(word)).some((one) => words.has(one)),
      );
    const shared = (text: string): number => {
      const inside = formsOf(text);
      const wanted = contentOf(step);
      return wanted.filter((word) => inside.has(word)).length / Math.max(1, wanted.length);
    };
    const at = events.findIndex(
      (event) => event.start >= from - 1e-6 && (verbs(event.verb) || (share !== null && shared(event.said) >= share)),
    );
    if (at < 0) lacking.push(step);
    else from = events[at]?.start ?? from;
  }
  return {
    isFound: lacking.length === 0,
    wanted: steps.join(" / "),
    got:
      lacking.length === 0
        ? "all in order"
        : `lacks ${lacking.join(" / ")} in: ${events.map((event) => event.verb).join(", ")}`,
  };
}

const outcomeWords: Readonly<Record<string, string>> = {
  in: "scores sinks swishes",
  miss: "misses",
  rim: "misses bounces hits",
  backboard: "misses bounces hits",
  wide: "misses",
  hit: "hits strikes",
};

function nameOfActor(id: string, screenplay: Screenplay): string {
  return [...screenplay.cast, ...screenplay.props].find((body) => body.id === id)?.name ?? "";
}
