import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** Sends the form around it, and says when that is done. */
export function SaveRow({
  save: { isPending, isSuccess },
  said = "Saved",
  className = "",
  children,
}: {
  save: { isPending: boolean; isSuccess: boolean };
  said?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`flex items-center gap-3 ${className}`}>
      <Button type="submit" disabled={isPending}>
        {children}
      </Button>
      <span role="status" className="text-faint">
        {isSuccess ? said : ""}
      </span>
    </div>
  );
}
