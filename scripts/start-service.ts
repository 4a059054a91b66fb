import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../src/main/house.ts";

/** A service of a script's own on an empty data folder; disposal ends it and takes the folder away. */
export type StartedService = AsyncDisposable & {
  readonly url: string;
  readonly data: string;
  /** For the first administrator. */
  readonly token: string;
};

/** `name`: of its log, kinora-NAME.log in the system's folder for such files. */
export async function startService(
  name: string,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
): Promise<StartedService> {
  const folder = mkdtempSync(join(tmpdir(), `kinora-${name}-`));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const log = openSync(join(tmpdir(), `kinora-${name}.log`), "w");
  const child = spawn(process.execPath, [join(projectFolder, "src/main/cli.ts"), "serve", "--port", "0", ...args], {
    env: { ...process.env, KINORA_DATA: data, ...env },
    stdio: ["ignore", "pipe", log],
  });
  const ended = once(child, "exit");
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const url = /listens at (\S+)/.exec(chunk.toString())?.[1];
    if (url === undefined) continue;
    return {
      url,
      data,
      token: /token=([\w-]+)/.exec(chunk.toString())?.[1] ?? "",
      async [Symbol.asyncDispose]() {
        child.kill("SIGTERM");
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error(`the server did not start; kinora-${name}.log in the system's folder for such files says why`);
}
