import { noteWords } from "./note-words.ts";

export type ShownNote = { readonly kind: string; readonly words: string; readonly text: string };

/** How each word was read, in the kinds of line that mark the words themselves. */
export function NoteList({ notes }: { notes: readonly ShownNote[] }) {
  const groups = [...noteWords.keys()].flatMap((kind) => {
    const list = notes.filter((note) => note.kind === kind);
    return list.length > 0 ? [{ kind, list }] : [];
  });
  if (groups.length === 0) return <p className="mt-3 text-sm text-faint">There are no notes.</p>;
  return (
    <dl className="mt-3 grid gap-3 text-[0.92rem]">
      {groups.map(({ kind, list }) => (
        <div key={kind} className={`note-${kind}`}>
          <dt className="font-semibold" style={{ color: "var(--note)" }}>
            {noteWords.get(kind)}
          </dt>
          {list.map((note, index) => (
            <dd key={`${note.words}-${index}`} className="mt-1">
              {note.words === "" ? null : (
                <span className={`note-mark note-${kind} mr-2 font-medium`}>{note.words}</span>
              )}
              <span className="text-faint">{note.text}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
