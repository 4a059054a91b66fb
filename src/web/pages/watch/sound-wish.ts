import { useSyncExternalStore } from "react";

/** Films begin silent; once somebody wants sound, the next ones have it too, until the page is left. */
let isOn = false;
const listeners = new Set<() => void>();

export function useSoundWish(): readonly [isOn: boolean, set: (wish: boolean) => void] {
  const wish = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => isOn,
  );
  return [
    wish,
    (next) => {
      isOn = next;
      for (const listener of listeners) listener();
    },
  ];
}
