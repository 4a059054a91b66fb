import type { FilmCache } from "../../../film/index.ts";
import { readBlob, type BlobStore } from "../../../store/index.ts";
import { drawingsOf } from "./shared-board.ts";

/** A worker's own cache, and behind it what other workers' tries at the same film came to. */
export function openFilmCache(near: FilmCache, blobs: BlobStore, videoId: string): FilmCache {
  const keyOf = (key: string): string => `${drawingsOf(videoId)}stages/${key}`;
  return {
    async read(key) {
      const found = await near.read(key);
      if (found) return found;
      try {
        return (await blobs.size(keyOf(key))) === null ? null : await readBlob(blobs, keyOf(key));
      } catch {
        return null;
      }
    },
    async write(key, bytes) {
      await near.write(key, bytes);
      // Without it a later try takes longer, and that is all.
      await blobs.put(keyOf(key), bytes, "application/octet-stream").catch(() => undefined);
    },
  };
}
