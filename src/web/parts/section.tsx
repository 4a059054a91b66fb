import { useId, type ReactNode } from "react";

/** A part of a page about one thing. */
export function Section({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-4 rounded-card bg-panel p-4 md:p-6">
      <div className="grid gap-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {about ? <p className="max-w-[65ch] text-[0.95rem] text-faint">{about}</p> : null}
      </div>
      {children}
    </section>
  );
}
