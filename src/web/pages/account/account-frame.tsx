import type { ReactNode } from "react";
import { Mark } from "../../shell/mark.tsx";
import { useTitle } from "../../shell/page.tsx";

/** A form that stands alone. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <div className="grid min-h-[calc(100dvh-4rem)] content-center justify-items-center px-4 py-10">
      <div className="grid w-full max-w-sm gap-6">
        <Mark size={56} />
        <h1 className="text-3xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
