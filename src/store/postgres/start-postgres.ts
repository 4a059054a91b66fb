import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { KinoraError } from "../../base/index.ts";
import { findPrograms, type Programs } from "./programs.ts";
import { findRunner, type Runner } from "./unprivileged.ts";

/** A PostgreSQL server of our own; disposal stops it and waits until all is on disk. */
export type PostgresServer = AsyncDisposable & { readonly url: string };

/** An orphan of a killed Kinora, or the backends of a killed PostgreSQL, need a moment to let go of the folder. */
const START_SECONDS = 20;
const STOP_SECONDS = 30;
const USER = "kinora";

/**
 * Starts PostgreSQL and stops it once this process is gone, however it went: the shell waits for a line, or for the end
 * of its input, which a killed process closes too. Told to stop, the server writes everything out; orphaned, it ends at
 * once and reads its log at the next start, since somebody may be waiting for that. It has a group of its own, so that
 * Ctrl-C reaches Kinora alone.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( if read -r word <&3; then kill -INT $server; else kill -QUIT $server; fi 2>/dev/null ) &
guard=$!
exec 3<&-
wait $server
code=$?
kill $guard 2>/dev/null
exit $code
`;

type Place = { readonly folder: string; readonly cluster: string; readonly log: string; readonly secrets: string };

/** `isPowerSafe` false, for tests: nothing waits for the disk, and a power cut may spoil all. */
export async function startPostgres(folder: string, { isPowerSafe = true } = {}): Promise<PostgresServer> {
  const place: Place = {
    folder,
    cluster: join(folder, "cluster"),
    log: join(folder, "server.log"),
    secrets: join(folder, "connection.json"),
  };
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const programs = findPrograms();
  const runner = findRunner([folder, programs.folder]);
  if (runner.uid !== null && runner.gid !== null) chownSync(folder, runner.uid, runner.gid);
  const password = readSecrets(place)?.password ?? randomBytes(24).toString("hex");
  if (!existsSync(place.cluster)) await initialise(place, { programs, runner, password, isPowerSafe });
  const wished = readSecrets(place)?.port ?? 0;
  const port = (await isFree(wished)) ? wished : 0;
  return superviseServer(place, {
    programs,
    runner,
    password,
    isPowerSafe,
    port: port === 0 ? await freePort() : port,
  });
}

/** The address of a server that another process of ours has started in the folder; null: none was ever started. */
export function findPostgres(folder: string): string | null {
  const secrets = readSecrets({ secrets: join(folder, "connection.json") });
  return secrets === null ? null : addressOf(secrets);
}

type Secrets = { readonly port: number; readonly password: string };

function readSecrets({ secrets }: Pick<Place, "secrets">): Secrets | null {
  if (!existsSync(secrets)) return null;
  return JSON.parse(readFileSync(secrets, "utf8")) as Secrets;
}

async function writeSecrets({ secrets }: Place, { port, password }: Secrets): Promise<void> {
  const partial = `${secrets}.partial`;
  await writeFile(partial, JSON.stringify({ port, password }), { mode: 0o600, flush: true });
  renameSync(partial, secrets);
}

function addressOf({ port, password }: Secrets, database = USER): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

type Setup = Secrets & { readonly programs: Programs; readonly runner: Runner; readonly isPowerSafe: boolean };

/** Makes the cluster under another name first: one that was half made is never started. */
async function initialise(place: Place, setup: Omit<Setup, "port">): Promise<void> {
  const { programs, runner, password, isPowerSafe } = setup;
  const partial = `${place.cluster}.partial`;
  const passwordFile = join(place.folder, "initial-password");
  rmSync(partial, { recursive: true, force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.uid !== null && runner.gid !== null) chownSync(passwordFile, runner.uid, runner.gid);
  await writeSecrets(place, { port: 0, password });
  const log = openSync(place.log, "a", 0o600);
  try {
    const args = [`--pgdata=${partial}`, `--username=${USER}`, `--pwfile=${passwordFile}`];
    const rest = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", ...(isPowerSafe ? [] : ["--no-sync"])];
    const child = launch(runner, { program: programs.initdb, args: [...args, ...rest], log, folder: place.folder });
    child.stdin?.end();
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw failure(place, "The database could not be made");
  } finally {
    closeSync(log);
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, place.cluster);
}

async function superviseServer(place: Place, setup: Setup): Promise<PostgresServer> {
  const { port, password, programs, runner, isPowerSafe } = setup;
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 80,
    shared_buffers: "128MB",
    // Compiling a question takes longer than any of ours.
    jit: "off",
    fsync: isPowerSafe ? "on" : "off",
    log_timezone: "UTC",
    timezone: "UTC",
  };
  const args = [
    "-D",
    place.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  let isStopping = false;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const deadline = Date.now() + START_SECONDS * 1000;
    while (!isStopping) {
      // The log is of the last start: what came before was told when it happened.
      const log = openSync(place.log, "w", 0o600);
      const started = launch(runner, {
        program: "/bin/sh",
        args: ["-c", GUARD, "postgres", ...runner.prefix, programs.postgres, ...args],
        log,
        folder: place.folder,
        isWrapped: true,
      });
      closeSync(log);
      let hasEnded = false;
      const ended = once(started, "exit").then(() => (hasEnded = true));
      while (!hasEnded && Date.now() < deadline) {
        if (await answers(addressOf(setup, "postgres"))) {
          child = started;
          void ended.then(onExit);
          return;
        }
        await Promise.race([ended, sleep(50)]);
      }
      if (!hasEnded) await stopChild(started);
      if (Date.now() >= deadline) throw failure(place, "The database did not start");
      await sleep(200);
    }
  };
  const onExit = (): void => {
    child?.stdin?.destroy();
    child = null;
    // Whoever waits for an answer sees it fail; the next question meets the new server.
    if (!isStopping) start().catch(() => undefined);
  };
  await start();
  await writeSecrets(place, { port, password });
  await makeDatabase(addressOf(setup, "postgres"));
  return {
    url: addressOf(setup),
    async [Symbol.asyncDispose]() {
      isStopping = true;
      if (child) await stopChild(child);
    },
  };
}

type Launch = {
  readonly program: string;
  readonly args: readonly string[];
  readonly log: number;
  readonly folder: string;
  /** The command itself starts its program by the runner's prefix. */
  readonly isWrapped?: boolean;
};

function launch(runner: Runner, { program, args, log, folder, isWrapped = false }: Launch): ChildProcess {
  const [first = program, ...rest] = isWrapped ? [program, ...args] : [...runner.prefix, program, ...args];
  return spawn(first, rest, {
    cwd: folder,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    stdio: ["pipe", log, log],
    detached: true,
    ...(runner.uid === null || runner.gid === null ? {} : { uid: runner.uid, gid: runner.gid }),
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.stdin?.end("stop\n");
  // Its write-ahead log makes this safe; the next start takes longer.
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [USER]);
    if (rowCount === 0) await client.query(`create database ${USER}`);
  } finally {
    await client.end();
  }
}

function failure(place: Place, what: string): KinoraError {
  const last = readFileSync(place.log, "utf8").trim().split("\n").slice(-2).join(" ").slice(0, 300);
  return new KinoraError("failed", `${what} (${last}); see ${place.log}.`);
}

async function isFree(port: number): Promise<boolean> {
  return port > 0 && (await bind(port)) !== null;
}

async function freePort(): Promise<number> {
  const port = await bind(0);
  if (port === null) throw new KinoraError("failed", "No port is free on this machine; close some programs.");
  return port;
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
