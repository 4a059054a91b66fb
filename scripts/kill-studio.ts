// Kills worker, PostgreSQL or the whole server at random moments while films are made, again and again, and then checks
// that every film that was promised ended, once. `node scripts/kill-studio.ts --kills 200`.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../src/main/house.ts";
import { descendantsOf } from "../tests/e2e/processes.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" } } });
const folder = mkdtempSync(join(tmpdir(), "kinora-kills-"));
chmodSync(folder, 0o755);
const data = join(folder, "data");
const log = openSync(join(tmpdir(), "kinora-kills.log"), "w");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Server = {
  readonly child: ChildProcess;
  readonly url: string;
  readonly token: string | null;
  readonly seconds: number;
};

async function start(): Promise<Server> {
  const before = performance.now();
  const child = spawn(process.execPath, [join(projectFolder, "src/main/cli.ts"), "serve", "--port", "0"], {
    env: {
      ...process.env,
      KINORA_DATA: data,
      KINORA_RENDER_SCALE: "0.05",
      KINORA_OPEN_FILMS: "1000",
      KINORA_FILMS_PER_MINUTE: "1000",
    },
    stdio: ["ignore", "pipe", log],
  });
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const url = /listens at (\S+)/.exec(chunk.toString())?.[1];
    const seconds = (performance.now() - before) / 1000;
    if (url) return { child, url, token: /token=([\w-]+)/.exec(chunk.toString())?.[1] ?? null, seconds };
  }
  throw new Error("the server did not start");
}

let server = await start();
let slowest = 0;
const ends: Record<string, number> = {};
const post = (path: string, body: object, key?: string): Promise<Response> =>
  fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(body),
  });
const setup = await post("/api/setup", { token: server.token, email: "a@example.org", password: "0123456789" });
const { api_key: key } = (await setup.json()) as { api_key: string };
const promised = new Set<string>();

async function ask(): Promise<void> {
  const wish = {
    prompt: "A basketball rolls through a sports hall.",
    seconds: "4",
    size: "1280x720",
    fps: 1,
    quality: "draft",
  };
  const response = await post("/v1/videos", { ...wish, seed: promised.size + 1 }, key).catch(() => null);
  if (response?.ok) promised.add(((await response.json()) as { id: string }).id);
}

const sleep = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function kill(): Promise<string> {
  const what = (["worker", "PostgreSQL", "server"] as const)[Math.floor(Math.random() * 3)];
  if (what === "server") {
    if (server.child.exitCode !== null || server.child.signalCode !== null) {
      ends["server ended by itself"] = (ends["server ended by itself"] ?? 0) + 1;
    } else {
      const ended = once(server.child, "exit");
      server.child.kill("SIGKILL");
      await ended;
    }
    server = await start();
    slowest = Math.max(slowest, server.seconds);
    return `server, ready again in ${server.seconds.toFixed(1)} s`;
  }
  try {
    if (what === "PostgreSQL")
      process.kill(
        Number(readFileSync(join(data, "database/cluster/postmaster.pid"), "utf8").split("\n")[0]),
        "SIGKILL",
      );
    else {
      const worker = descendantsOf(server.child.pid ?? -1).find((pid) =>
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("\0worker"),
      );
      if (worker !== undefined) process.kill(worker, "SIGKILL");
    }
  } catch {
    return `${what ?? ""} was down already`;
  }
  return what ?? "";
}

for (let i = 1; i <= Number(values.kills); i++) {
  await ask();
  await sleep(Math.random() * 8);
  say(`${i}: ${await kill()}; ${promised.size} films promised`);
}
for (const id of promised) {
  for (;;) {
    const response = await fetch(`${server.url}/v1/videos/${id}`, {
      headers: { authorization: `Bearer ${key}` },
    }).catch(() => null);
    const isAnswer = response?.ok || response?.status === 404;
    const body = isAnswer ? ((await response?.json()) as { status?: string; error?: { code: string } | null }) : {};
    const { status = isAnswer ? "lost" : "", error = null } = body;
    if (status === "completed" || status === "failed" || status === "lost") {
      const end = error ? `${status} (${error.code})` : status;
      ends[end] = (ends[end] ?? 0) + 1;
      break;
    }
    await sleep(0.5);
  }
}
say(JSON.stringify({ kills: Number(values.kills), promised: promised.size, ends, slowestStartSeconds: slowest }));
server.child.kill("SIGTERM");
await once(server.child, "exit");
rmSync(folder, { recursive: true, force: true });
process.exitCode = ends["lost"] || ends["server ended by itself"] ? 1 : 0;
