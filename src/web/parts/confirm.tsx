import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Fault } from "./notice.tsx";
import { Sheet } from "./sheet.tsx";

/** Asks once more before what cannot be undone. */
export function Confirm({
  title,
  yes,
  act,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  /** What the button says that does it. */
  yes: string;
  act: { readonly isPending: boolean; readonly error: unknown; mutate(): void };
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <p className="[overflow-wrap:anywhere]">{children}</p>
      <Fault error={act.error} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="signal" disabled={act.isPending} onClick={() => act.mutate()}>
          {yes}
        </Button>
      </div>
    </Sheet>
  );
}
