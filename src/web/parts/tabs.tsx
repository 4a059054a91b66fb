/** Views of one page, one of which is shown. */
export function Tabs<Value extends string>({
  label,
  value,
  options,
  onPick,
  isOnFilm = false,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onPick: (value: Value) => void;
  isOnFilm?: boolean;
}) {
  const rest = isOnFilm ? "text-on-film/85 hover:text-on-film" : "text-faint hover:text-ink";
  const here = isOnFilm ? "text-on-film" : "text-ink";
  return (
    <div role="group" aria-label={label} className="flex gap-1 overflow-x-auto">
      {options.map(([each, text]) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === value}
          onClick={() => onPick(each)}
          className={`relative h-11 shrink-0 px-3 text-[0.95rem] font-medium ${each === value ? here : rest}`}
        >
          {text}
          {each === value ? (
            <span
              aria-hidden="true"
              className="absolute inset-x-3 bottom-1 h-[3px] -rotate-[0.6deg] rounded-full bg-signal"
            />
          ) : null}
        </button>
      ))}
    </div>
  );
}
