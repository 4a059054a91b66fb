import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readSecret, readSettings } from "./settings.ts";

test("nothing set is everything usual; an empty variable is not set", () => {
  const usual = readSettings({});
  assert.deepEqual(readSettings({ KINORA_URL: "", DATABASE_URL: "", KINORA_PARALLEL_FILMS: "" }), usual);
  assert.deepEqual(
    [usual.host, usual.databaseUrl, usual.s3, usual.allowsPrivateAddresses],
    ["127.0.0.1", null, null, false],
  );
});

const mistakes: readonly (readonly [environment: Record<string, string>, says: RegExp])[] = [
  [{ DATABASE_URL: "mysql://localhost" }, /^DATABASE_URL is not valid/],
  [{ KINORA_URL: "kinora.example.org" }, /^KINORA_URL is not valid/],
  [{ KINORA_SECRET: "short" }, /^KINORA_SECRET is not valid/],
  [{ KINORA_PARALLEL_FILMS: "many" }, /^KINORA_PARALLEL_FILMS is not valid/],
  [{ KINORA_PRIVATE_ADDRESSES: "perhaps" }, /^KINORA_PRIVATE_ADDRESSES is not valid/],
  [{ KINORA_S3_KEY: "k" }, /^Set all of KINORA_S3_ENDPOINT/],
];
for (const [environment, says] of mistakes) {
  test(`${JSON.stringify(environment)} is told by its name`, () => {
    assert.throws(() => readSettings(environment), { name: "KinoraError", code: "bad-arguments", message: says });
  });
}

test("the secret is made once and readable by nobody else", () => {
  const folder = mkdtempSync(join(tmpdir(), "kinora-secret-"));
  try {
    const settings = { ...readSettings({}), dataFolder: folder };
    const secret = readSecret(settings);
    assert.match(secret, /^[0-9a-f]{64}$/);
    assert.equal(readSecret(settings), secret);
    assert.equal(statSync(join(folder, "secret")).mode & 0o077, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
