/** Multi-word entries of a lexicon, found longest first in a row of words. */
export type PhraseTable<Value> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: Value }[]
>;

/** What is compared: the word as written (lower case) and its dictionary form. */
export type PhraseWord = { readonly lower: string; readonly lemma: string };

/** `entries`: value by phrases, several separated by '|'. Hyphens count as spaces. */
export function phraseTable<Value>(entries: readonly (readonly [phrases: string, value: Value])[]): PhraseTable<Value> {
  const table = new Map<string, { words: string[]; value: Value }[]>();
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.split("|")) {
      const words = phrase.trim().replaceAll("-", " ").split(/\s+/);
      const first = words[0] ?? "";
      const list = table.get(first) ?? [];
      list.push({ words, value });
      list.sort((a, b) => b.words.length - a.words.length);
      table.set(first, list);
    }
  }
  return table;
}

/** The longest entry that begins at `at`, and how many words it takes. A hyphened word counts as its parts. */
export function matchPhrase<Value>(
  table: PhraseTable<Value>,
  words: readonly PhraseWord[],
  at: number,
): { readonly value: Value; readonly length: number } | null {
  const first = words[at];
  if (!first) return null;
  const starts = new Set([first.lower, first.lemma, first.lower.split("-")[0] ?? ""]);
  let best: { value: Value; length: number } | null = null;
  let bestParts = 0;
  for (const key of starts) {
    for (const entry of table.get(key) ?? []) {
      if (entry.words.length <= bestParts) continue;
      const length = lengthOf(entry.words, words, at);
      if (length > 0) [best, bestParts] = [{ value: entry.value, length }, entry.words.length];
    }
  }
  return best;
}

/** How many words the entry covers, 0 where it does not fit. */
function lengthOf(wanted: readonly string[], words: readonly PhraseWord[], at: number): number {
  let i = at;
  for (let w = 0; w < wanted.length; i++) {
    const word = words[i];
    if (!word) return 0;
    if (word.lower === wanted[w] || word.lemma === wanted[w]) {
      w++;
      continue;
    }
    if (!word.lower.includes("-")) return 0;
    for (const part of word.lower.split("-")) if (part !== wanted[w++]) return 0;
  }
  return i - at;
}
