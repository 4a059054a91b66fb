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
  const servants = new Map<number, Set<number>>();
  const missed: Entry = { kind: "missed", text: "Not read." };
  const write = (indices: Iterable<number>, entry: Entry, isForced: boolean): void => {
    for (const index of indices) {
      if (index >= 0 && index < tokens.length && (isForced || !entries[index])) entries[index] = entry;
    }
  };
  /** What became of each word in the end: what serves a word that is not shown is not shown either. */
  const settled = (): Entry[] => {
    const ends = tokens.map((_, index) => entries[index] ?? missed);
    const lost = tokens.filter((token) => isContent(token) && !isOnScreen(ends[token.index] ?? missed));
    for (const master of lost) {
      const entry: Entry = { kind: "unstaged", text: `Goes with '${master.lower}', which is not shown.` };
      for (const index of servants.get(master.index) ?? []) {
        const servant = tokens[index];
        if (!servant || !isOnScreen(ends[index] ?? missed)) continue;
        ends[index] = entry;
        lost.push(servant);
      }
    }
    return ends;
  };
  return {
    serve(indices, masters) {
      const serving = [...indices];
      for (const master of masters)
        servants.set(
          master,
          new Set([...(servants.get(master) ?? []), ...serving.filter((index) => index !== master)]),
        );
    },
    mark: (indices, kind, text) => write(indices, { kind, text }, false),
    replace: (indices, kind, text) => write(indices, { kind, text }, true),
    isMarked: (index) => entries[index] !== undefined,
    notes(prompt) {
      const notes: Note[] = [];
      const ends = settled();
      let open: { entry: Entry; from: number; to: number } | null = null;
      const close = (): void => {
        if (open) notes.push({ ...open.entry, words: prompt.slice(open.from, open.to), from: open.from });
        open = null;
      };
      for (const token of tokens) {
        if (!isContent(token)) continue;
        const entry = ends[token.index] ?? missed;
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
