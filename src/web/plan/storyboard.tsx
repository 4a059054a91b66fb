import { useState } from "react";
import type { Screenplay } from "../../screenplay/index.ts";
import { moveShot } from "./plan-edits.ts";
import { ShotCard } from "./shot-card.tsx";

/** The shots as cards: dragged or sent by keys to another place, and changed one by one. */
export function Storyboard({
  plan,
  stills,
  onChange,
}: {
  plan: Screenplay;
  stills: ReadonlyMap<string, ImageBitmap>;
  onChange: (plan: Screenplay) => void;
}) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState("");
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= plan.shots.length) return;
    onChange(moveShot(plan, from, to));
    setTold(`Shot ${from + 1} is now shot ${to + 1} of ${plan.shots.length}.`);
  };
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {told}
      </p>
      <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {plan.shots.map((shot, index) => (
          <li
            key={shot.id}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              setDragged(index);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, index);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            className={`min-w-0 rounded-card ${dragged === index ? "opacity-50" : ""} ${
              over === index && dragged !== null && dragged !== index ? "outline-3 outline-signal" : ""
            }`}
          >
            <ShotCard
              plan={plan}
              shot={shot}
              place={{ index, count: plan.shots.length }}
              still={stills.get(shot.id)}
              onChange={onChange}
              onMove={(to) => move(index, to)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
