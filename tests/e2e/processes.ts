import { readdirSync, readFileSync } from "node:fs";

/** Everything that a process has started, as far down as it goes; Linux only, elsewhere nothing. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const { id, parent } of processes()) parents.set(id, parent);
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

export function isAlive(pid: number): boolean {
  return processes().some(({ id, isZombie }) => id === pid && !isZombie);
}

function processes(): { id: number; parent: number; isZombie: boolean }[] {
  const ids = (() => {
    try {
      return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    } catch {
      return [];
    }
  })();
  return ids.flatMap((name) => {
    try {
      // After the name in brackets: state, parent.
      const [state, parent] = (readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1) ?? "").split(" ");
      return [{ id: Number(name), parent: Number(parent), isZombie: state === "Z" }];
    } catch {
      return [];
    }
  });
}
