import { readdir, readFile } from "node:fs/promises";

/** Memory of this process and of all that it started, bytes. */
export type TreeMemory = {
  /** Resident sets added up: pages that processes share count once for each. */
  readonly resident: number;
  /** Shared pages count once (proportional set size). */
  readonly proportional: number;
};

export type MemoryWatch = AsyncDisposable & {
  /** The largest seen so far; null where /proc is not to be read. */
  readonly peak: TreeMemory | null;
};

const EVERY_MS = 500;
const KIB = 1024;

/** Samples twice a second until disposed. Linux only: elsewhere the peak stays null. */
export function watchMemory(): MemoryWatch {
  const peak = { resident: 0, proportional: 0 };
  let isDone = false;
  const sampling = (async () => {
    while (!isDone) {
      const now = await treeMemory(process.pid).catch(() => null);
      peak.resident = Math.max(peak.resident, now?.resident ?? 0);
      peak.proportional = Math.max(peak.proportional, now?.proportional ?? 0);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    get peak() {
      return peak.resident > 0 ? { ...peak } : null;
    },
    async [Symbol.asyncDispose]() {
      isDone = true;
      await sampling;
    },
  };
}

async function treeMemory(root: number): Promise<TreeMemory> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const name of names) {
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    if (stat !== "") parents.set(Number(name), parentOf(stat));
  }
  let [resident, proportional] = [0, 0];
  for (const pid of treeOf(root, parents)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    resident += kibOf(rollup, "Rss") * KIB;
    proportional += kibOf(rollup, "Pss") * KIB;
  }
  if (resident === 0) throw new Error("/proc tells nothing");
  return { resident, proportional };
}

/** The fourth field of /proc/PID/stat; the second, a name in brackets, may itself hold anything (proc(5)). */
export function parentOf(stat: string): number {
  const after = stat.slice(stat.lastIndexOf(")") + 2);
  return Number(after.split(" ")[1]);
}

/** The root and all that descend from it. */
export function treeOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [root];
  for (let i = 0; i < tree.length; i++)
    for (const [pid, parent] of parents) if (parent === tree[i] && !tree.includes(pid)) tree.push(pid);
  return tree;
}

/** A line such as 'Pss:   1234 kB'. */
export function kibOf(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0);
}
