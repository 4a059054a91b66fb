// Shows that machines share one queue: a server on this machine and a worker in each of two network namespaces, which are
// hosts of their own as far as the network goes. One is cut off while it makes a film, and joined again. As root, with a
// PostgreSQL and an S3 server that listen at the bridge's address, 10.77.0.1:
// `DATABASE_URL=… KINORA_S3_ENDPOINT=… KINORA_S3_KEY=… KINORA_S3_SECRET=… node scripts/two-hosts.ts --films 12`.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../src/main/house.ts";

const { values } = parseArgs({ options: { films: { type: "string", default: "12" } } });
const folder = mkdtempSync(join(tmpdir(), "kinora-hosts-"));
chmodSync(folder, 0o755);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const ip = (line: string): void => void execFileSync("ip", line.split(" "), { stdio: ["ignore", "ignore", "inherit"] });
const hosts = ["kin-a", "kin-b"] as const;
type Host = (typeof hosts)[number];
const bridge = "kin-bridge";
const undo: (() => void)[] = [];

function connect(host: Host, address: string): void {
  ip(`netns add ${host}`);
  undo.push(() => ip(`netns del ${host}`));
  ip(`link add ${host} type veth peer name inside netns ${host}`);
  ip(`link set ${host} master ${bridge} up`);
  for (const line of ["link set lo up", `addr add ${address}/24 dev inside`, "link set inside up"])
    ip(`netns exec ${host} ip ${line}`);
}

const logs = Object.fromEntries([...hosts, "server"].map((name) => [name, join(folder, `${name}.log`)]));

function start(name: Host | "server"): ChildProcess {
  const args = [
    join(projectFolder, "src/main/cli.ts"),
    ...(name === "server" ? ["serve", "--no-worker", "--port", "0"] : ["worker"]),
  ];
  const command = name === "server" ? [process.execPath] : ["ip", "netns", "exec", name, process.execPath];
  const log = openSync(logs[name] ?? "", "w");
  return spawn(command[0] ?? "", [...command.slice(1), ...args], {
    env: {
      ...process.env,
      KINORA_DATA: join(folder, name),
      KINORA_RENDER_SCALE: "0.05",
      KINORA_FILMS_PER_MINUTE: "1000",
      KINORA_PARALLEL_FILMS: "4",
      ...(name === "server" ? {} : { KINORA_WORKER: name }),
    },
    stdio: ["ignore", "pipe", log],
  });
}

const logOf = (name: string): string => readFileSync(logs[name] ?? "", "utf8");
const sleep = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

ip(`link add ${bridge} type bridge`);
undo.push(() => ip(`link del ${bridge}`));
const children: ChildProcess[] = [];
try {
  ip(`addr add 10.77.0.1/24 dev ${bridge}`);
  ip(`link set ${bridge} up`);
  connect("kin-a", "10.77.0.2");
  connect("kin-b", "10.77.0.3");
  say("the bridge is up; waiting for database and files");
  await sleep(2);
  const server = start("server");
  children.push(server);
  let [url, token] = ["", ""];
  for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
    token ||= /token=([\w-]+)/.exec(chunk.toString())?.[1] ?? "";
    url = /listens at (\S+)/.exec(chunk.toString())?.[1] ?? "";
    if (url) break;
  }
  const post = async (path: string, body: object, key = ""): Promise<Record<string, string>> => {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  const { api_key: key = "" } = await post("/api/setup", { token, email: "a@example.org", password: "0123456789" });
  for (const host of hosts) children.push(start(host));
  const ids: string[] = [];
  for (let seed = 1; seed <= Number(values.films); seed++) {
    const wish = { prompt: "A basketball rolls through a sports hall.", seconds: "8", size: "1280x720", fps: 12 };
    ids.push((await post("/v1/videos", { ...wish, quality: "draft", seed }, key))["id"] ?? "");
  }
  type State = { status: string; progress: number; error: { code: string } | null };
  const stateOf = async (id: string): Promise<State> =>
    (await (await fetch(`${url}/v1/videos/${id}`, { headers: { authorization: `Bearer ${key}` } })).json()) as State;
  const begunBy = (host: Host): number => logOf(host).match(/"film begun"/g)?.length ?? 0;
  const until = async (what: string, isSo: () => boolean): Promise<void> => {
    const startedAt = Date.now();
    while (!isSo()) {
      if (Date.now() - startedAt > 600_000) throw new Error(`${what} did not come`);
      await sleep(0.2);
    }
    say(`${what} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  };
  await until("both hosts make a film", () => begunBy("kin-a") > 0 && begunBy("kin-b") > 0);
  await sleep(4);
  const before = begunBy("kin-b");
  ip("link set kin-a down");
  say("kin-a is cut off");
  await until("kin-b begins another film", () => begunBy("kin-b") > before);
  await sleep(25);
  ip("link set kin-a up");
  say("kin-a is back");
  const ends: Record<string, number> = {};
  for (const id of ids) {
    let state = await stateOf(id);
    while (state.status !== "completed" && state.status !== "failed") {
      await sleep(0.5);
      state = await stateOf(id);
    }
    const end = state.error ? `failed (${state.error.code})` : state.status;
    ends[end] = (ends[end] ?? 0) + 1;
    const film = await fetch(`${url}/v1/videos/${id}/content`, { headers: { authorization: `Bearer ${key}` } });
    const head = Buffer.from(await film.arrayBuffer()).toString("latin1", 4, 8);
    if (head !== "ftyp") ends["not a film"] = (ends["not a film"] ?? 0) + 1;
  }
  const count = (host: Host, event: string): number => logOf(host).split(`"event":"${event}"`).length - 1;
  const told = hosts.map((host) => ({
    host,
    begun: begunBy(host),
    completed: count(host, "film completed"),
    helped: count(host, "drew for another's film"),
  }));
  say(JSON.stringify({ films: ids.length, ends, hosts: told }));
  const completed = told.reduce((sum, one) => sum + one.completed, 0);
  process.exitCode = ends["completed"] === ids.length && completed === ids.length ? 0 : 1;
} finally {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(40)]);
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
  for (const step of undo.toReversed()) step();
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true });
  else say(`the logs are in ${folder}`);
}
