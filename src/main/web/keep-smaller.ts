import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress } from "node:zlib";

/** Of these files tens of megabytes go over the line; higher takes minutes. */
const QUALITY = 5;
const making = new Map<string, Promise<void>>();

/** The file compressed by brotli, kept in `home`; null while it is being made, which the first question begins. */
export async function keepSmaller(path: string, home: string): Promise<string | null> {
  const { size, mtimeMs } = await stat(path);
  const kept = join(home, `${basename(path)}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}.br`);
  const there = await stat(kept).catch(() => null);
  if (there) return kept;
  if (!making.has(kept)) {
    const made = make(path, kept, size).catch(() => undefined);
    making.set(kept, made);
    void made.finally(() => making.delete(kept));
  }
  return null;
}

async function make(path: string, kept: string, size: number): Promise<void> {
  await mkdir(join(kept, ".."), { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  const draft = `${kept}.${process.pid}`;
  await pipeline(createReadStream(path), createBrotliCompress({ params }), createWriteStream(draft));
  await rename(draft, kept);
}
