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

/** The longest entry that begins at `at`, and how many words it takes. */
export function matchPhrase<Value>(
  table: PhraseTable<Value>,
  words: readonly PhraseWord[],
  at: number,
): { readonly value: Value; readonly length: number } | null {
  const first = words[at];
  if (!first) return null;
  const fits = (word: PhraseWord | undefined, wanted: string): boolean => word?.lower === wanted || word?.lemma === wanted;
  for (const key of new Set([first.lower, first.lemma])) {
    for (const entry of table.get(key) ?? []) {
      if (entry.words.every((wanted, i) => fits(words[at + i], wanted)))
        return { value: entry.value, length: entry.words.length };
    }
  }
  return null;
}
