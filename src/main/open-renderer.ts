import { join } from "node:path";
import { openFrameSource, type FrameSource } from "../frames/index.ts";
import { bakePeopleOnce } from "./bake-people.ts";
import { stateFolder } from "./house.ts";

/** The fastest renderer that this machine has, with the page and the people that films need. */
export async function openRenderer(): Promise<FrameSource> {
  return openFrameSource({
    page: join(import.meta.dirname, "page.ts"),
    peoplePath: await bakePeopleOnce(stateFolder),
    stateFolder,
  });
}
