import assert from "node:assert/strict";
import { test } from "node:test";
import { KinoraError } from "../../src/base/index.ts";
import { direct, LONGEST_PROMPT } from "../../src/director/index.ts";
import { screenplaySchema } from "../../src/screenplay/index.ts";
import { hostilePrompts } from "./hostile-prompts.ts";
import { language } from "./stage-film.ts";

// scripts/fuzz-director.ts runs the same over as many as wanted, with times.

const COUNT = 620;
const options = { seed: 1, seconds: null, style: null };

test(`${COUNT} hostile prompts: a valid screenplay or one clear sentence, never a crash`, async () => {
  const opened = await language();
  let [made, refused] = [0, 0];
  for (const prompt of hostilePrompts("kinora", COUNT)) {
    try {
      const screenplay = direct(prompt, options, opened);
      assert.equal(screenplay.prompt, prompt);
      screenplaySchema.parse(screenplay);
      made++;
    } catch (error) {
      const shown = JSON.stringify(prompt.slice(0, 200));
      assert.ok(error instanceof KinoraError, `${shown} (${prompt.length} characters): ${String(error)}`);
      assert.equal(error.code, "bad-arguments", shown);
      assert.match(error.message, /^[A-Z][^\n]{10,300}\.$/, shown);
      refused++;
    }
  }
  assert.ok(made > COUNT / 2 && refused > 10, `${made} made, ${refused} refused`);
});

test("the longest prompt is read, one character more is refused", async () => {
  const opened = await language();
  const text = "a dog runs. ".repeat(3000).slice(0, LONGEST_PROMPT);
  assert.ok(direct(text, options, opened).cast.length > 0);
  assert.throws(() => direct(`${text}x`, options, opened), { code: "bad-arguments" });
});
