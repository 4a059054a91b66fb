import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFilm } from "../../film/index.ts";
import { readArguments, type Command } from "../command.ts";
import { openStudio } from "../open-studio.ts";
import { showProgress } from "../progress-bar.ts";

const PROMPT =
  "A basketball player in a red jersey shoots from the free throw line and misses; the ball bounces off the backboard " +
  'and rolls away. He shouts "Oh no!"';

export const benchCommand: Command = {
  name: "bench",
  synopsis: "bench [--json]",
  purpose: "Measure seconds per film-second by stage on this machine.",
  options: [{ flag: "--json", meaning: "print the measurements as one JSON object" }],
  async run(args, signal) {
    const { values } = readArguments(args, { json: { type: "boolean", default: false } });
    const folder = await mkdtemp(join(tmpdir(), "kinora-bench-"));
    try {
      await using studio = await openStudio({ signal, onProgress: showProgress(process.stderr) });
      const cold = { ...studio, cache: { read: async () => null, write: async () => undefined } };
      const { manifest } = await makeFilm(
        {
          prompt: PROMPT,
          screenplay: null,
          seconds: 8,
          width: 1280,
          height: 720,
          fps: 24,
          seed: 1,
          quality: "draft",
          style: null,
          passes: [],
          out: join(folder, "film"),
        },
        cold,
      );
      const lines = Object.entries(manifest.stages).map(
        ([name, record]) => `${name}: ${(record.seconds / manifest.seconds).toFixed(3)} s per film-second`,
      );
      process.stdout.write(
        values.json ? `${JSON.stringify(manifest)}\n` : `${manifest.renderer}\n${lines.join("\n")}\n`,
      );
      return 0;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
