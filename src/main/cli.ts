// The command line: finds the command, runs it, and turns what went wrong into one sentence and an exit code.
import { KinoraError } from "../base/index.ts";
import { usage, type Command } from "./command.ts";

// Loaded only when called, so that help and errors come at once.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  film: async () => (await import("./commands/film.ts")).filmCommand,
  remix: async () => (await import("./commands/remix.ts")).remixCommand,
  direct: async () => (await import("./commands/direct.ts")).directCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  worker: async () => (await import("./commands/worker.ts")).workerCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  dailies: async () => (await import("./commands/dailies.ts")).dailiesCommand,
  bench: async () => (await import("./commands/bench.ts")).benchCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  test: async () => (await import("./commands/test.ts")).testCommand,
};

const exitCodes = { "bad-arguments": 2, refused: 3, cancelled: 130, failed: 1 } as const;

async function runCommandLine(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(usage(await Promise.all(Object.values(commands).map((load) => load()))));
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    throw new KinoraError("bad-arguments", `There is no command '${name}'; run ./kinora help to see those there are.`);
  }
  // Doctor reads the file by itself, to say what is in it.
  if (process.env["KINORA_CONFIG"] && name !== "doctor")
    (await import("./studio/config-file.ts")).applyConfigFile(process.env);
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(usage([command]));
    return 0;
  }
  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    return await command.run(rest, cancel.signal);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

const isDebug = process.argv.includes("--debug");
try {
  process.exitCode = await runCommandLine(process.argv.slice(2).filter((arg) => arg !== "--debug"));
} catch (error) {
  if (error instanceof KinoraError) {
    process.stderr.write(`kinora: ${error.message}\n`);
    process.exitCode = exitCodes[error.code];
  } else {
    const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
    process.stderr.write(
      `kinora: something failed inside (${what}); run it again with --debug and report what it prints.\n`,
    );
    process.exitCode = 1;
  }
  if (isDebug) console.error(error);
}
