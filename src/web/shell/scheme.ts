import { useEffect, useSyncExternalStore } from "react";

export const schemes = ["system", "light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

const KEY = "kinora-scheme";
const listeners = new Set<() => void>();
const read = (): Scheme => schemes.find((scheme) => scheme === localStorage.getItem(KEY)) ?? "system";

export function setScheme(scheme: Scheme): void {
  localStorage.setItem(KEY, scheme);
  for (const listener of listeners) listener();
}

/** The viewer's wish for light or dark, kept on this device. */
export function useScheme(): Scheme {
  const scheme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, read);
  useEffect(() => {
    if (scheme === "system") delete document.documentElement.dataset["scheme"];
    else document.documentElement.dataset["scheme"] = scheme;
  }, [scheme]);
  return scheme;
}
