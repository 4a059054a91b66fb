import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "..");

test("NOTICE lists every package of the lockfile with its licence", () => {
  execFileSync(process.execPath, [join(root, "scripts/list-licences.ts"), "--check"], { stdio: "inherit" });
});

test("the lockfile carries no download addresses and exact versions only", () => {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  assert.doesNotMatch(lock, /"resolved": "(?!file:)/);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  for (const version of Object.values({ ...manifest["dependencies"], ...manifest["devDependencies"] })) {
    assert.match(version, /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});
