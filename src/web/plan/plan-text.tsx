import { useEffect, useState } from "react";
import { readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import { sentenceOf } from "../data/api.ts";
import { Button } from "../parts/button.tsx";
import { Fault } from "../parts/notice.tsx";

const textOf = (plan: Screenplay): string => JSON.stringify(plan, null, 2);

/** The plan itself, for those who want to write in it. */
export function PlanText({ plan, onChange }: { plan: Screenplay; onChange: (plan: Screenplay) => void }) {
  const [text, setText] = useState(() => textOf(plan));
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    setText(textOf(plan));
    setFault(null);
  }, [plan]);
  function use(): void {
    try {
      onChange(readScreenplay(JSON.parse(text)));
    } catch (error) {
      setFault(error instanceof SyntaxError ? new Error(`This is not JSON: ${sentenceOf(error)}.`) : (error as Error));
    }
  }
  const isChanged = text !== textOf(plan);
  return (
    <div className="grid gap-3">
      <textarea
        aria-label="Screenplay as JSON"
        spellCheck={false}
        value={text}
        rows={18}
        onChange={(event) => setText(event.target.value)}
        className="w-full rounded-card border border-edge bg-raised p-3 font-mono text-[0.75rem] leading-relaxed"
      />
      <Fault error={fault} />
      <div className="flex gap-2">
        <Button look="signal" disabled={!isChanged} onClick={use}>
          Use this text
        </Button>
        <Button disabled={!isChanged} onClick={() => setText(textOf(plan))}>
          Undo
        </Button>
      </div>
    </div>
  );
}
