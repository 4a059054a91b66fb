import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { resample } from "../../src/sound/signal/resample.ts";

const run = promisify(execFile);
const MODEL_RATE = 16_000;

/** Why the recogniser cannot be asked, or null: it is Debian's pocketsphinx, which only tests use. */
export async function whyDeaf(): Promise<string | null> {
  return run("pocketsphinx_continuous", ["-help"]).then(
    () => null,
    (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT"
        ? "pocketsphinx is not installed (apt-get install pocketsphinx pocketsphinx-en-us)"
        : null,
  );
}

/** What the recogniser makes of a voice (48 kHz), with its own general model of English: no list to choose from. */
export async function hear(samples: Float32Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kinora-hear-"));
  try {
    const path = join(folder, "line.wav");
    // Half a second of quiet on both sides: the recogniser looks for where speech begins.
    const quiet = MODEL_RATE / 2;
    const said = resample(samples, 48_000 / MODEL_RATE);
    const padded = new Float32Array(said.length + 2 * quiet);
    padded.set(said, quiet);
    await writeFile(path, wavOf(padded));
    const { stdout } = await run("pocketsphinx_continuous", ["-infile", path, "-logfn", "/dev/null"]);
    return stdout.trim().replace(/\s+/g, " ");
  } finally {
    await rm(folder, { recursive: true });
  }
}

function wavOf(samples: Float32Array): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(MODEL_RATE, 24);
  bytes.writeUInt32LE(MODEL_RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, i) => bytes.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, value))), 44 + 2 * i));
  return bytes;
}

/** Words as the recogniser writes them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
}

/** Least number of words put in, left out or changed that turns one list into the other. */
export function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, j) => j);
  for (const [i, word] of said.entries()) {
    const next = [i + 1];
    for (const [j, other] of heard.entries())
      next.push(Math.min((row[j] ?? 0) + (word === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
