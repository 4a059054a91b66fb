import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after } from "node:test";
import { projectFolder } from "../../src/main/house.ts";
import { openFolder } from "./test-database.ts";

export type RunningServer = {
  readonly url: string;
  readonly data: string;
  /** Its process. */
  readonly pid: number;
  /** All that it said on stderr: the structured log. */
  readonly log: () => string;
  /** Null: there was an administrator already. */
  readonly setupToken: string | null;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

const running = new Set<RunningServer>();
after(async () => {
  for (const server of running) await server.stop();
});

/** `./kinora serve` in a process of its own, on a free port and on a data folder of its own, with small films. */
export async function startServer(wishes: {
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}): Promise<RunningServer> {
  const data = wishes.data ?? join(openFolder(), "data");
  const environment = { ...process.env };
  for (const name of Object.keys(environment))
    if (/^(KINORA_|DATABASE_URL)/.test(name) && name !== "KINORA_CHROMIUM") delete environment[name];
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(projectFolder, "src/main/cli.ts"),
      "serve",
      "--port",
      "0",
      ...(wishes.args ?? []),
    ],
    {
      env: { ...environment, KINORA_DATA: data, KINORA_RENDER_SCALE: "0.05", ...wishes.env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let [said, log] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (/listens at .*\n/.test(said)) resolve();
    });
    child.once("exit", () => reject(new Error(`the server did not start: ${log}`)));
  });
  const server: RunningServer = {
    url: /listens at (\S+)/.exec(said)?.[1] ?? "",
    data,
    pid: child.pid ?? -1,
    log: () => log,
    setupToken: /token=([\w-]+)/.exec(said)?.[1] ?? null,
    async stop(signal = "SIGTERM") {
      running.delete(server);
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
  running.add(server);
  return server;
}

/** Redeems the one-time link; gives the administrator's first key. */
export async function makeAdministrator({ url, setupToken }: RunningServer): Promise<string> {
  const response = await fetch(`${url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: setupToken, email: "Ada@example.org", password: "ten letters", name: "Ada" }),
  });
  const answer = (await response.json()) as { api_key: string };
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer.api_key;
}
