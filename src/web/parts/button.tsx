import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Look = "signal" | "plain" | "quiet" | "film";

const looks: Record<Look, string> = {
  signal: "bg-signal text-on-signal font-semibold hover:brightness-110",
  plain: "bg-raised text-ink border border-edge hover:border-ink",
  quiet: "text-ink hover:bg-raised",
  film: "bg-black/55 text-on-film hover:bg-black/80 backdrop-blur-sm",
};

/** 44 pixels high at least, as fingers need. */
export function Button({
  look = "plain",
  icon,
  children,
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; icon?: IconName; children?: ReactNode }) {
  const shape = children === undefined ? "w-11 px-0" : "px-4";
  return (
    <button
      type="button"
      className={`inline-flex h-11 shrink-0 items-center justify-center gap-2 rounded-lg ${shape} text-[0.95rem] transition-[filter,background-color,border-color] disabled:cursor-not-allowed disabled:opacity-50 ${looks[look]} ${className}`}
      {...rest}
    >
      {icon ? <Icon name={icon} size={20} /> : null}
      {children}
    </button>
  );
}
