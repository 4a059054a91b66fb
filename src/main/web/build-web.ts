import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { operations } from "../../contract/index.ts";
import { webFolder } from "../../web/index.ts";
import { projectFolder } from "../house.ts";
import { compressFolder } from "./compress-folder.ts";

/** What the app that is kept was made of: each file's path and hash, and the folder that it lies in. */
type Recipe = { readonly folder: string; readonly inputs: readonly (readonly [path: string, sha256: string])[] };

const OLD_MILLISECONDS = 7 * 24 * 3600 * 1000;

/** The web app as files to be served, built again only where one of its sources has changed. Returns their folder. */
export async function buildWeb(stateFolder: string): Promise<string> {
  const home = join(stateFolder, "web");
  const recipePath = join(home, "recipe.json");
  const kept = await readKept(recipePath, home);
  if (kept !== null) return kept;
  await mkdir(home, { recursive: true });
  const draft = join(home, `draft-${process.pid}`);
  const sources = new Set<string>([
    join(projectFolder, "package-lock.json"),
    import.meta.filename,
    ...(await filesOf(join(projectFolder, "src/contract"))),
    ...(await filesOf(webFolder)),
  ]);
  await build(configOf(draft, noteSources(sources)));
  await compressFolder(draft);
  const inputs = await Promise.all(
    [...sources].toSorted().map(async (path) => [relative(projectFolder, path), await sha256Of(path)] as const),
  );
  const name = createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 16);
  const folder = join(home, name);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await writeFile(`${recipePath}.${process.pid}`, JSON.stringify({ folder: name, inputs } satisfies Recipe));
  await rename(`${recipePath}.${process.pid}`, recipePath);
  await removeOld(home, name);
  return folder;
}

/** Earlier builds, once no server that began with them can well be running. */
async function removeOld(home: string, present: string): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (name !== present && name !== "recipe.json" && age > OLD_MILLISECONDS) await rm(path, { recursive: true });
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function configOf(outDir: string, sources: Plugin): Parameters<typeof build>[0] {
  return {
    configFile: false,
    root: webFolder,
    base: "/",
    logLevel: "error",
    plugins: [react(), tailwind(), sources],
    // Of the contract the app needs no more than where to ask; its schemas would be half of all script.
    define: { __OPERATIONS__: JSON.stringify(addresses()) },
    worker: { format: "es", plugins: () => [sources] },
    build: {
      outDir,
      emptyOutDir: true,
      target: ["es2023", "chrome111", "firefox121", "safari17"],
      // The page's policy admits neither inline scripts nor files inside addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { index: join(webFolder, "index.html"), "service-worker": join(webFolder, "pwa/service-worker.ts") },
        output: {
          entryFileNames: ({ name }) => (name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
        },
      },
    },
  };
}

const addresses = (): Record<string, readonly [method: string, path: string]> =>
  Object.fromEntries(Object.entries(operations).map(([name, { method, path }]) => [name, [method, path]]));

/** Notes every file that goes into the app, in workers too. */
function noteSources(sources: Set<string>): Plugin {
  return {
    name: "note-sources",
    transform(_code, id) {
      const [path = ""] = id.split("?");
      if (path.startsWith(projectFolder + sep)) sources.add(path);
      return null;
    },
  };
}

async function readKept(recipePath: string, home: string): Promise<string | null> {
  try {
    const recipe = JSON.parse(await readFile(recipePath, "utf8")) as Recipe;
    const same = await Promise.all(
      recipe.inputs.map(async ([path, hash]) => (await sha256Of(join(projectFolder, path))) === hash),
    );
    const folder = join(home, recipe.folder);
    await readFile(join(folder, "index.html"));
    return same.every(Boolean) ? folder : null;
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
