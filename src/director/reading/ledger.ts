import type { Note } from "../../screenplay/index.ts";
import { isContent, type Token } from "./tokens.ts";

/** What became of each word of the prompt. A word has one entry; the first one made holds unless replaced. */
export type Ledger = {
  mark(indices: Iterable<number>, kind: Note["kind"], text: string): void;
  /** Words that only serve others (where it leads, how it is done): no more on screen than what they serve. */
  serve(indices: Iterable<number>, masters: Iterable<number>): void;
  /** For a later finding that overrules ('there was no time for it'). */
  replace(indices: Iterable<number>, kind: Note["kind"], text: string): void;
  isMarked(index: number): boolean;
  /** One note for each run of words of one entry; content words without an entry are missed. */
  notes(prompt: string): Note[];
};

type Entry = { readonly kind: Note["kind"]; readonly text: string };
const isOnScreen = ({ kind }: Entry): boolean => kind === "understood" || kind === "assumed";

export function openLedger(tokens: readonly Token[]): Ledger {
  const entries: (Entry | undefined)[] = Array.from({ length: tokens.length });
  const masters = new Map<number, Set<number>>();
  const missed: Entry = { kind: "missed", text: "Not read." };
  const write = (indices: Iterable<number>, entry: Entry, isForced: boolean): void => {
    for (const index of indices) {
      if (index >= 0 && index < tokens.length && (isForced || !entries[index])) entries[index] = entry;
    }
  };
  const lost = new Map<string, Entry>();
  /** What a word came to once it is known what those came to that it serves. */
  const settled = (token: Token, asking: ReadonlySet<number> = new Set()): Entry => {
    const own = entries[token.index] ?? missed;
    if (!isOnScreen(own)) return own;
    for (const index of masters.get(token.index) ?? []) {
      const master = tokens[index];
      if (!master || !isContent(master) || asking.has(index)) continue;
      const kept = settled(master, new Set([...asking, token.index]));
      if (isOnScreen(kept)) continue;
      const entry = lost.get(master.lower) ?? {
        kind: "unstaged",
        text: `Goes with '${master.lower}', which is not shown.`,
      };
      lost.set(master.lower, entry);
      return entry;
    }
    return own;
  };
  return {
    serve(indices, of) {
      const all = [...of];
      for (const index of indices) {
        const known = masters.get(index) ?? new Set();
        for (const master of all) if (master !== index) known.add(master);
        masters.set(index, known);
      }
    },
    mark: (indices, kind, text) => write(indices, { kind, text }, false),
    replace: (indices, kind, text) => write(indices, { kind, text }, true),
    isMarked: (index) => entries[index] !== undefined,
    notes(prompt) {
      const notes: Note[] = [];
      let open: { entry: Entry; from: number; to: number } | null = null;
      const close = (): void => {
        if (open) notes.push({ ...open.entry, words: prompt.slice(open.from, open.to), from: open.from });
        open = null;
      };
      for (const token of tokens) {
        if (!isContent(token)) continue;
        const entry = settled(token);
        if (open && open.entry === entry) open.to = token.end;
        else {
          close();
          open = { entry, from: token.start, to: token.end };
        }
      }
      close();
      return notes;
    },
  };
}
