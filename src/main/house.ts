import { join, resolve } from "node:path";

/** The folder that holds package.json. */
export const projectFolder = resolve(import.meta.dirname, "../..");
/** Where everything that Kinora makes for itself lies: Node, baked people, caches. */
export const stateFolder = join(projectFolder, ".kinora");
