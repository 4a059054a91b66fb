import { useState } from "react";
import { Button } from "./button.tsx";

/** Something that is shown this once. */
export function SecretOnce({ secret }: { secret: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="grid gap-2 rounded-card border border-signal p-4">
      <p className="text-sm font-medium">Keep it now: it is not shown again.</p>
      <code className="counter select-all [overflow-wrap:anywhere]">{secret}</code>
      <Button
        onClick={() => {
          navigator.clipboard.writeText(secret).then(
            () => setCopied(true),
            () => undefined,
          );
        }}
      >
        {isCopied ? "Copied" : "Copy"}
      </Button>
    </div>
  );
}
