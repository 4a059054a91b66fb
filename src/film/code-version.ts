import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Hash of the rooms' sources and the lockfile: a cached stage is only good for the code that made it. */
export function codeVersion(projectFolder: string): string {
  const hash = createHash("sha256");
  const source = join(projectFolder, "src");
  const names = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(source, name)));
  hash.update(readFileSync(join(projectFolder, "package-lock.json")));
  return hash.digest("hex").slice(0, 16);
}
