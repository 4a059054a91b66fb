import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { KinoraError } from "../base/index.ts";

/**
 * A film's folder in the making. Files are written beside the final name and appear under it all at once by
 * `publish`; whatever is not published is removed on disposal.
 */
export type FilmFolder = AsyncDisposable & {
  /** Path for a file of the film in the making. */
  path(name: string): string;
  publish(): Promise<void>;
};

export async function openFilmFolder(out: string): Promise<FilmFolder> {
  const final = resolve(out);
  const parent = dirname(final);
  const name = basename(final);
  const partial = join(parent, `.${name}.partial-${process.pid}`);
  try {
    await mkdir(parent, { recursive: true });
    await removeAbandoned(parent, name);
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial);
  } catch (cause) {
    throw new KinoraError("bad-arguments", `The folder ${parent} cannot be written to; choose another with --out.`, {
      cause,
    });
  }
  let isPublished = false;
  return {
    path: (file) => join(partial, file),
    async publish() {
      const old = join(parent, `.${name}.old-${process.pid}`);
      await rename(final, old).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
      await rename(partial, final);
      isPublished = true;
      await rm(old, { recursive: true, force: true });
    },
    async [Symbol.asyncDispose]() {
      if (!isPublished) await rm(partial, { recursive: true, force: true });
    },
  };
}

/** Leftovers of processes that were killed: their process id no longer runs. */
async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const match = entry.startsWith(`.${name}.`) ? /\.(partial|old)-(\d+)$/.exec(entry) : null;
    if (!match || isRunning(Number(match[2]))) continue;
    // A kill between publish's two renames leaves the old film under its waiting name only: give it back.
    if (match[1] === "old" && !(await readdir(parent)).includes(name))
      await rename(join(parent, entry), join(parent, name));
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
