import { readArguments, type Command } from "../command.ts";
import { runWorker } from "../studio/run-worker.ts";
import { readSettings } from "../studio/settings.ts";

export const workerCommand: Command = {
  name: "worker",
  synopsis: "worker",
  purpose: "Make the films that are asked of ./kinora serve, on this machine or, with DATABASE_URL and S3, on another.",
  options: [],
  async run(args, signal) {
    readArguments(args, {});
    const orphaned = new AbortController();
    // Started by serve: ends with it, also where that was killed.
    process.once("disconnect", () => orphaned.abort());
    await runWorker(readSettings(process.env), { stop: signal, orphaned: orphaned.signal });
    if (process.connected) process.disconnect();
    return 0;
  },
};
