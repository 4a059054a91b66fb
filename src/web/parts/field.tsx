import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";

const box = "h-11 w-full rounded-lg border border-edge bg-raised px-3 text-[0.95rem] text-ink";

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}

/** A labelled line of text. */
export function Field({
  label,
  hint,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: ReactNode }) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <input id={id} className={box} {...(hint ? { "aria-describedby": `${id}-hint` } : {})} {...rest} />
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-faint">
          {hint}
        </p>
      ) : null}
    </Labelled>
  );
}

/** Labelled lines of text. */
export function TextArea({ label, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string }) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <textarea id={id} rows={3} className="rounded-lg border border-edge bg-raised p-3" {...rest} />
    </Labelled>
  );
}

/** One of a few. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onPick,
  ...rest
}: Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> & {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onPick: (value: Value) => void;
}) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <select id={id} className={box} value={value} onChange={(event) => onPick(event.target.value as Value)} {...rest}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
