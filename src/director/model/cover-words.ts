import type { Note } from "../../screenplay/index.ts";

/** What a stretch of the prompt became. */
export type Cover = { readonly words: string; readonly kind: Note["kind"]; readonly text: string };

/** One note for each run of words with one fate; words that nothing covers are missed. Works in any language. */
export function coverWords(prompt: string, covers: readonly Cover[]): Note[] {
  const found = [...prompt.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    cover: null as Cover | null,
  }));
  for (const cover of covers) {
    const wanted = cover.words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
    if (wanted.length === 0) continue;
    const at = found.findIndex((_, i) =>
      wanted.every((word, k) => found[i + k]?.lower === word && found[i + k]?.cover === null),
    );
    if (at < 0) continue;
    for (let k = 0; k < wanted.length; k++) {
      const word = found[at + k];
      if (word) word.cover = cover;
    }
  }
  const notes: Note[] = [];
  let open: Cover | null | undefined;
  for (const word of found) {
    const last = notes.at(-1);
    if (last && open === word.cover) last.words = prompt.slice(last.from, word.end);
    else
      notes.push({
        kind: word.cover?.kind ?? "missed",
        words: prompt.slice(word.start, word.end),
        from: word.start,
        text: word.cover?.text ?? "The language model named nothing for it.",
      });
    open = word.cover;
  }
  return notes.slice(0, 5000);
}
