import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSuite, type SuitePrompt } from "./suite-prompt.ts";

/** Every prompt of the *.jsonl files in a folder, file by file in the order of their names. */
export async function readSuites(folder: string): Promise<SuitePrompt[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap(readSuite);
}
