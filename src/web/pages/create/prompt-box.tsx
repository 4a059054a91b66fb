import { useId, useRef } from "react";
import type { Note } from "../../../screenplay/index.ts";

/** Where people write. What was read is marked under the words themselves, as a script supervisor lines a script. */
export function PromptBox({
  label,
  placeholder,
  value,
  notes,
  rows,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: string;
  notes: readonly Note[];
  rows: number;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const under = useRef<HTMLDivElement>(null);
  const text = "whitespace-pre-wrap [overflow-wrap:anywhere] p-4 text-[1.15rem] leading-[1.75]";
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative grid rounded-card border border-edge bg-raised has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-signal">
        <div
          ref={under}
          aria-hidden="true"
          className={`pointer-events-none absolute inset-0 overflow-hidden text-transparent ${text}`}
        >
          {marked(value, notes)}
        </div>
        <textarea
          id={id}
          value={value}
          rows={rows}
          maxLength={32_000}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (under.current) under.current.scrollTop = event.currentTarget.scrollTop;
          }}
          className={`relative min-h-32 resize-y bg-transparent outline-none [field-sizing:content] ${text}`}
        />
      </div>
    </div>
  );
}

/** The text in pieces; a note whose words are no longer where they were marks nothing. */
function marked(text: string, notes: readonly Note[]) {
  const fitting = notes
    .filter(({ words, from }) => words !== "" && text.slice(from, from + words.length) === words)
    .toSorted((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const { kind, words, from } of fitting) {
    if (from < at) continue;
    pieces.push(text.slice(at, from));
    pieces.push(
      <span key={from} className={`note-mark note-${kind}`}>
        {words}
      </span>,
    );
    at = from + words.length;
  }
  pieces.push(text.slice(at), "\n");
  return pieces;
}
