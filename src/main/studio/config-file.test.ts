import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { applyConfigFile } from "./config-file.ts";
import { readSettings } from "./settings.ts";

const folder = mkdtempSync(join(tmpdir(), "kinora-config-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "kinora.json");

test("the file says what the environment does not", () => {
  writeFileSync(
    path,
    JSON.stringify({ KINORA_HOST: "0.0.0.0", KINORA_OPEN_FILMS: 7, KINORA_FETCH_PICTURES: true, KINORA_PROXIES: 1 }),
    { mode: 0o640 },
  );
  const environment: NodeJS.ProcessEnv = { KINORA_CONFIG: path, KINORA_HOST: "127.0.0.2", KINORA_PROXIES: "" };
  const file = applyConfigFile(environment);
  assert.deepEqual([file?.overridden, file?.isOpen], [["KINORA_HOST"], false]);
  const { host, openFilms, fetchesPictures, proxies } = readSettings(environment);
  assert.deepEqual([host, openFilms, fetchesPictures, proxies], ["127.0.0.2", 7, true, 1]);
  assert.equal(applyConfigFile({}), null);
});

const mistakes: readonly (readonly [content: string, says: RegExp])[] = [
  ["{", /is no JSON/],
  ["[]", /is no object of settings/],
  ['{"KINORA_HOSTS": "x"}', /'KINORA_HOSTS' is no setting/],
  ['{"KINORA_HOST": ["x"]}', /'KINORA_HOST' must be a text, a number, true or false/],
];
for (const [content, says] of mistakes) {
  test(`${content} is told`, () => {
    writeFileSync(path, content);
    const read = (): unknown => applyConfigFile({ KINORA_CONFIG: path });
    assert.throws(read, { name: "KinoraError", code: "bad-arguments", message: says });
  });
}

test("a file that is not there is told", () => {
  assert.throws(() => applyConfigFile({ KINORA_CONFIG: join(folder, "none") }), /cannot be read/);
});
