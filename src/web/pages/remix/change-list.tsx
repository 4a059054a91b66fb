import { Button } from "../../parts/button.tsx";

/** What will be different, before it is filmed. */
export function ChangeList({
  changes,
  canUndo,
  onUndo,
}: {
  changes: readonly string[];
  canUndo: boolean;
  onUndo: () => void;
}) {
  return (
    <section aria-labelledby="changes" aria-live="polite" className="grid gap-3 rounded-card border-2 border-line p-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id="changes" className="text-base">
          What changes
        </h2>
        <Button disabled={!canUndo} onClick={onUndo}>
          Undo
        </Button>
      </div>
      {changes.length === 0 ? (
        <p className="text-faint">Nothing yet. All that you do not change stays as it was.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5 text-[0.95rem]">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
