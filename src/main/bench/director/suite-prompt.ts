/** One line of a suite's file, with the fields that the suites label their prompts by. */
export type SuitePrompt = {
  readonly suite: string;
  readonly id: string;
  readonly prompt: string;
  readonly dimension: readonly string[];
  readonly expected: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Reads a suite's file, one JSON object with a 'prompt' a line; lines without one are left out. */
export function readSuite(text: string): SuitePrompt[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    const fields: unknown = JSON.parse(line);
    if (typeof fields !== "object" || fields === null) return [];
    const record = { ...fields } as Record<string, unknown>;
    const { suite, id, prompt, dimension, expected } = record;
    if (typeof prompt !== "string") return [];
    return [
      {
        suite: textOf(suite),
        id: textOf(id),
        prompt,
        dimension: stringsIn(dimension),
        expected: expected ?? null,
        fields: record,
      },
    ];
  });
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** One label: whether the screenplay has it, what was wanted and what is there instead. */
export type Finding = {
  readonly dimension: string;
  readonly isFound: boolean;
  readonly wanted: string;
  readonly got: string;
};
