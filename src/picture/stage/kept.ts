/** Things made for one picture that serve the next as they are; of those that it has no use for, the latest few stay. */
export type Kept<Value> = Disposable & {
  /** The one of that name, made if need be. */
  share(name: string, make: () => Value): Value;
  /** Likewise for somebody's own: until `begin` or `settle` every call gives another. */
  lend(name: string, make: () => Value): Value;
  /** Another picture asks from now on; one that was given up has left things lent. */
  begin(): void;
  /** The picture has all that it needs: what is too much goes. */
  settle(): void;
};

export function openKept<Value>(most: number, free: (value: Value) => void): Kept<Value> {
  const kept = new Map<string, Value>();
  const lent = new Map<string, number>();
  const used = new Set<string>();
  function give(key: string, make: () => Value): Value {
    const value = kept.has(key) ? (kept.get(key) as Value) : make();
    // Last in the order in which things go.
    kept.delete(key);
    kept.set(key, value);
    used.add(key);
    return value;
  }
  const begin = (): void => {
    lent.clear();
    used.clear();
  };
  return {
    share: give,
    lend(name, make) {
      const nth = lent.get(name) ?? 0;
      lent.set(name, nth + 1);
      return give(`${nth} ${name}`, make);
    },
    begin,
    settle() {
      for (const [key, value] of kept) {
        if (kept.size <= most) break;
        if (used.has(key)) continue;
        kept.delete(key);
        free(value);
      }
      begin();
    },
    [Symbol.dispose]() {
      for (const value of kept.values()) free(value);
      kept.clear();
    },
  };
}
