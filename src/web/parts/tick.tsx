import { useId } from "react";

/** One thing that is on or off. */
export function Tick({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  const id = useId();
  return (
    <span className="flex h-11 items-center gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="h-5 w-5 accent-(--signal)"
        checked={isOn}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <label htmlFor={id} className="text-[0.95rem]">
        {label}
      </label>
    </span>
  );
}
