import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { KinoraError } from "../../base/index.ts";
import { exportUser } from "../../social/index.ts";
import { migrate, type BlobStore, type StoredFile } from "../../store/index.ts";
import { readArguments, type Command } from "../command.ts";
import { openKept } from "../studio/open-kept.ts";
import { readSettings } from "../studio/settings.ts";

export const exportCommand: Command = {
  name: "export",
  synopsis: "export EMAIL [--out DIR]",
  purpose: "Write everything that belongs to one user of the service as JSON and files; it may run meanwhile.",
  options: [{ flag: "--out DIR", meaning: "a new folder (default export-<e-mail>)" }],
  async run(args, signal) {
    const { values, positionals } = readArguments(args, { out: { type: "string" } });
    const [email, ...rest] = positionals;
    if (email === undefined || rest.length > 0)
      throw new KinoraError("bad-arguments", "Name the user's e-mail, as in: ./kinora export ada@example.org.");
    const out = resolve(values.out ?? `export-${email.replaceAll(/[^\w.@-]/g, "_")}`);
    await using kept = await openKept(readSettings(process.env));
    await migrate(kept.db);
    const found = await exportUser(kept.db, email);
    if (!found) throw new KinoraError("bad-arguments", `There is no user with the e-mail '${email}'.`);
    const partial = `${out}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    let gone = 0;
    for (const { path, file } of found.files) {
      if (signal.aborted) throw new KinoraError("cancelled", `The export was stopped; ${out} was not written.`);
      if (!(await copyFile(kept.blobs, file, join(partial, path)))) gone++;
    }
    let rows = 0;
    for (const [name, records] of Object.entries(found.records)) {
      rows += records.length;
      await writeFile(join(partial, `${name}.json`), `${JSON.stringify(records, null, 2)}\n`);
    }
    try {
      await rename(partial, out);
    } catch (cause) {
      await rm(partial, { recursive: true, force: true });
      throw new KinoraError("bad-arguments", `${out} is there already; name a new folder with --out.`, { cause });
    }
    const missing = gone === 0 ? "" : `; ${gone} were deleted meanwhile`;
    process.stdout.write(`${out}: ${rows} records, ${found.files.length - gone} files${missing}\n`);
    return 0;
  },
};

/** False: it was deleted meanwhile. */
async function copyFile(blobs: BlobStore, file: StoredFile, path: string): Promise<boolean> {
  if ((await blobs.size(file.key)) === null) return false;
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash("sha256");
  const seen = new Transform({
    transform(chunk: Uint8Array, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const content = Readable.fromWeb((await blobs.read(file.key, null)) as WebStream<Uint8Array>);
  await pipeline(content, seen, createWriteStream(path));
  if (hash.digest("hex") === file.sha256) return true;
  throw new KinoraError("failed", `The stored file ${file.key} is damaged; restore it or delete its film.`);
}
