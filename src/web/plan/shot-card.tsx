import { useId } from "react";
import { cameraAngles, cameraMoves, framings, type Screenplay, type Shot } from "../../screenplay/index.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/field.tsx";
import { Still } from "../stage/still.tsx";
import { changeShot, removeShot, splitShot } from "./plan-edits.ts";

const named = <Value extends string>(values: readonly Value[]): readonly (readonly [Value, string])[] =>
  values.map((value) => [value, value.replaceAll("-", " ")]);
const options = { framings: named(framings), angles: named(cameraAngles), moves: named(cameraMoves) };

/** One shot: what it shows, how long, by what camera. */
export function ShotCard({
  plan,
  shot,
  place,
  still,
  onChange,
  onMove,
}: {
  plan: Screenplay;
  shot: Shot;
  place: { index: number; count: number };
  still: ImageBitmap | undefined;
  onChange: (plan: Screenplay) => void;
  onMove: (to: number) => void;
}) {
  const length = useId();
  const { index, count } = place;
  const change = (part: Partial<Shot>): void => onChange(changeShot(plan, shot.id, part));
  return (
    <article
      aria-label={`Shot ${index + 1} of ${count}`}
      className="grid h-full content-start gap-3 rounded-card border border-line bg-panel p-3"
    >
      <div className="flex cursor-grab items-center gap-3 active:cursor-grabbing">
        <Still bitmap={still} className="h-14 w-24 shrink-0 rounded" />
        <h3 className="text-base">Shot {index + 1}</h3>
        <span className="ml-auto flex">
          <Button
            look="quiet"
            icon="left"
            aria-label={`Shot ${index + 1} earlier`}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <Button
            look="quiet"
            icon="right"
            aria-label={`Shot ${index + 1} later`}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          />
        </span>
      </div>
      {shot.text === "" ? null : <p className="line-clamp-3 text-[0.92rem] text-faint">{shot.text}</p>}
      <div className="grid grid-cols-2 gap-3">
        <div className="grid gap-1.5">
          <label htmlFor={length} className="text-sm font-medium">
            Seconds
          </label>
          <input
            id={length}
            type="number"
            min={0.5}
            max={60}
            step={0.5}
            value={shot.duration}
            onChange={(event) => {
              const duration = Number(event.target.value);
              if (duration >= 0.1 && duration <= 60) change({ duration });
            }}
            className="h-11 w-full rounded-lg border border-edge bg-raised px-3 tabular-nums"
          />
        </div>
        <Choice
          label="Framing"
          value={shot.framing}
          options={options.framings}
          onPick={(framing) => change({ framing })}
        />
        <Choice label="Angle" value={shot.angle} options={options.angles} onPick={(angle) => change({ angle })} />
        <Choice
          label="Move"
          value={shot.moves[0] ?? "static"}
          options={options.moves}
          onPick={(move) => change({ moves: [move] })}
        />
      </div>
      <div className="mt-auto flex gap-2">
        <Button className="flex-1" disabled={shot.duration < 1} onClick={() => onChange(splitShot(plan, shot.id))}>
          Split
        </Button>
        <Button className="flex-1" disabled={count === 1} onClick={() => onChange(removeShot(plan, shot.id))}>
          Remove
        </Button>
      </div>
    </article>
  );
}
