import type { Screenplay } from "../../../screenplay/index.ts";
import { Button } from "../../parts/button.tsx";
import { recolour } from "../../plan/plan-edits.ts";

const colours = [
  ["red", "#c0392b"],
  ["orange", "#d97a1f"],
  ["yellow", "#e0b81f"],
  ["green", "#3f7d3a"],
  ["blue", "#2f5fae"],
  ["purple", "#6d3f93"],
  ["pink", "#d67fa2"],
  ["brown", "#6f4a2c"],
  ["white", "#f2f1ec"],
  ["grey", "#84888a"],
  ["black", "#1d1e20"],
] as const;
const STEP_METRES = 0.5;

/** Who and what is there; the picked one can be moved and coloured. */
export function BodyTools({
  plan,
  body,
  onPick,
  onChange,
  onMove,
}: {
  plan: Screenplay;
  body: string | null;
  onPick: (body: string | null) => void;
  onChange: (plan: Screenplay) => void;
  /** Over the floor, in metres. */
  onMove: (dx: number, dz: number) => void;
}) {
  const bodies = [...plan.cast, ...plan.props.filter(({ ofSet }) => !ofSet)];
  const picked = bodies.find(({ id }) => id === body);
  const step = (dx: number, dz: number): void => onMove(dx * STEP_METRES, dz * STEP_METRES);
  if (bodies.length === 0) return null;
  return (
    <fieldset className="grid gap-3 rounded-card bg-panel p-4">
      <legend className="float-left mb-3 font-semibold">Who and what is there</legend>
      <div className="clear-both flex flex-wrap gap-2">
        {bodies.map(({ id, name }) => (
          <Button
            key={id}
            aria-pressed={id === body}
            look={id === body ? "signal" : "plain"}
            onClick={() => onPick(id === body ? null : id)}
          >
            {name}
          </Button>
        ))}
      </div>
      {picked ? (
        <>
          <p className="text-[0.92rem] text-faint">Drag it in the picture, or move it half a metre at a time.</p>
          <div className="flex flex-wrap gap-2" role="group" aria-label={`Move ${picked.name}`}>
            <Button onClick={() => step(-1, 0)}>← Left</Button>
            <Button onClick={() => step(1, 0)}>Right →</Button>
            <Button onClick={() => step(0, -1)}>↑ Away</Button>
            <Button onClick={() => step(0, 1)}>↓ Nearer</Button>
          </div>
          <div className="flex flex-wrap gap-2" role="group" aria-label={`Colour of ${picked.name}`}>
            {colours.map(([name, paint]) => (
              <button
                key={name}
                type="button"
                title={name}
                aria-label={name}
                onClick={() => onChange(recolour(plan, picked.id, name))}
                className="h-9 w-9 rounded-full border-2 border-edge"
                style={{ background: paint }}
              />
            ))}
          </div>
        </>
      ) : (
        <p className="text-[0.92rem] text-faint">Pick one here or in the picture.</p>
      )}
    </fieldset>
  );
}
