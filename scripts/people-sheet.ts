// Draws people in a grid, to look at: faces, hands, clothes, poses.
//   node scripts/people-sheet.ts --out x.png [--looks '[{"role":"chef","seed":"1","attributes":{}}]'] [--count 8]
//        [--view full|face|bust|torso|hips|feet|hand] [--turns 0,90,180] [--pose rest|down|up|sit|run]
//        [--morphs '{"smile":1}'] [--detail 1] [--cell 320x480] [--columns 4]
import { build } from "esbuild";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../src/frames/launch-chromium.ts";
import { bakePeopleOnce } from "../src/main/bake-people.ts";
import type { PeopleJob } from "./people-sheet/scene.ts";

// Turns in degrees about x, y and z, of each joint against its parent.
const poses: Readonly<Record<string, PeopleJob["pose"]>> = {
  rest: {},
  down: { "upperarm01.L": [0, 0, -38], "upperarm01.R": [0, 0, 38] },
  up: { "upperarm01.L": [0, 0, 95], "upperarm01.R": [0, 0, -95], "clavicle.L": [0, 0, 18], "clavicle.R": [0, 0, -18] },
  sit: {
    "upperleg01.L": [-85, 0, 0],
    "upperleg01.R": [-85, 0, 0],
    "lowerleg01.L": [85, 0, 0],
    "lowerleg01.R": [85, 0, 0],
    "upperarm01.L": [-30, 0, -38],
    "upperarm01.R": [-30, 0, 38],
  },
  run: {
    "upperleg01.L": [-60, 0, 0],
    "lowerleg01.L": [75, 0, 0],
    "upperleg01.R": [25, 0, 0],
    "lowerleg01.R": [50, 0, 0],
    "upperarm01.L": [40, 0, -38],
    "upperarm01.R": [-45, 0, 38],
    "lowerarm01.L": [-40, 0, 0],
    "lowerarm01.R": [-60, 0, 0],
    spine01: [8, 8, 0],
  },
};

const project = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    out: { type: "string", default: "people.png" },
    looks: { type: "string", default: "" },
    count: { type: "string", default: "8" },
    view: { type: "string", default: "full" },
    turns: { type: "string", default: "0" },
    pose: { type: "string", default: "rest" },
    morphs: { type: "string", default: "{}" },
    detail: { type: "string", default: "1" },
    cell: { type: "string", default: "320x480" },
    columns: { type: "string", default: "4" },
  },
});
const [width = 320, height = 480] = values.cell.split("x").map(Number);
const given = values.looks === "" ? [] : (JSON.parse(values.looks) as Partial<PeopleJob["looks"][number]>[]);
const job: PeopleJob = {
  looks:
    given.length > 0
      ? given.map((look, i) => ({
          attributes: look.attributes ?? {},
          role: look.role ?? null,
          seed: look.seed ?? String(i),
        }))
      : Array.from({ length: Number(values.count) }, (_, i) => ({ attributes: {}, role: null, seed: String(i) })),
  view: values.view,
  turns: values.turns.split(",").map(Number),
  pose: poses[values.pose] ?? (JSON.parse(values.pose) as PeopleJob["pose"]),
  morphs: JSON.parse(values.morphs) as Record<string, number>,
  detail: Number(values.detail),
  cell: [width, height],
  columns: Number(values.columns),
};
const people = await bakePeopleOnce(join(project, ".kinora"));
const bundle = await build({
  entryPoints: [join(import.meta.dirname, "people-sheet/scene.ts")],
  bundle: true,
  format: "esm",
  target: "es2024",
  write: false,
  external: ["node:*", "module"],
  logLevel: "error",
});
const files: Record<string, { type: string; read: () => Uint8Array | string }> = {
  "/": { type: "text/html", read: () => '<!doctype html><script type="module" src="scene.js"></script>' },
  "/scene.js": { type: "text/javascript", read: () => bundle.outputFiles[0]?.text ?? "" },
  "/manifold.wasm": {
    type: "application/wasm",
    read: () => readFileSync(join(project, "node_modules/manifold-3d/manifold.wasm")),
  },
  "/people.bin": { type: "application/octet-stream", read: () => readFileSync(people) },
};
const server = createServer((request, response) => {
  const file = files[request.url ?? ""];
  response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" });
  response.end(file?.read());
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const home = mkdtempSync(join(tmpdir(), "kinora-people-"));
try {
  const browser = await launchChromium("system", home);
  try {
    const page = await browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "log") console.error(`page: ${message.text()}`);
    });
    page.on("pageerror", (error) => console.error("page:", error));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => "drawPeople" in globalThis, null, { timeout: 30_000 });
    const png = await page.evaluate(
      (asked) => (globalThis as unknown as { drawPeople(job: unknown): Promise<string> }).drawPeople(asked),
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
