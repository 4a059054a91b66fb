import { readArguments, readNumber, type Command } from "../command.ts";
import { runServer } from "../studio/run-server.ts";
import { readSettings } from "../studio/settings.ts";

export const serveCommand: Command = {
  name: "serve",
  synopsis: "serve [--port 7070]",
  purpose: "Serve the Videos API, with a database and a worker of its own.",
  options: [
    { flag: "--port N", meaning: "where it listens (0: any free port)" },
    { flag: "--no-worker", meaning: "only serve; films are made by ./kinora worker" },
  ],
  async run(args, signal) {
    const { values } = readArguments(args, {
      port: { type: "string", default: "7070" },
      "no-worker": { type: "boolean", default: false },
    });
    await runServer({
      settings: readSettings(process.env),
      port: readNumber("--port", values.port, { low: 0, high: 65_535, isWhole: true }),
      hasWorker: !values["no-worker"],
      signal,
      onReady({ url, setupLink }) {
        const invitation = setupLink === null ? "" : `Make the administrator, once and within a day: ${setupLink}\n`;
        process.stdout.write(`Kinora listens at ${url}\n${invitation}`);
      },
    });
    return 0;
  },
};
