import type { BlobStore } from "./blob-store.ts";

/** A stored file as a whole. Throws KinoraError 'failed' if there is none. */
export async function readBlob(blobs: BlobStore, key: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(await blobs.read(key, null)).arrayBuffer());
}
