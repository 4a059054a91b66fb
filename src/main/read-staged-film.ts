import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readScreenplay, type Screenplay } from "../screenplay/index.ts";
import { readTake, type Take } from "../take/index.ts";

/** The plan and the take of a finished film, from its folder. */
export async function readStagedFilm(folder: string): Promise<{ screenplay: Screenplay; take: Take }> {
  const [plan, packed] = await Promise.all([
    readFile(join(folder, "screenplay.json"), "utf8"),
    readFile(join(folder, "take.json.gz")),
  ]);
  return { screenplay: readScreenplay(JSON.parse(plan)), take: readTake(gunzipSync(packed).toString("utf8")) };
}
