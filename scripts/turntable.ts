// Draws designs (or, with --sets, sets) of art from several sides into one picture:
//   node scripts/turntable.ts dog car --out /tmp/x.png [--sets] [--size 1280x720] [--detail 1] [--colour red] [--close]
//        [--role chef] [--attributes '{"age":"child"}'] [--time night] [--season winter] [--weather snow]
import { build } from "esbuild";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../src/frames/launch-chromium.ts";
import type { TurntableJob } from "./turntable/scene.ts";

const project = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "turntable.png" },
    sets: { type: "boolean", default: false },
    size: { type: "string", default: "1280x720" },
    detail: { type: "string", default: "1" },
    colour: { type: "string" },
    close: { type: "boolean", default: false },
    role: { type: "string" },
    attributes: { type: "string", default: "{}" },
    time: { type: "string", default: "afternoon" },
    season: { type: "string", default: "summer" },
    weather: { type: "string", default: "clear" },
  },
});
if (positionals.length === 0) throw new Error("Name at least one design or set.");
const [sheetWidth = 1280, rowHeight = 720] = values.size.split("x").map(Number);
const columns = values.sets ? 3 : 4;
const job: TurntableJob = {
  names: positionals,
  isSet: values.sets,
  width: Math.round((sheetWidth * (values.sets ? 1.5 : 1)) / columns),
  height: values.sets
    ? Math.round((sheetWidth * 1.5 * 9) / (columns * 16))
    : Math.min(rowHeight, Math.round(sheetWidth / columns)),
  detail: Number(values.detail),
  isClose: values.close,
  attributes: { ...(JSON.parse(values.attributes) as object), ...(values.colour ? { colours: [values.colour] } : {}) },
  role: values.role ?? null,
  setting: { season: values.season, weather: values.weather, timeOfDay: values.time },
};

const bundle = await build({
  entryPoints: [join(import.meta.dirname, "turntable/scene.ts")],
  bundle: true,
  format: "esm",
  target: "es2024",
  supported: { using: false },
  write: false,
  external: ["node:*", "module"],
  logLevel: "error",
});
const people = join(project, ".kinora/people.bin");
const files: Record<string, { type: string; read: () => Uint8Array | string }> = {
  "/": { type: "text/html", read: () => '<!doctype html><script type="module" src="scene.js"></script>' },
  "/scene.js": { type: "text/javascript", read: () => bundle.outputFiles[0]?.text ?? "" },
  "/manifold.wasm": {
    type: "application/wasm",
    read: () => readFileSync(join(project, "node_modules/manifold-3d/manifold.wasm")),
  },
};
if (existsSync(people)) files["/people.bin"] = { type: "application/octet-stream", read: () => readFileSync(people) };
const server = createServer((request, response) => {
  const file = files[request.url ?? ""];
  response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" });
  response.end(file?.read());
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const home = mkdtempSync(join(tmpdir(), "kinora-turntable-"));
try {
  const browser = await launchChromium("system", home);
  try {
    const page = await browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "log") console.error(`page: ${message.text()}`);
    });
    page.on("pageerror", (error) => console.error("page:", error));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => "drawTurntable" in globalThis, null, { timeout: 30_000 });
    const png = await page.evaluate(
      (given) => (globalThis as unknown as { drawTurntable(job: unknown): Promise<string> }).drawTurntable(given),
      job,
    );
    writeFileSync(values.out, Buffer.from(png, "base64"));
    console.log(values.out);
  } finally {
    await browser.close();
  }
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(home, { recursive: true, force: true });
}
