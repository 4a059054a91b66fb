import { useEffect, type ReactNode } from "react";

/** A page with a heading, which the browser's title follows. */
export function Page({
  title,
  actions,
  isWide = false,
  children,
}: {
  title: string;
  actions?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div
      className={`mx-auto grid min-w-0 gap-6 px-4 py-6 md:px-8 md:py-9 ${isWide ? "max-w-[88rem]" : "max-w-[56rem]"}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 text-[clamp(1.5rem,1.2rem+1.6vw,2.25rem)] [overflow-wrap:anywhere]">{title}</h1>
        {actions}
      </div>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Kinora`;
  }, [title]);
}
