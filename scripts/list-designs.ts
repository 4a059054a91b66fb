import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Writes art's two lists from the files in their folders: `node scripts/list-designs.ts` after adding a thing or a set.
// A design's file exports one const, the camelCase of its file name. Sub-folders hold parts and are not listed.

type Listing = { readonly folder: string; readonly type: string; readonly list: string };

export const listings: readonly Listing[] = [
  { folder: "things", type: "Design", list: "things" },
  { folder: "sets", type: "SetDesign", list: "sets" },
];

const art = join(import.meta.dirname, "..", "src", "art");

export function indexFile({ folder }: Listing): string {
  return join(art, folder, "index.ts");
}

/** What the folder's index.ts should say. */
export function indexText({ folder, type, list }: Listing): string {
  const names = readdirSync(join(art, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z0-9-]+\.ts$/.test(entry.name) && entry.name !== "index.ts")
    .map((entry) => entry.name.slice(0, -3))
    .toSorted();
  const constOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const what = folder === "things" ? "design" : "set";
  const items = names.map((name) => `  ${constOf(name)},\n`).join("");
  return [
    `// Every ${what} in this folder, one import each; written by scripts/list-designs.ts, checked by a test.`,
    `import type { ${type} } from "../design.ts";`,
    ...names.map((name) => `import { ${constOf(name)} } from "./${name}.ts";`),
    "",
    items
      ? `// oxfmt-ignore\nexport const ${list}: readonly ${type}[] = [\n${items}];`
      : `export const ${list}: readonly ${type}[] = [];`,
    "",
  ].join("\n");
}

if (process.argv[1] === import.meta.filename)
  for (const listing of listings) {
    const text = indexText(listing);
    if (readFileSync(indexFile(listing), "utf8") === text) continue;
    writeFileSync(indexFile(listing), text);
    process.stdout.write(`Wrote src/art/${listing.folder}/index.ts\n`);
  }
