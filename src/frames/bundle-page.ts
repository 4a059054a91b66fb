import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What an earlier bundle was made of: each file's path and hash. */
type Recipe = { readonly inputs: readonly (readonly [path: string, sha256: string])[] };

/** The page's script in one file, bundled again only where one of its sources has changed. */
export async function bundlePage(entry: string, stateFolder: string): Promise<string> {
  const folder = join(stateFolder, "page");
  await mkdir(folder, { recursive: true });
  const name = createHash("sha256").update(entry).digest("hex").slice(0, 16);
  const scriptPath = join(folder, `${name}.js`);
  const recipePath = join(folder, `${name}.json`);
  const kept = await readKept(scriptPath, recipePath);
  if (kept !== null) return kept;
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2024",
    // @sparticuz/chromium is older than `using`.
    supported: { using: false },
    // What this room itself needs never reaches the page: package.json declares our modules free of side effects.
    external: ["node:*", "module", "playwright-core", "@sparticuz/chromium", "esbuild", "ws"],
    write: false,
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    absWorkingDir: "/",
    logLevel: "error",
  });
  const script = bundle.outputFiles[0]?.text;
  if (script === undefined) throw new Error("esbuild gave no page");
  const paths = Object.keys(bundle.metafile.inputs).map((path) => join("/", path));
  const inputs = await Promise.all(paths.map(async (path) => [path, await sha256Of(path)] as const));
  await writeWhole(scriptPath, script);
  await writeWhole(recipePath, JSON.stringify({ inputs } satisfies Recipe));
  return script;
}

async function readKept(scriptPath: string, recipePath: string): Promise<string | null> {
  try {
    const recipe = JSON.parse(await readFile(recipePath, "utf8")) as Recipe;
    const same = await Promise.all(recipe.inputs.map(async ([path, hash]) => (await sha256Of(path)) === hash));
    return same.every(Boolean) ? await readFile(scriptPath, "utf8") : null;
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

/** Two processes may bundle at once: each writes its own file and puts it in place whole. */
async function writeWhole(path: string, text: string): Promise<void> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, text);
  await rename(own, path);
}
