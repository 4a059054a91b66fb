import { join } from "node:path";
import { KinoraError } from "../base/index.ts";
import { openFrameSource, type ChromiumKind, type FrameSource } from "../frames/index.ts";
import { bakePeopleOnce } from "./bake-people.ts";
import { stateFolder } from "./house.ts";

/**
 * The fastest renderer that this machine has, with the page and the people that films need. KINORA_CHROMIUM=npm or
 * =system insists on one browser.
 */
export async function openRenderer(insisted = process.env["KINORA_CHROMIUM"]): Promise<FrameSource> {
  const chromium = insisted === undefined || insisted === "" ? null : chromiumOf(insisted);
  return openFrameSource({
    page: join(import.meta.dirname, "page.ts"),
    worker: join(import.meta.dirname, "page-sender.ts"),
    peoplePath: await bakePeopleOnce(stateFolder),
    stateFolder,
    ...(chromium === null ? {} : { chromium }),
  });
}

function chromiumOf(word: string): ChromiumKind {
  if (word === "system" || word === "npm") return word;
  throw new KinoraError("bad-arguments", `KINORA_CHROMIUM must be system or npm, not '${word}'.`);
}
