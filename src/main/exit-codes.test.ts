import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function kinora(...args: readonly string[]): Promise<Ended> {
  const environment = { ...process.env };
  for (const name of ["KINORA_LLM_URL", "KINORA_LLM_MODEL", "KINORA_LLM_KEY"]) delete environment[name];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, "cli.ts"), ...args],
      { env: environment },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

test("a refused prompt ends with exit code 3, the reason and the words", async () => {
  const { code, stdout, stderr } = await kinora("direct", "A n4ked man runs through a street");
  assert.equal(code, 3);
  assert.equal(stdout, "");
  assert.match(stderr, /^kinora: The prompt is refused \(sexual content\) for the words 'n4ked'; [^\n]+\n$/);
});

test("a prompt in another language is read, with a warning", async () => {
  const { code, stderr } = await kinora("direct", "Ein Hund läuft über die Wiese und ein Kind lacht");
  assert.equal(code, 0);
  assert.match(stderr, /^kinora: The prompt seems to be in German, and the built-in reader reads English only/);
});

test("a trace comes as a table and as data", async () => {
  const { stdout } = await kinora("direct", "--trace", "A dog runs");
  assert.match(stdout, /^Word +Tag +Part +Sense +Became$/m);
  const { stdout: json } = await kinora("direct", "--trace", "--json", "A dog runs");
  const data = JSON.parse(json) as { trace: { word: string }[] };
  assert.deepEqual(
    data.trace.map((row) => row.word),
    ["A", "dog", "runs"],
  );
});

test("a remix of what is no film ends with exit code 2 and a sentence", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kinora-remix-"));
  try {
    for (const args of [["remix"], ["remix", folder], ["remix", folder, "make it night"]]) {
      const { code, stderr } = await kinora(...args);
      assert.equal(code, 2);
      assert.match(stderr, /^kinora: [^\n]+\n$/);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
