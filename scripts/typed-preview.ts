// Times the live preview as its users meet it: a service of its own, its Create page in a real browser, and prompts that
// are typed key by key. From the last key to the first picture that moves, median and worst:
//   node scripts/typed-preview.ts PROMPTS.json [--keys 6] [--warm 15] [--browser system|npm]
// The file is a list of prompts; `keys` are typed a second; `warm` seconds pass between opening the page and the first.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../src/frames/launch-chromium.ts";
import { startService } from "./start-service.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keys: { type: "string", default: "6" },
    warm: { type: "string", default: "15" },
    browser: { type: "string", default: "system" },
  },
});
const prompts = JSON.parse(readFileSync(positionals[0] ?? "", "utf8")) as string[];
const SLOWEST_MILLISECONDS = 60_000;
const account = { email: "ada@example.org", password: "ten letters and more" };
const home = mkdtempSync(join(tmpdir(), "kinora-typed-"));

await using service = await startService("typed", { args: ["--no-worker"] });
const { url, token } = service;
await fetch(`${url}/api/setup`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ token, ...account }),
});
const browser = await launchChromium(values.browser === "npm" ? "npm" : "system", home);
try {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } });
  await context.request.post("/api/auth/sign-in/email", { data: account, headers: { origin: url } });
  const page = await context.newPage();
  await page.goto("/create");
  const box = page.getByLabel("What happens?");
  await box.waitFor();
  await page.waitForTimeout(Number(values.warm) * 1000);
  const waits: number[] = [];
  for (const prompt of prompts) {
    await box.fill("");
    await page.waitForTimeout(1500);
    await box.pressSequentially(prompt, { delay: 1000 / Number(values.keys) });
    const lastKey = await page.evaluate(() => performance.now());
    const moves = await page.waitForFunction(
      (text) =>
        performance
          .getEntriesByName("preview moves")
          .find((mark) => ((mark as PerformanceMark).detail as string) === text)?.startTime,
      prompt,
      { timeout: SLOWEST_MILLISECONDS, polling: 50 },
    );
    const wait = (await moves.jsonValue()) as number;
    waits.push(wait - lastKey);
    process.stdout.write(`${Math.round(wait - lastKey)} ms  ${prompt.slice(0, 100)}\n`);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  process.stdout.write(
    `${sorted.length} prompts: median ${Math.round(median)} ms, worst ${Math.round(sorted.at(-1) ?? NaN)} ms\n`,
  );
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
