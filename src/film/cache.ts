import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Stage outputs by the hash of all that they depend on. A miss is never an error: the stage is simply run. */
export type FilmCache = {
  read(key: string): Promise<Uint8Array | null>;
  write(key: string, bytes: Uint8Array): Promise<void>;
};

/** Oldest entries go when the folder grows over this. */
const MAX_BYTES = 512 * 1024 * 1024;

/** A cache in a folder; safe for several processes, since entries appear whole by rename. */
export function openCache(folder: string): FilmCache {
  return {
    async read(key) {
      const path = join(folder, key);
      try {
        const bytes = await readFile(path);
        const now = new Date();
        await utimes(path, now, now);
        return bytes;
      } catch {
        return null;
      }
    },
    async write(key, bytes) {
      // A full disk or a read-only folder costs speed, not the film.
      try {
        await mkdir(folder, { recursive: true });
        const partial = join(folder, `${key}.${process.pid}.partial`);
        await writeFile(partial, bytes);
        await rename(partial, join(folder, key));
        await prune(folder);
      } catch {
        return;
      }
    },
  };
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  entries.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (total > MAX_BYTES) await rm(join(folder, entry.name), { force: true });
  }
}
