import type { Note } from "../../../screenplay/index.ts";
import { noteWords } from "../../parts/note-words.ts";

/** The director's reading: a chip for each word, and in words what is not as it was said. */
export function Reading({ notes, isReading }: { notes: readonly Note[]; isReading: boolean }) {
  const kinds = [...noteWords].flatMap(([kind, text]) => {
    const list = notes.filter((note) => note.kind === kind && note.words !== "");
    return list.length > 0 ? [{ kind, text, list }] : [];
  });
  return (
    <section aria-label="How the prompt is read" aria-busy={isReading} className="grid gap-3">
      {kinds.map(({ kind, text, list }) => (
        <div key={kind} className={`note-${kind} grid gap-1.5`}>
          <h3 className="text-sm font-semibold" style={{ color: "var(--note)" }}>
            {text}
          </h3>
          <ul className="flex flex-wrap gap-1.5">
            {list.map((note) => (
              <li
                key={`${note.from}-${note.words}`}
                className={`rounded-md bg-raised px-2 py-1 text-[0.92rem] ${kind === "understood" ? "" : "w-full"}`}
              >
                <span className={`note-mark note-${kind}`}>{note.words}</span>
                {kind === "understood" ? (
                  <span className="sr-only">: {note.text}</span>
                ) : (
                  <span className="ml-2 text-faint">{note.text}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {notes.length === 0 ? <p className="text-[0.95rem] text-faint">{isReading ? "Reading…" : ""}</p> : null}
    </section>
  );
}
