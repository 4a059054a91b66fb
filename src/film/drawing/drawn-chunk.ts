import type { Still } from "../../encode/index.ts";
import { readPacked, writePacked } from "../packed.ts";

/** A stretch of a film as whoever drew it hands it over. */
export type DrawnChunk = {
  /** From a frame encoder. */
  readonly video: Uint8Array<ArrayBuffer>;
  /** SHA-256 of each frame, I420, in hexadecimal. */
  readonly digests: readonly string[];
  readonly sprites: readonly Still[];
  /** In one chunk of the film. */
  readonly poster: Still | null;
};

export const writeChunk = (chunk: DrawnChunk): Uint8Array => writePacked(chunk);
export const readChunk = (bytes: Uint8Array): DrawnChunk => readPacked<DrawnChunk>(bytes);
