import type { ReactNode } from "react";
import { sentenceOf } from "../data/api.ts";

/** What went wrong, said once when it comes. */
export function Fault({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <p role="alert" className="rounded-lg border-l-4 border-signal bg-raised px-3 py-2.5 text-[0.95rem]">
      {sentenceOf(error)}
    </p>
  );
}

/** A place where something will be. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 rounded-card border border-dashed border-edge p-6">
      <h2 className="text-lg">{title}</h2>
      {children}
    </div>
  );
}

export function Waiting({ what = "Loading" }: { what?: string }) {
  return (
    <p role="status" className="flex items-center gap-3 p-4 text-faint">
      <span aria-hidden="true" className="perforated h-4 w-16 animate-pulse rounded-sm" />
      {what}…
    </p>
  );
}
