import { Button } from "../../parts/button.tsx";
import { Choice, Field } from "../../parts/field.tsx";
import { lengths, qualities, sizes, styles, type Wish } from "./wish.ts";

const MOST_SEED = 2 ** 31 - 1;

/** Length, format, look, seed and quality. */
export function WishForm({ wish, onChange }: { wish: Wish; onChange: (wish: Wish) => void }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <Choice
        label="Length"
        value={wish.seconds}
        options={lengths.map((seconds) => [seconds, `${seconds} seconds`] as const)}
        onPick={(seconds) => onChange({ ...wish, seconds })}
      />
      <Choice label="Format" value={wish.size} options={sizes} onPick={(size) => onChange({ ...wish, size })} />
      <Choice label="Look" value={wish.style} options={styles} onPick={(style) => onChange({ ...wish, style })} />
      <Choice
        label="Quality"
        value={wish.quality}
        options={qualities}
        onPick={(quality) => onChange({ ...wish, quality })}
      />
      <Field
        label="Seed"
        type="number"
        min={0}
        max={MOST_SEED}
        value={wish.seed}
        onChange={(event) => {
          const seed = Math.floor(Number(event.target.value));
          if (seed >= 0 && seed <= MOST_SEED) onChange({ ...wish, seed });
        }}
      />
      <Button className="self-end" onClick={() => onChange({ ...wish, seed: Math.floor(Math.random() * 1_000_000) })}>
        Other seed
      </Button>
    </div>
  );
}
