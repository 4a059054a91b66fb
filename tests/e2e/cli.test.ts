import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { kinora, planFile, saying, scratchFolder, start } from "./command-line.ts";
import { descendantsOf, isAlive } from "./processes.ts";

// What a person meets who types something wrong or changes their mind.

const folder = scratchFolder();
const plan = planFile(folder, 4);
const broken = join(folder, "broken.json");
writeFileSync(broken, '{"version": 1, "seconds": "long"');
const wrong = join(folder, "wrong.json");
writeFileSync(wrong, '{"version": 1, "seconds": "long"}');
writeFileSync(join(folder, "file"), "");

const mistakes: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
  ["an unknown command", ["flim", "A dog runs"], /no command 'flim'/],
  ["no prompt", ["film"], /Say what the film should show/],
  ["an empty prompt", ["film", "  "], /Say what the film should show/],
  ["a prompt without words", ["direct", "?!…"], /no words/],
  ["a prompt that is too long", ["direct", "dog ".repeat(8001)], /32004 characters|32003 characters/],
  ["an unknown flag", ["film", "A dog runs", "--sise", "640x360"], /--sise/],
  ["a size that is none", ["film", "A dog runs", "--size", "large"], /--size must be like 1280x720/],
  ["an odd size", ["film", "A dog runs", "--size", "641x360"], /--size must be like 1280x720.*'641x360'/],
  ["a width that cannot be packed", ["film", "A dog runs", "--size", "1284x720"], /multiple of 8.*'1284x720'/],
  ["a size that is too large", ["film", "A dog runs", "--size", "9000x720"], /--size must be/],
  ["a seed that is no number", ["film", "A dog runs", "--seed", "one"], /--seed must be a whole number/],
  ["a negative seed", ["film", "A dog runs", "--seed=-3"], /--seed must be a whole number/],
  ["too many seconds", ["film", "A dog runs", "--seconds", "9999"], /--seconds must be a number from 0.5 to 600/],
  ["no frames a second", ["film", "A dog runs", "--fps", "0"], /--fps must be a whole number/],
  ["an unknown quality", ["film", "A dog runs", "--quality", "best"], /--quality must be one of draft, standard, high/],
  ["an unknown pass", ["film", "A dog runs", "--passes", "depth,heat"], /--passes must be one of/],
  ["a screenplay that is not there", ["film", "--screenplay", join(folder, "none.json")], /cannot be read/],
  ["a screenplay that is no JSON", ["film", "--screenplay", broken], /is not JSON/],
  ["a screenplay with wrong fields", ["film", "--screenplay", wrong], /screenplay/i],
  [
    "a folder that cannot be written",
    ["film", "--screenplay", plan, "--out", join(folder, "file/film")],
    /cannot be written to/,
  ],
];

for (const [what, args, says] of mistakes) {
  test(`${what} is told in one sentence, exit code 2`, async () => {
    const { code, stdout, stderr } = await kinora(...args);
    const told = stderr.split("\n").filter((line) => line.startsWith("kinora: ") && !/^kinora: \d+ % /.test(line));
    assert.equal(told.length, 1, stderr);
    assert.match(told[0] ?? "", says);
    assert.match(told[0] ?? "", /^kinora: .+[.]$/);
    assert.ok(!/\n\s+at /.test(stderr), "no stack trace");
    assert.equal(stdout, "");
    assert.equal(code, 2);
  });
}

test("help is help and no mistake", async () => {
  const { code, stdout, stderr } = await kinora("film", "--help");
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /--seconds N/);
});

test("direct --json prints the screenplay and nothing else", async () => {
  const { code, stdout } = await kinora("direct", "A dog runs over a meadow.", "--json", "--seconds", "3");
  const screenplay = JSON.parse(stdout) as Record<string, unknown>;
  assert.equal(code, 0);
  assert.equal(screenplay["version"], 1);
  assert.equal(screenplay["seconds"], 3);
});

const small = (out: string): string[] => [
  "film",
  "--screenplay",
  plan,
  "--size",
  "320x184",
  "--out",
  join(folder, out),
];

async function untilGone(pids: readonly number[]): Promise<number[]> {
  for (let i = 0; i < 300 && pids.some(isAlive); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  return pids.filter(isAlive);
}

test("Ctrl-C while frames are drawn leaves no film, nothing half-made and no process", async () => {
  const { child, ended } = start(small("cancelled"));
  await saying(child, "drawing the frames");
  const started = descendantsOf(child.pid ?? -1);
  child.kill("SIGINT");
  const { code, stderr } = await ended;
  assert.equal(code, 130, stderr);
  assert.match(stderr, /cancelled|stopped/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes("cancelled")),
    [],
  );
  assert.ok(process.platform !== "linux" || started.length > 0, "a browser was running");
  assert.deepEqual(await untilGone(started), []);
});

test("kill -9 leaves no film under its final name, the browser ends, and the next film clears up", async () => {
  const { child, ended } = start(small("killed"));
  await saying(child, "drawing the frames");
  const started = descendantsOf(child.pid ?? -1);
  child.kill("SIGKILL");
  await ended;
  assert.equal(existsSync(join(folder, "killed")), false);
  assert.deepEqual(await untilGone(started), []);
  const next = await kinora(
    "film",
    "--screenplay",
    planFile(folder, 0.5),
    "--size",
    "64x64",
    "--out",
    join(folder, "killed"),
  );
  assert.equal(next.code, 0, next.stderr);
  assert.equal(next.stdout, `${join(folder, "killed")}/film.mp4\n`);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes("killed")),
    ["killed"],
  );
});
