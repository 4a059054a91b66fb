import { readFile } from "node:fs/promises";
import { prepareArt, readPeoplePack, type ArtAssets } from "../art/index.ts";
import { bakePeopleOnce } from "./bake-people.ts";
import { stateFolder } from "./house.ts";

/** Art's engines and its people, baked on first use. */
export async function loadAssets(): Promise<ArtAssets> {
  return prepareArt(readPeoplePack(await readFile(await bakePeopleOnce(stateFolder))), null);
}
